using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>Confidence intervals for the difference of two independent rates.</summary>
public static class RateDifference
{
    /// <summary>The hybrid score interval of Newcombe for the first rate less the second.</summary>
    /// <param name="successes">Successes of the first.</param>
    /// <param name="trials">Trials of the first; 1 or more.</param>
    /// <param name="otherSuccesses">Successes of the second.</param>
    /// <param name="otherTrials">Trials of the second; 1 or more.</param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>
    /// Ends within [−1, 1]: the difference of the rates less and plus what both Wilson intervals leave open, added like the sides of a
    /// right angle.
    /// </returns>
    /// <remarks>Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10.</remarks>
    /// <example><code>
    /// RateDifference.Newcombe(56, 70, 48, 80)   // [0.0524, 0.3339] at 0.95
    /// </code></example>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is outside its range.</exception>
    public static Interval Newcombe(long successes, long trials, long otherSuccesses, long otherTrials, double level = 0.95)
    {
        var first = BinomialInterval.Wilson(successes, trials, level);
        var second = BinomialInterval.Wilson(otherSuccesses, otherTrials, level);
        double rate = (double)successes / trials, other = (double)otherSuccesses / otherTrials, difference = rate - other;
        return new(
            difference - Hypotenuse(rate - first.Low, second.High - other),
            difference + Hypotenuse(first.High - rate, other - second.Low),
            level);
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
