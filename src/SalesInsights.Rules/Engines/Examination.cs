using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Engines;

/// <summary>What came of examining cases: findings, and rules that broke. In any order; the report sorts.</summary>
public sealed class Examination
{
    /// <summary>Nothing found, nothing broken.</summary>
    public static readonly Examination Nothing = new([], []);

    /// <summary>Collects findings and faults.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Examination(IReadOnlyList<Finding> findings, IReadOnlyList<RuleFault> faults)
    {
        Findings = findings ?? throw new ArgumentNullException(nameof(findings));
        Faults = faults ?? throw new ArgumentNullException(nameof(faults));
    }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Rules that broke on a case.</summary>
    public IReadOnlyList<RuleFault> Faults { get; }

    /// <summary>Runs one rule on one case: nothing where the rule does not apply to it, a fault where the rule throws.</summary>
    /// <param name="rules">The rules in force, for severity and exemptions.</param>
    /// <param name="rule">One of them.</param>
    /// <param name="case">The case.</param>
    /// <param name="cancellation">Passed on when a rule notices it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static Examination Of(RuleSet rules, DiagnosticRule rule, Case @case, CancellationToken cancellation = default)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        if (rule is null) throw new ArgumentNullException(nameof(rule));
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        try
        {
            if (!rules.Exemptions.LetsThrough(rule.Descriptor, @case)) return Nothing;
            var findings = rules.Examine(rule, @case);
            return findings.Length == 0 ? Nothing : new Examination(findings, []);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            // A company's rule may throw anything; whatever it is, the other rules answer.
            return new Examination([], [new RuleFault(rule.Descriptor.Id, @case.Subject, exception)]);
        }
    }
}
