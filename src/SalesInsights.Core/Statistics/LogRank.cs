using MathNet.Numerics;
using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>Do cases of several groups last equally long, while some are still open?</summary>
/// <remarks>
/// The test of Mantel (1966) and, with weights, of Harrington and Fleming, Biometrika 69 (1982), 553–566: at each time the ends are
/// compared with
/// what falls to each group by its share of those at risk. R's <c>survdiff</c>.
/// </remarks>
public sealed class LogRank
{
    private LogRank(double[] observed, double[] expected, double[][] variance, int cases)
    {
        (Observed, Expected) = (Array.AsReadOnly(observed), Array.AsReadOnly(expected));
        Variance = Array.AsReadOnly(Array.ConvertAll(variance, row => (IReadOnlyList<double>)Array.AsReadOnly(row)));
        (ChiSquared, DegreesOfFreedom) = Judge(observed, expected, variance, new Sample(cases));
    }

    /// <summary>Ends of each group, weighted.</summary>
    public IReadOnlyList<double> Observed { get; }

    /// <summary>Ends of each group that its share of those at risk would have brought, weighted.</summary>
    public IReadOnlyList<double> Expected { get; }

    /// <summary>The covariance of observed less expected.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Variance { get; }

    /// <summary>How many groups could differ freely: those that were ever at risk beside others, less one.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>How far observed and expected lie apart.</summary>
    /// <value>0 or more; <see cref="Gap.TooFewData"/> where nothing ended while two groups were at risk.</value>
    public Measured<double> ChiSquared { get; }

    /// <summary>The probability of so large a <see cref="ChiSquared"/> if all groups last equally long.</summary>
    /// <value>From 0 to 1; it keeps its digits far below 10⁻¹⁶.</value>
    public Measured<double> Probability => ChiSquared.Select(x => SpecialFunctions.GammaUpperRegularized(DegreesOfFreedom / 2d, x / 2));

    /// <summary>Tests cases of several groups.</summary>
    /// <param name="durations">How long each case lasted, or has lasted so far; finite, 0 or more.</param>
    /// <param name="ended">Whether each case ended; false for those still open.</param>
    /// <param name="groups">The group of each case, counted from 0.</param>
    /// <param name="strata">What each case is compared within, any number; empty to compare all with all.</param>
    /// <param name="rho">
    /// The weight of an end: the share that lasts until just before, to this power. 0 weighs all alike; 1 (Peto and Peto) early ends more.
    /// </param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time, a group or <paramref name="rho"/> is outside its range.</exception>
    public static LogRank Of(
        ReadOnlySpan<double> durations, ReadOnlySpan<bool> ended, ReadOnlySpan<int> groups, ReadOnlySpan<int> strata = default, double rho = 0)
    {
        if (ended.Length != durations.Length || groups.Length != durations.Length || (strata.Length > 0 && strata.Length != durations.Length))
            throw new ArgumentException($"The lists run side by side: {durations.Length} durations.", nameof(durations));
        if (!(rho >= 0 && rho <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(rho), rho, "A power is finite and 0 or more.");
        var cases = new List<LogRankCase>(durations.Length);
        var count = 0;
        for (var i = 0; i < durations.Length; i++)
        {
            if (!(durations[i] >= 0 && durations[i] <= double.MaxValue))
                throw new ArgumentOutOfRangeException(nameof(durations), durations[i], "A time is finite and 0 or more.");
            if (groups[i] < 0) throw new ArgumentOutOfRangeException(nameof(groups), groups[i], "Groups are counted from 0.");
            count = Math.Max(count, checked(groups[i] + 1));
            cases.Add(new(strata.Length == 0 ? 0 : strata[i], durations[i], ended[i], groups[i]));
        }

        var sums = new LogRankSums(count, rho);
        cases.Sort((left, right) => left.Stratum != right.Stratum ? left.Stratum.CompareTo(right.Stratum) : left.Time.CompareTo(right.Time));
        for (int first = 0, next; first < cases.Count; first = next)
        {
            for (next = first; next < cases.Count && cases[next].Stratum == cases[first].Stratum; next++) sums.Enter(cases[next].Group);
            sums.Walk(cases, first, next);
        }

        return new(sums.Observed, sums.Expected, sums.Variance, cases.Count);
    }

    // The differences sum to 0, so that one group with something to compare is left out.
    private static (Measured<double> ChiSquared, int Freedom) Judge(double[] observed, double[] expected, double[][] variance, Sample sample)
    {
        var compared = Enumerable.Range(0, observed.Length).Where(g => variance[g][g] > 0).ToArray();
        var freedom = Math.Max(0, compared.Length - 1);
        if (freedom == 0) return (Measured.Missing<double>(Gap.TooFewData, sample), 0);
        var kept = compared.Take(freedom).ToArray();
        var solved = LinearEquations.Solve(
            [.. kept.Select(g => kept.Select(h => variance[g][h]).ToArray())],
            [.. kept.Select(g => new[] { observed[g] - expected[g] })]);
        return solved is null
            ? (Measured.Missing<double>(Gap.TooFewData, sample), freedom)
            : (Measured.Of(Math.Max(0, kept.Select((g, i) => (observed[g] - expected[g]) * solved[i][0]).Sum()), sample), freedom);
    }
}
