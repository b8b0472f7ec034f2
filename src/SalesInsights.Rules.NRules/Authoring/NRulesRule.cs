using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.NRules.Authoring;

/// <summary>An NRules rule as a member of a rule set, beside the other rules.</summary>
/// <remarks>Only <see cref="Engines.NRulesEvaluator"/> can run it. The built-in evaluator reports a fault for each case it would look at.</remarks>
public sealed class NRulesRule : DiagnosticRule
{
    /// <summary>Takes a company's rule.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public NRulesRule(FindingRule rule)
        : base((rule ?? throw new ArgumentNullException(nameof(rule))).Descriptor) => Rule = rule;

    /// <summary>The company's rule.</summary>
    public FindingRule Rule { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options => Rule.Options;

    /// <summary>Cannot look at one case by itself.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override IEnumerable<Finding> Examine(Case @case) => throw new InvalidOperationException(
        $"{Descriptor.Id} is an NRules rule: run the rule set with the NRules engine, UseNRules() or new DiagnosticEngine(rules, new NRulesEvaluator()).");
}
