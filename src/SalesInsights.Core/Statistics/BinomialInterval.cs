using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>Confidence intervals for the probability behind a count of successes in a count of trials.</summary>
public static partial class BinomialInterval
{
    /// <summary>
    /// The score interval of Wilson without continuity correction: all probabilities that a normal test of the counts would not reject.
    /// </summary>
    /// <param name="successes">Trials that succeeded; from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">All trials; 1 or more, because no trials say nothing about a probability.</param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>
    /// Ends within [0, 1], both inclusive. Never a single point: the lower end is exactly 0 only without successes, the upper end exactly 1
    /// only without failures.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is outside its range.</exception>
    /// <example><code>
    /// BinomialInterval.Wilson(81, 263)   // [0.2553, 0.3662] at 0.95
    /// </code></example>
    /// <remarks>
    /// Wilson, Journal of the American Statistical Association 22 (1927), 209–212; recommended for small counts by Brown, Cai and DasGupta,
    /// Statistical Science 16 (2001), 101–133.
    /// </remarks>
    public static Interval Wilson(long successes, long trials, double level = 0.95)
    {
        Require(successes, trials);
        var z = NormalScore.TwoSided(level);
        double hits = successes, n = trials;
        var centre = (hits + (z * z / 2)) / (n + (z * z));
        var half = z / (n + (z * z)) * Math.Sqrt((hits * (n - hits) / n) + (z * z / 4));

        // At the edges the formula gives the end only up to rounding.
        return new(successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half, level);
    }
    /// <summary>
    /// <see cref="Wilson"/> with continuity correction: half a success is added before asking upwards and taken away before asking
    /// downwards.
    /// </summary>
    /// <param name="successes">Trials that succeeded; from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">All trials; 1 or more.</param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>A wider interval than Wilson's, nearer to the guarantee of <see cref="ClopperPearson"/>.</returns>
    /// <remarks>
    /// R's <c>prop.test(correct = TRUE)</c> for one share: the correction is never more than the distance of the successes from half the
    /// trials,
    /// so that exactly one half is not corrected. Newcombe, Statistics in Medicine 17 (1998), 857–872, method 4, corrects there too.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is outside its range.</exception>
    public static Interval WilsonCorrected(long successes, long trials, double level = 0.95)
    {
        Require(successes, trials);
        var z = NormalScore.TwoSided(level);
        double n = trials, share = successes / n, step = Math.Min(0.5, Math.Abs(successes - (n / 2))) / n;
        return new(End(share - step, -z), End(share + step, z), level);

        double End(double moved, double score)
        {
            if (moved is <= 0 or >= 1) return moved <= 0 ? 0 : 1;
            var bend = score * score / (2 * n);
            return (moved + bend + (score * Math.Sqrt((moved * (1 - moved) / n) + (bend / (2 * n))))) / (1 + (2 * bend));
        }
    }

    private static void Require(long successes, long trials)
    {
        if (trials < 1) throw new ArgumentOutOfRangeException(nameof(trials), trials, "An interval needs at least one trial.");
        if (successes < 0 || successes > trials)
            throw new ArgumentOutOfRangeException(nameof(successes), successes, $"Successes lie between 0 and the trials, here {trials}.");
    }
}
