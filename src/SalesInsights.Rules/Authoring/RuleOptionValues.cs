using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Authoring;

/// <summary>A value for each option of a rule, by name: what a rule is made again from.</summary>
/// <remarks>Made by <see cref="DiagnosticRule.WithOptions"/>, which has checked names, kinds and ranges.</remarks>
public sealed class RuleOptionValues
{
    private readonly IReadOnlyDictionary<string, FactValue> _values;

    internal RuleOptionValues(IReadOnlyDictionary<string, FactValue> values) => _values = values;

    /// <summary>A whole number, such as a count or days.</summary>
    /// <exception cref="ArgumentException">The rule has no such option.</exception>
    public int Whole(string name) => (int)Of(name).Exact;

    /// <summary>A fraction or another number that need not be whole.</summary>
    /// <exception cref="ArgumentException">The rule has no such option.</exception>
    public double Number(string name) => Of(name) is { IsExact: true } exact ? (double)exact.Exact : Of(name).Fraction;

    /// <summary>An exact number, such as an amount of money.</summary>
    /// <exception cref="ArgumentException">The rule has no such option.</exception>
    public decimal Exact(string name) => Of(name) is { IsExact: true } exact ? exact.Exact : (decimal)Of(name).Fraction;

    private FactValue Of(string name) => _values.TryGetValue(name, out var value)
        ? value
        : throw new ArgumentException($"The rule has no option '{name}'; it has {string.Join(", ", _values.Keys)}.", nameof(name));
}
