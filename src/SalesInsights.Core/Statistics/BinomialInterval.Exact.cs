using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

public static partial class BinomialInterval
{
    /// <summary>The interval of Clopper and Pearson: covers the probability at least as often as the level says, whatever it is.</summary>
    /// <param name="successes">Trials that succeeded; from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">All trials; 1 or more.</param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>
    /// All probabilities that neither tail of the binomial distribution rejects at half the error each; wide for small counts.
    /// </returns>
    /// <remarks>Biometrika 26 (1934), 404–413. For display prefer <see cref="Wilson"/>: a guarantee costs width.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is outside its range.</exception>
    public static Interval ClopperPearson(long successes, long trials, double level = 0.95)
    {
        Require(successes, trials);
        var tail = TailOf(level);
        double hits = successes, misses = trials - successes;
        return new(
            hits == 0 ? 0 : BetaQuantile.Of(tail, hits, misses + 1),
            misses == 0 ? 1 : 1 - BetaQuantile.Of(tail, misses, hits + 1),
            level);
    }

    /// <summary>
    /// The interval of Jeffreys: the middle of what is believed about the probability after the trials, having believed next to nothing
    /// before.
    /// </summary>
    /// <param name="successes">Trials that succeeded; from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">All trials; 1 or more.</param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>
    /// Quantiles of the beta distribution with successes + ½ and failures + ½; the lower end is 0 without successes, the upper 1 without
    /// failures.
    /// </returns>
    /// <remarks>The rule for the ends is that of Brown, Cai and DasGupta, Statistical Science 16 (2001), 101–133.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is outside its range.</exception>
    public static Interval Jeffreys(long successes, long trials, double level = 0.95)
    {
        Require(successes, trials);
        var tail = TailOf(level);
        double hits = successes, misses = trials - successes;
        return new(
            hits == 0 ? 0 : BetaQuantile.Of(tail, hits + 0.5, misses + 0.5),
            misses == 0 ? 1 : 1 - BetaQuantile.Of(tail, misses + 0.5, hits + 0.5),
            level);
    }

    /// <summary>
    /// As <see cref="ClopperPearson"/>, but the observed count itself is counted half: covers as often as the level says on the average.
    /// </summary>
    /// <param name="successes">Trials that succeeded; from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">All trials; 1 or more.</param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>All probabilities that neither mid-p tail rejects at half the error each.</returns>
    /// <remarks>Newcombe, Statistics in Medicine 17 (1998), 857–872, method 6.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is outside its range.</exception>
    public static Interval MidP(long successes, long trials, double level = 0.95)
    {
        Require(successes, trials);
        var tail = TailOf(level);
        return new(
            successes == 0 ? 0 : MidPEnd(successes, trials - successes, tail),
            successes == trials ? 1 : 1 - MidPEnd(trials - successes, successes, tail),
            level);
    }

    // The probability p at which "hits or more", the hits themselves counted half, is as rare as the tail.
    private static double MidPEnd(double hits, double misses, double tail)
    {
        return RootSearch.Rising(Excess, 0, 1);

        double Excess(double p) => (0.5 * (Tail(hits, misses + 1, p) + (misses == 0 ? 0 : Tail(hits + 1, misses, p)))) - tail;

        static double Tail(double a, double b, double p) => MathNet.Numerics.SpecialFunctions.BetaRegularized(a, b, p);
    }

    private static double TailOf(double level) => level is > 0 and < 1
        ? (1 - level) / 2
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1, both excluded.");
}
