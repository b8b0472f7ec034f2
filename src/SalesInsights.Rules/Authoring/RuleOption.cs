using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Authoring;

/// <summary>One option of a rule with its value in force and its default.</summary>
public sealed record RuleOption
{
    /// <summary>Describes an option.</summary>
    /// <param name="name">The name, for example <c>workingDays</c>.</param>
    /// <param name="unit">The unit of the value.</param>
    /// <param name="value">The value in force.</param>
    /// <param name="defaultValue">The default.</param>
    /// <param name="range">Which values it takes; any of the same kind when null.</param>
    /// <exception cref="ArgumentNullException">The name or the unit is null.</exception>
    public RuleOption(string name, FactUnit unit, FactValue value, FactValue defaultValue, RuleOptionRange? range = null)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Unit = unit ?? throw new ArgumentNullException(nameof(unit));
        Value = value;
        DefaultValue = defaultValue;
        Range = range;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The unit of the value.</summary>
    public FactUnit Unit { get; }

    /// <summary>The value in force.</summary>
    public FactValue Value { get; }

    /// <summary>The default.</summary>
    public FactValue DefaultValue { get; }

    /// <summary>Which values it takes; null for any of the same kind.</summary>
    public RuleOptionRange? Range { get; }

    /// <summary>Whether the company changed it.</summary>
    public bool IsChanged => Value != DefaultValue;
}
