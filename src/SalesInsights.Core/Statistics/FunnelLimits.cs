using MathNet.Numerics;
using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>Between which values a rate or a ratio ordinarily lies for its size: the lines of a funnel plot.</summary>
/// <remarks>
/// Exact quantiles, interpolated between two neighbouring counts so that the lines are smooth. Spiegelhalter, Statistics in Medicine 24
/// (2005),
/// 1185–1202, appendix A.1. For pictures; a verdict needs a score that allows for ordinary differences.
/// </remarks>
public static class FunnelLimits
{
    /// <summary>The lines for a rate.</summary>
    /// <param name="rate">The common rate, between 0 and 1, both excluded.</param>
    /// <param name="trials">The trials at which the lines are asked; 1 or more.</param>
    /// <param name="level">The share that lies between the lines, between 0 and 1, both excluded; 0.95 and 0.998 are customary.</param>
    /// <returns>Rates from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Interval OfRate(double rate, long trials, double level = 0.95)
    {
        if (!(rate > 0 && rate < 1))
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate lies between 0 and 1, both excluded.");
        if (trials < 1) throw new ArgumentOutOfRangeException(nameof(trials), trials, "Trials are 1 or more.");
        var tail = TailOf(level);
        Func<long, double> atMost = k => BinomialTail.AtMost(k, trials, 1 - rate);
        return new(Bounded(Place(atMost, tail, trials)), Bounded(Place(atMost, 1 - tail, trials)), level);

        double Bounded(double place) => Math.Min(1, Math.Max(0, place / trials));
    }

    /// <summary>The lines for a count.</summary>
    /// <param name="expected">The expected number; above 0, finite.</param>
    /// <param name="level">The share that lies between the lines, between 0 and 1, both excluded.</param>
    /// <returns>Counts, not below 0; divided by the expected number they are lines for a ratio.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Interval OfCount(double expected, double level = 0.95)
    {
        PoissonInterval.RequireExposure(expected, nameof(expected));
        var tail = TailOf(level);
        Func<long, double> atMost = k => k < 0 ? 0 : SpecialFunctions.GammaUpperRegularized(k + 1d, expected);
        return new(Math.Max(0, Place(atMost, tail, long.MaxValue)), Math.Max(0, Place(atMost, 1 - tail, long.MaxValue)), level);
    }

    // The least count r that reaches the probability, less the part of its own probability that was not needed.
    private static double Place(Func<long, double> atMost, double p, long most)
    {
        long low = -1, step = 1;
        while (low + step < most && atMost(low + step) < p) (low, step) = (low + step, step * 2);
        var high = Math.Min(most, low + step);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (atMost(middle) < p) low = middle;
            else high = middle;
        }

        double reached = atMost(high), before = atMost(high - 1);
        return high - ((reached - p) / (reached - before));
    }

    private static double TailOf(double level) => level is > 0 and < 1
        ? (1 - level) / 2
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1, both excluded.");
}
