namespace SalesInsights.Quantities;

/// <summary>How many records a number rests on, and how many could not be used.</summary>
/// <remarks><c>default</c> is the empty sample.</remarks>
public readonly struct Sample : IEquatable<Sample>
{
    /// <summary>Makes a sample.</summary>
    /// <param name="counted">Records that the number rests on; 0 or more.</param>
    /// <param name="excluded">Records that belong to the question but could not be used; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public Sample(long counted, long excluded = 0)
    {
        if (counted < 0) throw new ArgumentOutOfRangeException(nameof(counted), counted, "A count is 0 or more.");
        if (excluded < 0) throw new ArgumentOutOfRangeException(nameof(excluded), excluded, "A count is 0 or more.");
        Counted = counted;
        Excluded = excluded;
    }

    /// <summary>Records that the number rests on; for a rate the denominator.</summary>
    public long Counted { get; }

    /// <summary>Records that belong to the question but could not be used, for example undated or unpriced ones.</summary>
    public long Excluded { get; }

    /// <summary>The two samples together.</summary>
    public static Sample operator +(Sample left, Sample right) =>
        new(checked(left.Counted + right.Counted), checked(left.Excluded + right.Excluded));

    /// <summary>Whether both count the same.</summary>
    public static bool operator ==(Sample left, Sample right) => left.Equals(right);

    /// <summary>Whether they count differently.</summary>
    public static bool operator !=(Sample left, Sample right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Sample other) => Counted == other.Counted && Excluded == other.Excluded;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Sample other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Counted.GetHashCode() * 397) ^ Excluded.GetHashCode());

    /// <summary>For example <c>n = 33</c> or <c>n = 33, 2 excluded</c>.</summary>
    public override string ToString() => Excluded == 0
        ? FormattableString.Invariant($"n = {Counted}")
        : FormattableString.Invariant($"n = {Counted}, {Excluded} excluded");
}
