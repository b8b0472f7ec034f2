using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Authoring;

/// <summary>One check: it looks at the facts of a case and says what it finds.</summary>
/// <remarks>
/// Derive from it for a company's own rule. <see cref="Examine"/> is pure: the same case gives the same findings, whatever
/// ran before; rules do not see each other, and their order never matters. A rule that throws becomes a fault and the others go on.
/// </remarks>
public abstract class DiagnosticRule
{
    /// <summary>Makes a rule.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="descriptor"/> is null.</exception>
    protected DiagnosticRule(RuleDescriptor descriptor) => Descriptor = descriptor ?? throw new ArgumentNullException(nameof(descriptor));

    /// <summary>What is known about the rule without running it.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>The rule's options and their values in force, for listings; empty for a rule without options.</summary>
    public virtual IReadOnlyList<RuleOption> Options => [];

    /// <summary>Looks at a case.</summary>
    /// <param name="case">A case that the descriptor lets through.</param>
    /// <returns>What was found; empty when nothing was.</returns>
    public abstract IEnumerable<Finding> Examine(Case @case);

    /// <summary>Begins a finding of this rule.</summary>
    /// <param name="case">The case that it is about.</param>
    /// <param name="stage">At which stage; null for none.</param>
    protected FindingBuilder Report(Case @case, StageKey? stage = null) => new(Descriptor, @case, stage);
}
