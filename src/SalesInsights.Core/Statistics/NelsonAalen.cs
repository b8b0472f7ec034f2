namespace SalesInsights.Statistics;

/// <summary>Estimates how many ends a case would have had by an age if it could have had several: the cumulative hazard.</summary>
/// <remarks>
/// The sum of ends divided by those at risk: Nelson, Technometrics 14 (1972), 945–966; Aalen, Annals of Statistics 6 (1978), 701–726. At
/// one
/// time, ends come before cases that leave open. For one of several ways to end, all others count as open: the hazard of one way alone is
/// sound,
/// while one minus a survival curve of it is not; see <see cref="AalenJohansen"/>.
/// </remarks>
/// <example><code>
/// NelsonAalen.Estimate([6, 6, 7, 10], [true, false, true, true]).At(7)   // 0.75: 1/4 + 1/2
/// </code></example>
public static class NelsonAalen
{
    /// <summary>The cumulative hazard of cases that were seen from their beginning.</summary>
    /// <param name="durations">How long each case lasted, or has lasted so far; finite, 0 or more.</param>
    /// <param name="ended">Whether each case ended; false for those still open.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A duration is negative or not finite.</exception>
    public static HazardCurve Estimate(ReadOnlySpan<double> durations, ReadOnlySpan<bool> ended) => new(KaplanMeier.Estimate(durations, ended));

    /// <summary>The cumulative hazard of cases that came under observation late.</summary>
    /// <param name="entries">How old each case was when it came under observation; 0 for those seen from their beginning.</param>
    /// <param name="durations">How old each case was at its end, or is so far; above its entry.</param>
    /// <param name="ended">Whether each case ended; false for those still open.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or not finite, or a duration is not above its entry.</exception>
    public static HazardCurve Estimate(ReadOnlySpan<double> entries, ReadOnlySpan<double> durations, ReadOnlySpan<bool> ended) =>
        new(KaplanMeier.Estimate(entries, durations, ended));
}
