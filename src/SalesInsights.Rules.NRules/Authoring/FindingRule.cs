using NRules.Fluent.Dsl;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.NRules.Authoring;

/// <summary>A company's own NRules rule: it matches cases, findings, customers and opportunities, and yields findings.</summary>
/// <remarks>
/// Its findings are worded, listed, switched off and made louder like those of every other rule. Yield them (<c>Then().Yield(…)</c>), so
/// that a finding goes when its reason goes, and so that other rules can match it. Whether the rule applies to a person (role, absence,
/// newcomer) is checked when the report is made; ask <see cref="Applies"/> in a condition where a finding feeds another rule.
/// </remarks>
/// <example>Conditions and actions are expression trees, which take no optional arguments; a method of the rule makes the finding.<code>
/// public override void Define()
/// {
///     Case person = null!;
///     When().Match(() => person, c => Applies(c), c => c.Count(BuiltInFacts.CustomersInHand) > 200);
///     Then().Yield(_ => TooMany(person));
/// }
///
/// private Finding TooMany(Case person) => Report(person).Because(BuiltInFacts.CustomersInHand, threshold: 200).Build();
/// </code></example>
public abstract class FindingRule : Rule
{
    private RuleSet? _rules;

    /// <summary>Makes a rule.</summary>
    /// <param name="descriptor">Id, words, pattern, severity and whom it applies to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="descriptor"/> is null.</exception>
    protected FindingRule(RuleDescriptor descriptor) => Descriptor = descriptor ?? throw new ArgumentNullException(nameof(descriptor));

    /// <summary>What is known about the rule without running it.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>The rule's options and their values in force, for listings; empty for a rule without options.</summary>
    public virtual IReadOnlyList<RuleOption> Options => [];

    /// <summary>Whether the rule applies to a case: kind of subject, role, and the exemptions of the rule set in force.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="case"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The rule is not part of a rule set that an evaluator runs.</exception>
    protected bool Applies(Case @case) => InForce.Exemptions.LetsThrough(Descriptor, @case);

    /// <summary>Begins a finding of this rule, with the severity in force.</summary>
    /// <param name="case">The case that it is about.</param>
    /// <exception cref="ArgumentNullException"><paramref name="case"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The rule is not part of a rule set that an evaluator runs.</exception>
    protected FindingBuilder Report(Case @case) => new(Descriptor, @case, null, SeverityInForce);

    /// <summary>Begins a finding of this rule at a stage, with the severity in force.</summary>
    /// <param name="case">The case that it is about.</param>
    /// <param name="stage">At which stage.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The rule is not part of a rule set that an evaluator runs.</exception>
    protected FindingBuilder Report(Case @case, StageKey stage) =>
        new(Descriptor, @case, stage ?? throw new ArgumentNullException(nameof(stage)), SeverityInForce);

    private Severity SeverityInForce => InForce.SeverityOf(InForce.Find(Descriptor.Id)!);

    private RuleSet InForce => _rules ?? throw new InvalidOperationException($"Rule {Descriptor.Id} is not run by an evaluator.");

    /// <summary>The rule as part of a rule set. A copy, since one rule may stand in the sets of several companies.</summary>
    internal FindingRule In(RuleSet rules)
    {
        var copy = (FindingRule)MemberwiseClone();
        copy._rules = rules;
        return copy;
    }
}
