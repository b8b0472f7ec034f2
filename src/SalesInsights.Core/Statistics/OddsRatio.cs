using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>How many times the odds of the first are those of the second, given how many succeeded in all: the estimate beside <see cref="FisherTest"/>.</summary>
/// <remarks>
/// Conditional on both margins of the table (Fisher's noncentral hypergeometric distribution), as R's <c>fisher.test</c>. Odds are successes by
/// failures; the plain ratio of the odds in the table is a little more extreme.
/// </remarks>
/// <example><code>
/// OddsRatio.Estimate(3, 1, 1, 3)   // 6.408; the plain ratio is 9
/// </code></example>
public static class OddsRatio
{
    private const double FarthestLog = 300;

    /// <summary>The estimate of greatest conditional likelihood.</summary>
    /// <param name="successes">Successes of the first; 0 or more.</param>
    /// <param name="failures">Failures of the first; 0 or more.</param>
    /// <param name="otherSuccesses">Successes of the second; 0 or more.</param>
    /// <param name="otherFailures">Failures of the second; 0 or more.</param>
    /// <returns>
    /// From 0 to positive infinity, both where the table is as extreme as it can be; <see cref="Gap.NothingToCount"/> for a table without room to
    /// differ, for example without any success.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Measured<double> Estimate(int successes, int failures, int otherSuccesses, int otherFailures)
    {
        var odds = new ConditionalOdds(successes, failures, otherSuccesses, otherFailures);
        var sample = new Sample((long)successes + failures + otherSuccesses + otherFailures);
        if (odds.Least == odds.Most) return Measured.Missing<double>(Gap.NothingToCount, sample);
        if (successes == odds.Least) return Measured.Of(0d, sample);
        if (successes == odds.Most) return Measured.Of(double.PositiveInfinity, sample);
        return Measured.Of(Math.Exp(Solve(log => odds.Mean(log) - successes)), sample);
    }

    /// <summary>The exact confidence interval: all odds ratios that neither tail rejects at half the error each.</summary>
    /// <param name="successes">Successes of the first; 0 or more.</param>
    /// <param name="failures">Failures of the first; 0 or more.</param>
    /// <param name="otherSuccesses">Successes of the second; 0 or more.</param>
    /// <param name="otherFailures">Failures of the second; 0 or more.</param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>From 0, where the first could not have fewer successes, to positive infinity, where it could not have more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is outside its range.</exception>
    public static Interval Interval(int successes, int failures, int otherSuccesses, int otherFailures, double level = 0.95)
    {
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1, both excluded.");
        var (odds, tail) = (new ConditionalOdds(successes, failures, otherSuccesses, otherFailures), (1 - level) / 2);
        return new(
            successes == odds.Least ? 0 : Math.Exp(Solve(log => odds.AtLeast(successes, log) - tail)),
            successes == odds.Most ? double.PositiveInfinity : Math.Exp(Solve(log => tail - odds.AtMost(successes, log))),
            level);
    }

    private static double Solve(Func<double, double> rising) =>
        RootSearch.Rising(shifted => rising(shifted - FarthestLog), 0, 2 * FarthestLog) - FarthestLog;
}
