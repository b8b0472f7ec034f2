using System.Diagnostics;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>Each rule on each case, as the built-in evaluator does; the reports behind the facts are made and timed before.</summary>
internal sealed class ProfiledEvaluator : IRuleEvaluator, IRuleProgram, IRuleSession
{
    private readonly List<(string Name, TimeSpan Time)> _parts = [];
    private RuleSet _rules = null!;

    public IRuleProgram Compile(RuleSet rules)
    {
        _rules = rules;
        return this;
    }

    public IRuleSession Open() => this;

    public Examination Examine(IReadOnlyList<Case> cases, CancellationToken cancellation)
    {
        Time("completion", () => cases[0].Company.Completion.Rows.Count);
        Time("follow-up", () => cases[0].Company.FollowUp.Rows.Count);
        Time("stage loads", () => cases[^1].Count(BuiltInFacts.OpenAtStage, cases[^1].Stages[0]));
        var (findings, faults) = (new List<Finding>(), new List<RuleFault>());
        Time("cases and rules", () =>
        {
            foreach (var examined in cases.SelectMany(c => _rules.Rules.Select(r => Examination.Of(_rules, r, c, cancellation))))
            {
                findings.AddRange(examined.Findings);
                faults.AddRange(examined.Faults);
            }

            return findings.Count;
        });
        return new Examination(findings, faults);
    }

    /// <summary>Each part's time and its share of the whole; what is left is making the cases and assembling the report.</summary>
    public string Profile(TimeSpan whole)
    {
        var rest = whole - _parts.Aggregate(TimeSpan.Zero, (sum, p) => sum + p.Time);
        return string.Join(", ", _parts.Append(("report assembly", rest)).Select(p =>
            FormattableString.Invariant($"{p.Item1} {p.Item2.TotalMilliseconds:N1} ms ({p.Item2 / whole:P0})")));
    }

    private void Time(string name, Func<int> make)
    {
        var watch = Stopwatch.StartNew();
        make();
        _parts.Add((name, watch.Elapsed));
    }
}
