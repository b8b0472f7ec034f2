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
    private static readonly Dictionary<string, FactValue> NoValues = [];

    /// <summary>Makes a rule.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="descriptor"/> is null.</exception>
    protected DiagnosticRule(RuleDescriptor descriptor) => Descriptor = descriptor ?? throw new ArgumentNullException(nameof(descriptor));

    /// <summary>What is known about the rule without running it.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>The rule's options and their values in force, for listings; empty for a rule without options.</summary>
    public virtual IReadOnlyList<RuleOption> Options => [];

    /// <summary>Whether options can be set by name: a rule that has options and makes itself again with others.</summary>
    public bool IsConfigurable => Options.Count > 0 && With(ValuesInForce(NoValues)) is not null;

    /// <summary>The same rule with other values of some options, such as a company's pack sets them.</summary>
    /// <param name="values">The values by the options' names; options that are not named keep theirs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">The rule has no option of a name, or its options cannot be set by name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its option's range or of another kind.</exception>
    public DiagnosticRule WithOptions(IReadOnlyDictionary<string, FactValue> values)
    {
        if (values is null) throw new ArgumentNullException(nameof(values));
        foreach (var name in values.Keys.OrderBy(n => n, StringComparer.Ordinal))
        {
            if (Options.FirstOrDefault(o => o.Name == name) is not { } option)
                throw new ArgumentException($"{Descriptor.Id} has no option '{name}'; it has {Listed(Options)}.", nameof(values));
            RequireInRange(option, values[name]);
        }

        return With(ValuesInForce(values))
            ?? throw new ArgumentException($"The options of {Descriptor.Id} cannot be set by name.", nameof(values));
    }

    /// <summary>Looks at a case.</summary>
    /// <param name="case">A case that the descriptor lets through.</param>
    /// <returns>What was found; empty when nothing was.</returns>
    public abstract IEnumerable<Finding> Examine(Case @case);

    /// <summary>Makes the rule again with a value for each of its options; null for a rule whose options cannot be set by name.</summary>
    /// <param name="values">The values, checked by name, kind and range.</param>
    protected virtual DiagnosticRule? With(RuleOptionValues values) => null;

    /// <summary>For the end of a rule's constructor: checks the options in force against their ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    protected void RequireOptionsInRange()
    {
        foreach (var option in Options) RequireInRange(option, option.Value);
    }

    /// <summary>Begins a finding of this rule.</summary>
    /// <param name="case">The case that it is about.</param>
    /// <param name="stage">At which stage; null for none.</param>
    protected FindingBuilder Report(Case @case, StageKey? stage = null) => new(Descriptor, @case, stage);

    private RuleOptionValues ValuesInForce(IReadOnlyDictionary<string, FactValue> changed) =>
        new(Options.ToDictionary(o => o.Name, o => changed.TryGetValue(o.Name, out var value) ? value : o.Value, StringComparer.Ordinal));

    private void RequireInRange(RuleOption option, FactValue value)
    {
        if (option.Range is { } range ? range.Contains(value) : value.IsDay == option.Value.IsDay) return;
        throw new ArgumentOutOfRangeException(
            option.Name, value.ToString(), $"{Descriptor.Id}.{option.Name} is {option.Range?.ToString() ?? (option.Value.IsDay ? "a day" : "a number")}.");
    }

    private static string Listed(IReadOnlyList<RuleOption> options) => options.Count == 0 ? "none" : string.Join(", ", options.Select(o => o.Name));
}
