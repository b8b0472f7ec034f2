using SalesInsights.Currencies;

namespace SalesInsights.Targets;

/// <summary>A filter of a declared measure: a field has one of some values.</summary>
/// <remarks>Values are compared letter by letter. "" stands for records in which the field is not filled.</remarks>
public sealed class MeasureCondition : IEquatable<MeasureCondition>
{
    /// <summary>Makes a condition.</summary>
    /// <param name="field">Which field.</param>
    /// <param name="values">One or more values; their order and repeats do not matter.</param>
    /// <exception cref="ArgumentNullException">The values, or one of them, are null.</exception>
    /// <exception cref="ArgumentException">There is no value, or the field cannot have it: an origin, kind or currency that does not exist.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The field is none of the listed ones.</exception>
    public MeasureCondition(MeasureField field, params IEnumerable<string> values)
    {
        if (field is < MeasureField.Country or > MeasureField.Currency)
            throw new ArgumentOutOfRangeException(nameof(field), field, "The field is one of the listed ones.");
        if (values is null) throw new ArgumentNullException(nameof(values));
        var distinct = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var value in values) distinct.Add(value ?? throw new ArgumentNullException(nameof(values), "A value is null; say \"\" for none."));
        if (distinct.Count == 0) throw new ArgumentException($"The condition on {MeasureWords.Of(field)} needs at least one value.", nameof(values));
        foreach (var value in distinct) Check(field, value);
        (Field, Values) = (field, distinct.ToArray());
    }

    /// <summary>Which field.</summary>
    public MeasureField Field { get; }

    /// <summary>The values, any of which will do; each once, in ordinal order.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <inheritdoc/>
    public bool Equals(MeasureCondition? other) => other is not null && Field == other.Field && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MeasureCondition);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Field * 397) ^ StringComparer.Ordinal.GetHashCode(Values[0]));

    /// <summary>For example <c>country = DE, FR</c>.</summary>
    public override string ToString() => MeasureWords.Of(Field) + " = " + string.Join(", ", Values);

    private static void Check(MeasureField field, string value)
    {
        if (field == MeasureField.Currency)
        {
            if (!Currency.TryParse(value, out _)) throw new ArgumentException($"'{value}' is not a currency of ISO 4217, such as USD or CNY.", nameof(value));
            return;
        }

        if (MeasureWords.ValuesOf(field) is { } words && !words.Contains(value))
            throw new ArgumentException($"'{value}' is no {MeasureWords.Of(field)}: {string.Join(", ", words)}.", nameof(value));
    }
}
