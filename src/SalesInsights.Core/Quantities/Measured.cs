namespace SalesInsights.Quantities;

/// <summary>A number with the records it rests on, or the reason why there is none.</summary>
/// <typeparam name="T">The number's type: a ratio, a count, days or money.</typeparam>
/// <remarks><c>default</c> has no value and says <see cref="Quantities.Gap.NotComputed"/>.</remarks>
/// <example><code>
/// var rate = Measured.Of(0.63, new Sample(6711));
/// var none = Measured.Missing&lt;double&gt;(Gap.NothingToCount);
/// </code></example>
public readonly struct Measured<T> : IEquatable<Measured<T>>
    where T : struct, IEquatable<T>
{
    private readonly T _value;
    private readonly Gap _gap;
    private readonly bool _hasValue;

    internal Measured(T value, Sample sample)
    {
        _value = value;
        _hasValue = true;
        Sample = sample;
    }

    internal Measured(Gap gap, Sample sample)
    {
        _gap = gap;
        Sample = sample;
    }

    /// <summary>Whether there is a number.</summary>
    public bool HasValue => _hasValue;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">There is none; <see cref="Gap"/> says why.</exception>
    public T Value => _hasValue ? _value : throw new InvalidOperationException($"There is no value: {Gap}. Ask HasValue or ValueOr first.");

    /// <summary>Why there is no number; <see cref="Quantities.Gap.None"/> where there is one.</summary>
    public Gap Gap => _hasValue ? Gap.None : _gap == Gap.None ? Gap.NotComputed : _gap;

    /// <summary>The records that the number rests on.</summary>
    public Sample Sample { get; }

    /// <summary>Whether both say the same: value or reason, and sample.</summary>
    public static bool operator ==(Measured<T> left, Measured<T> right) => left.Equals(right);

    /// <summary>Whether they say different things.</summary>
    public static bool operator !=(Measured<T> left, Measured<T> right) => !left.Equals(right);

    /// <summary>The number, or <paramref name="fallback"/> where there is none.</summary>
    public T ValueOr(T fallback) => _hasValue ? _value : fallback;

    /// <summary>Gives the number where there is one.</summary>
    /// <param name="value">The number, or <c>default</c> where there is none.</param>
    /// <returns>Whether there is a number.</returns>
    public bool TryGet(out T value)
    {
        value = _value;
        return _hasValue;
    }

    /// <summary>The same statement in another unit: the reason and the sample stay.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="convert"/> is null.</exception>
    public Measured<TOther> Select<TOther>(Func<T, TOther> convert)
        where TOther : struct, IEquatable<TOther>
    {
        if (convert is null) throw new ArgumentNullException(nameof(convert));
        return _hasValue ? new(convert(_value), Sample) : new(Gap, Sample);
    }

    /// <inheritdoc/>
    public bool Equals(Measured<T> other) =>
        _hasValue == other._hasValue && _value.Equals(other._value) && Gap == other.Gap && Sample == other.Sample;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Measured<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_value.GetHashCode() * 397) ^ (int)Gap ^ Sample.GetHashCode());

    /// <summary>The number or the reason, with the sample, for logs and debugging; words for people come from the wording.</summary>
    public override string ToString() => _hasValue
        ? FormattableString.Invariant($"{_value} ({Sample})")
        : FormattableString.Invariant($"{Gap} ({Sample})");
}
