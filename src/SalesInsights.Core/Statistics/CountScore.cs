using MathNet.Numerics;

namespace SalesInsights.Statistics;

/// <summary>How far in a tail an observed count lies when counts vary more than by pure chance.</summary>
/// <remarks>
/// <para>The reference is the negative binomial distribution with a mean and a size, variance mean + mean² ÷ size. A size of positive
/// infinity
/// is the Poisson distribution, a mean of 0 the count 0 for sure. A Poisson count whose own mean is drawn from a gamma distribution of
/// shape <c>size</c> has it (Greenwood and Yule, Journal of the Royal Statistical Society 83 (1920), 255–279).</para>
/// <para>A tail of a small whole count is summed term by term; of others each is its own incomplete beta or gamma function. None is one minus the other where that
/// would cost a small tail its digits: 9 of them are right up to a size of 100,000. The mid-p counts the observed value itself half (Lancaster, 1961): both tails sum to 1.</para>
/// <para>The observed value may be a fraction, for example a count divided by its dispersion; the same functions are then read in
/// between.</para>
/// </remarks>
/// <example><code>
/// CountScore.LowerMidP(0, double.PositiveInfinity, 3)   // 0.0249: half of e⁻³
/// CountScore.LowerMidP(2, 20, 5)                        // 0.1061: the same mean, but ordinary differences allowed for
/// </code></example>
public static class CountScore
{
    // Beyond it the logarithms of gamma functions in the incomplete beta cancel too many digits, and Poisson is near.
    private const double LargestSize = 1e8;

    /// <summary>P(X &lt; observed) + ½ P(X = observed).</summary>
    /// <param name="observed">The count seen; finite, 0 or more.</param>
    /// <param name="size">The size of the distribution: the larger, the less it spreads; above 0, or positive infinity for Poisson.</param>
    /// <param name="mean">The mean of the distribution; finite, 0 or more.</param>
    /// <returns>A probability from 0 to 1; never 0 unless it is below 10⁻³⁰⁰ or so.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double LowerMidP(double observed, double size, double mean)
    {
        Require(observed, size, mean);
        if (mean == 0) return observed > 0 ? 1 : 0.5;
        if (HasSeries(size) && CountSeries.TryLowerMidP(observed, size, mean, out var tail)) return tail;
        return 0.5 * (AtMost(observed, size, mean) + (observed > 0 ? AtMost(observed - 1, size, mean) : 0));
    }

    /// <summary>P(X &gt; observed) + ½ P(X = observed).</summary>
    /// <param name="observed">The count seen; finite, 0 or more.</param>
    /// <param name="size">The size of the distribution: the larger, the less it spreads; above 0, or positive infinity for Poisson.</param>
    /// <param name="mean">The mean of the distribution; finite, 0 or more.</param>
    /// <returns>A probability from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double UpperMidP(double observed, double size, double mean)
    {
        Require(observed, size, mean);
        if (mean == 0) return observed > 0 ? 0 : 0.5;
        if (HasSeries(size) && CountSeries.TryUpperMidP(observed, size, mean, out var tail)) return tail;
        return 0.5 * (Above(observed, size, mean) + (observed > 0 ? Above(observed - 1, size, mean) : 1));
    }

    /// <summary>The natural logarithm of P(X = observed).</summary>
    /// <param name="observed">The count seen; finite, 0 or more.</param>
    /// <param name="size">The size of the distribution: the larger, the less it spreads; above 0, or positive infinity for Poisson.</param>
    /// <param name="mean">The mean of the distribution; finite, 0 or more.</param>
    /// <returns>A number not above 0; negative infinity where only 0 can be seen and something else was.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double LogProbability(double observed, double size, double mean)
    {
        Require(observed, size, mean);
        if (mean == 0) return observed > 0 ? double.NegativeInfinity : 0;
        var counts = (observed > 0 ? observed * Math.Log(mean) : 0) - LogFunctions.Factorial(observed);
        return double.IsPositiveInfinity(size)
            ? counts - mean
            : counts + LogFunctions.RisingOverPower(size, observed) - ((size + observed) * LogFunctions.OfOnePlus(mean / size));
    }

    // Between, the Poisson distribution is corrected for how little it differs.
    private static bool HasSeries(double size) => size <= LargestSize || double.IsPositiveInfinity(size);

    // P(X <= k) for k above -1.
    private static double AtMost(double k, double size, double mean) => k == 0 && size <= LargestSize
        ? Math.Exp(-size * LogFunctions.OfOnePlus(mean / size))
        : size > LargestSize
        ? Bounded(SpecialFunctions.GammaUpperRegularized(k + 1, mean) + Curvature(k, size, mean))
        : SpecialFunctions.BetaRegularized(size, k + 1, size / (size + mean));

    // P(X > k) for k above -1.
    private static double Above(double k, double size, double mean) => size > LargestSize
        ? Bounded(IncompleteGamma.Lower(k + 1, mean) - Curvature(k, size, mean))
        : SpecialFunctions.BetaRegularized(k + 1, size, mean / (size + mean));

    // What a small variance mean² ÷ size of the Poisson mean adds: half of it times the second derivative of the distribution function.
    private static double Curvature(double k, double size, double mean)
    {
        if (double.IsPositiveInfinity(size) || k < 0) return 0;
        return mean / size * 0.5 * (mean - k) * Math.Exp(LogProbability(k, double.PositiveInfinity, mean));
    }

    private static double Bounded(double probability) => Math.Min(1, Math.Max(0, probability));

    private static void Require(double observed, double size, double mean)
    {
        if (!(observed >= 0 && observed <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(observed), observed, "A count is finite and 0 or more.");
        if (!(size > 0)) throw new ArgumentOutOfRangeException(nameof(size), size, "A size lies above 0.");
        if (!(mean >= 0 && mean <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean is finite and 0 or more.");
    }
}
