using MathNet.Numerics;
using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>What is believed about a rate: the beta distribution with two positive shapes.</summary>
/// <remarks><c>default</c> says nothing and is refused wherever a prior is asked for.</remarks>
/// <example><code>
/// new BetaPrior(5, 15).After(9, 30).Mean   // 0.28: 14 of 50
/// </code></example>
public readonly struct BetaPrior : IEquatable<BetaPrior>
{
    /// <summary>Makes a distribution.</summary>
    /// <param name="alpha">As many successes as it is worth; above 0, finite.</param>
    /// <param name="beta">As many failures as it is worth; above 0, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A shape is not above 0 or not finite.</exception>
    public BetaPrior(double alpha, double beta)
    {
        Alpha = alpha > 0 && alpha <= double.MaxValue
            ? alpha
            : throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "A shape is finite and above 0.");
        Beta = beta > 0 && beta <= double.MaxValue
            ? beta
            : throw new ArgumentOutOfRangeException(nameof(beta), beta, "A shape is finite and above 0.");
    }

    /// <summary>As many successes as it is worth.</summary>
    public double Alpha { get; }

    /// <summary>As many failures as it is worth.</summary>
    public double Beta { get; }

    /// <summary>As many trials as it is worth: the larger, the less the rates differ.</summary>
    public double Weight => Alpha + Beta;

    /// <summary>The mean rate, between 0 and 1.</summary>
    public double Mean => Alpha / Weight;

    /// <summary>The same about failures.</summary>
    internal BetaPrior Mirrored => Alpha == 0 ? default : new(Beta, Alpha);

    /// <summary>Whether both have the same shapes.</summary>
    public static bool operator ==(BetaPrior left, BetaPrior right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(BetaPrior left, BetaPrior right) => !left.Equals(right);

    /// <summary>The distribution with a mean and a weight.</summary>
    /// <param name="mean">The mean rate, between 0 and 1, both excluded.</param>
    /// <param name="weight">As many trials as it is worth; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static BetaPrior Of(double mean, double weight) => mean is > 0 and < 1
        ? new(mean * weight, (1 - mean) * weight)
        : throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean rate lies between 0 and 1, both excluded.");

    /// <summary>What is believed after some trials.</summary>
    /// <param name="successes">Successes; 0 or more.</param>
    /// <param name="trials">Trials; not below the successes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public BetaPrior After(double successes, double trials)
    {
        if (Alpha == 0) throw new InvalidOperationException("The default prior says nothing.");
        if (!(successes >= 0 && successes <= trials))
            throw new ArgumentOutOfRangeException(nameof(successes), successes, "Successes lie between 0 and the trials.");
        return new(Alpha + successes, Beta + (trials - successes));
    }

    /// <summary>How sure it is that the rate is at most <paramref name="rate"/>.</summary>
    /// <param name="rate">The rate asked about; below 0 the answer is 0, above 1 it is 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is NaN.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public double ProbabilityBelow(double rate)
    {
        if (Alpha == 0) throw new InvalidOperationException("The default prior says nothing.");
        if (double.IsNaN(rate)) throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is a number.");
        return rate <= 0 ? 0 : rate >= 1 ? 1 : SpecialFunctions.BetaRegularized(Alpha, Beta, rate);
    }

    /// <summary>The range that leaves out the same probability below and above.</summary>
    /// <param name="level">The probability within, between 0 and 1, both excluded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is outside its range.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public Interval Interval(double level = 0.95)
    {
        if (Alpha == 0) throw new InvalidOperationException("The default prior says nothing.");
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1, both excluded.");
        var tail = (1 - level) / 2;
        var low = BetaQuantile.Of(tail, Alpha, Beta);
        return new(low, Math.Max(low, 1 - BetaQuantile.Of(tail, Beta, Alpha)), level);
    }

    /// <inheritdoc/>
    public bool Equals(BetaPrior other) => Alpha.Equals(other.Alpha) && Beta.Equals(other.Beta);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BetaPrior other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Alpha.GetHashCode() * 397) ^ Beta.GetHashCode());

    /// <summary>For example <c>Beta(5, 15)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"Beta({Alpha}, {Beta})");

    internal void Require(string name)
    {
        if (Alpha == 0) throw new ArgumentException("The default prior says nothing.", name);
    }
}
