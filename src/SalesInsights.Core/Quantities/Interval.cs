namespace SalesInsights.Quantities;

/// <summary>A range that covers an unknown number with a stated confidence.</summary>
/// <remarks><c>default</c> is the empty range [0, 0] at level 0. Both ends belong to it.</remarks>
public readonly struct Interval : IEquatable<Interval>
{
    /// <summary>Makes a range.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end; not below <paramref name="low"/>. May be positive infinity.</param>
    /// <param name="level">The confidence, between 0 and 1, for example 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is NaN, the ends are reversed or the level is outside (0, 1).</exception>
    public Interval(double low, double high, double level)
    {
        if (double.IsNaN(low) || double.IsNaN(high) || high < low)
            throw new ArgumentOutOfRangeException(nameof(high), high, $"The upper end is a number not below the lower end, here {low}.");
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        Low = low;
        High = high;
        Level = level;
    }

    /// <summary>The lower end, inclusive.</summary>
    public double Low { get; }

    /// <summary>The upper end, inclusive.</summary>
    public double High { get; }

    /// <summary>The confidence as a fraction, for example 0.95.</summary>
    public double Level { get; }

    /// <summary>Whether both are the same range at the same level.</summary>
    public static bool operator ==(Interval left, Interval right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Interval left, Interval right) => !left.Equals(right);

    /// <summary>Whether the number lies in the range, ends included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <inheritdoc/>
    public bool Equals(Interval other) => Low.Equals(other.Low) && High.Equals(other.High) && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Interval other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Low.GetHashCode() * 397) ^ High.GetHashCode()) * 397) ^ Level.GetHashCode());

    /// <summary>For example <c>[0.5, 0.7] at 0.95</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Low}, {High}] at {Level}");
}
