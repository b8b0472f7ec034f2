using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>What is believed about events per unit of exposure: the gamma distribution with a shape and a rate.</summary>
/// <remarks><c>default</c> says nothing and is refused wherever a prior is asked for.</remarks>
/// <example><code>
/// new GammaPrior(20, 4).After(2, 1).Mean   // 4.4: 22 events in 5 units
/// </code></example>
public readonly struct GammaPrior : IEquatable<GammaPrior>
{
    /// <summary>Makes a distribution.</summary>
    /// <param name="shape">As many events as it is worth; above 0, finite.</param>
    /// <param name="rate">As much exposure as it is worth; above 0, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not above 0 or not finite.</exception>
    public GammaPrior(double shape, double rate)
    {
        Shape = shape > 0 && shape <= double.MaxValue
            ? shape
            : throw new ArgumentOutOfRangeException(nameof(shape), shape, "A shape is finite and above 0.");
        Rate = rate > 0 && rate <= double.MaxValue
            ? rate
            : throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is finite and above 0.");
    }

    /// <summary>As many events as it is worth.</summary>
    public double Shape { get; }

    /// <summary>As much exposure as it is worth.</summary>
    public double Rate { get; }

    /// <summary>The mean of events per unit of exposure.</summary>
    public double Mean => Shape / Rate;

    /// <summary>By what share of the mean the truth ordinarily differs from it: the coefficient of variation.</summary>
    public double Variation => 1 / Math.Sqrt(Shape);

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(GammaPrior left, GammaPrior right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(GammaPrior left, GammaPrior right) => !left.Equals(right);

    /// <summary>What is believed after some exposure.</summary>
    /// <param name="events">Events seen; 0 or more.</param>
    /// <param name="exposure">How much was watched; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative or not a number.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public GammaPrior After(double events, double exposure)
    {
        RequireSomething();
        if (!(events >= 0)) throw new ArgumentOutOfRangeException(nameof(events), events, "A count is 0 or more.");
        if (!(exposure >= 0)) throw new ArgumentOutOfRangeException(nameof(exposure), exposure, "An exposure is 0 or more.");
        return new(Shape + events, Rate + exposure);
    }

    /// <summary>P(fewer events) + ½ P(so many) in a further exposure: negative binomial.</summary>
    /// <param name="events">Events seen; 0 or more.</param>
    /// <param name="exposure">How much was watched; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public double LowerMidP(double events, double exposure) => CountScore.LowerMidP(events, SizeOrThrow(), Mean * exposure);

    /// <summary>P(more events) + ½ P(so many) in a further exposure.</summary>
    /// <param name="events">Events seen; 0 or more.</param>
    /// <param name="exposure">How much was watched; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public double UpperMidP(double events, double exposure) => CountScore.UpperMidP(events, SizeOrThrow(), Mean * exposure);

    /// <summary>How sure it is that there are at most <paramref name="rate"/> events per unit of exposure.</summary>
    /// <param name="rate">The rate asked about; below 0 the answer is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is NaN.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public double ProbabilityBelow(double rate)
    {
        RequireSomething();
        if (double.IsNaN(rate)) throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is a number.");
        return rate <= 0 ? 0 : IncompleteGamma.Lower(Shape, Rate * rate);
    }

    /// <summary>The range that leaves out the same probability below and above.</summary>
    /// <param name="level">The probability within, between 0 and 1, both excluded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is outside its range.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public Interval Interval(double level = 0.95)
    {
        RequireSomething();
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1, both excluded.");
        var tail = (1 - level) / 2;
        return new(GammaQuantile.Lower(tail, Shape) / Rate, GammaQuantile.Upper(tail, Shape) / Rate, level);
    }

    /// <inheritdoc/>
    public bool Equals(GammaPrior other) => Shape.Equals(other.Shape) && Rate.Equals(other.Rate);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GammaPrior other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Shape.GetHashCode() * 397) ^ Rate.GetHashCode());

    /// <summary>For example <c>Gamma(20, 4)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"Gamma({Shape}, {Rate})");

    private double SizeOrThrow()
    {
        RequireSomething();
        return Shape;
    }

    private void RequireSomething()
    {
        if (Shape == 0) throw new InvalidOperationException("The default prior says nothing.");
    }
}
