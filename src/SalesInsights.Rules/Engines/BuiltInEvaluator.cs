using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Engines;

/// <summary>Each rule on each case; works wherever .NET does.</summary>
internal sealed class BuiltInEvaluator : IRuleEvaluator
{
    public static readonly BuiltInEvaluator Instance = new();

    public IRuleProgram Compile(RuleSet rules) => new Program(rules);

    /// <summary>Keeps nothing from one examination to the next, so it is its own session.</summary>
    private sealed class Program(RuleSet rules) : IRuleProgram, IRuleSession
    {
        public IRuleSession Open() => this;

        public Examination Examine(IReadOnlyList<Case> cases, CancellationToken cancellation)
        {
            var findings = new List<Finding>();
            var faults = new List<RuleFault>();
            foreach (var @case in cases)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var rule in rules.Rules)
                {
                    var examined = Examination.Of(rules, rule, @case, cancellation);
                    findings.AddRange(examined.Findings);
                    faults.AddRange(examined.Faults);
                }
            }

            return new Examination(findings, faults);
        }
    }
}
