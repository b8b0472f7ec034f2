using MathNet.Numerics;

namespace SalesInsights.Statistics;

/// <summary>Successes in a number of trials when the rate behind them is itself a draw from a <see cref="BetaPrior"/>.</summary>
/// <remarks>
/// The likelihood of a group's count among groups that ordinarily differ. Sums run from the observed count outwards by the ratio of
/// neighbours, so that each tail keeps its digits; they take as many steps as there are trials in the tail.
/// </remarks>
/// <example><code>
/// BetaBinomial.AtMost(2, 15, new BetaPrior(5, 15))   // 0.3120
/// </code></example>
public static class BetaBinomial
{
    /// <summary>The natural logarithm of P(X = successes).</summary>
    /// <param name="successes">Successes; from 0 to <paramref name="trials"/>. A fraction is read by the same gamma functions.</param>
    /// <param name="trials">Trials; finite, 0 or more.</param>
    /// <param name="prior">Where the rate is drawn from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="prior"/> is <c>default</c>.</exception>
    public static double LogProbability(double successes, double trials, BetaPrior prior)
    {
        prior.Require(nameof(prior));
        if (!(trials >= 0 && trials <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(trials), trials, "A number of trials is finite and 0 or more.");
        if (!(successes >= 0 && successes <= trials))
            throw new ArgumentOutOfRangeException(nameof(successes), successes, "Successes lie between 0 and the trials.");
        var failures = trials - successes;
        return SpecialFunctions.GammaLn(trials + 1) - SpecialFunctions.GammaLn(successes + 1) - SpecialFunctions.GammaLn(failures + 1)
            + LogFunctions.RisingOverPower(prior.Alpha, successes) + LogFunctions.RisingOverPower(prior.Beta, failures)
            - LogFunctions.RisingOverPower(prior.Weight, trials)
            - (successes * LogFunctions.OfOnePlus(prior.Beta / prior.Alpha)) - (failures * LogFunctions.OfOnePlus(prior.Alpha / prior.Beta));
    }

    /// <summary>P(X ≤ successes).</summary>
    /// <param name="successes">Successes; from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Trials; 0 or more.</param>
    /// <param name="prior">Where the rate is drawn from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="prior"/> is <c>default</c>.</exception>
    public static double AtMost(long successes, long trials, BetaPrior prior) => Math.Min(1,
        Math.Exp(LogProbability(successes, trials, prior)) * (1 + Below(successes, trials, prior)));

    /// <summary>P(X &lt; successes) + ½ P(X = successes).</summary>
    /// <param name="successes">Successes; from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Trials; 0 or more.</param>
    /// <param name="prior">Where the rate is drawn from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="prior"/> is <c>default</c>.</exception>
    public static double LowerMidP(long successes, long trials, BetaPrior prior) => Math.Min(1,
        Math.Exp(LogProbability(successes, trials, prior)) * (0.5 + Below(successes, trials, prior)));

    /// <summary>P(X &gt; successes) + ½ P(X = successes).</summary>
    /// <param name="successes">Successes; from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Trials; 0 or more.</param>
    /// <param name="prior">Where the rate is drawn from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="prior"/> is <c>default</c>.</exception>
    public static double UpperMidP(long successes, long trials, BetaPrior prior) => LowerMidP(trials - successes, trials, prior.Mirrored);

    // The probabilities of fewer successes, relative to the one of the observed number.
    private static double Below(long successes, long trials, BetaPrior prior)
    {
        double ratio = 1, sum = 0;
        for (var k = successes; k > 0 && ratio > sum * 1e-18; k--)
        {
            ratio *= k / (trials - k + 1d) * ((trials - k + prior.Beta) / (k - 1 + prior.Alpha));
            sum += ratio;
        }

        return sum;
    }
}
