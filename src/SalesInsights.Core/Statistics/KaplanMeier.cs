using System.Globalization;

namespace SalesInsights.Statistics;

/// <summary>Estimates how long cases last when some are still open: an open case says "at least this long".</summary>
/// <remarks>
/// The product-limit estimate of Kaplan and Meier, Journal of the American Statistical Association 53 (1958), 457–481. At one time, ends come
/// before cases that leave open. The order of the cases does not matter. Leaving the open cases out instead would make durations look
/// too short.
/// </remarks>
/// <example><code>
/// var curve = KaplanMeier.Estimate([6, 6, 7, 10], [true, false, true, true]);
/// curve.At(6)   // 0.75 (n = 4)
/// </code></example>
public static class KaplanMeier
{
    /// <summary>The curve of cases that were seen from their beginning.</summary>
    /// <param name="durations">How long each case lasted, or has lasted so far; finite, 0 or more.</param>
    /// <param name="ended">Whether each case ended; false for those still open.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A duration is negative or not finite.</exception>
    public static SurvivalCurve Estimate(ReadOnlySpan<double> durations, ReadOnlySpan<bool> ended)
    {
        RequireSameLength(durations.Length, ended.Length, nameof(ended));
        foreach (var duration in durations) RequireTime(duration, nameof(durations));
        return Build([], durations, ended);
    }

    /// <summary>The curve of cases that came under observation late, for example those already under way when the records begin.</summary>
    /// <param name="entries">How old each case was when it came under observation; 0 for those seen from their beginning.</param>
    /// <param name="durations">How old each case was at its end, or is so far; above its entry.</param>
    /// <param name="ended">Whether each case ended; false for those still open.</param>
    /// <remarks>
    /// A case counts among those at risk after its entry up to and including its duration. With few early cases the first steps rest on
    /// few and can be steep; see <see cref="SurvivalCurve.AtRisk"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or not finite, or a duration is not above its entry.</exception>
    public static SurvivalCurve Estimate(ReadOnlySpan<double> entries, ReadOnlySpan<double> durations, ReadOnlySpan<bool> ended)
    {
        RequireSameLength(durations.Length, entries.Length, nameof(entries));
        RequireSameLength(durations.Length, ended.Length, nameof(ended));
        for (var index = 0; index < durations.Length; index++)
        {
            RequireTime(entries[index], nameof(entries));
            RequireTime(durations[index], nameof(durations));
            if (durations[index] > entries[index]) continue;
            throw new ArgumentOutOfRangeException(nameof(durations), durations[index],
                $"A duration lies above its entry, here {entries[index].ToString(CultureInfo.InvariantCulture)}.");
        }

        return Build(entries, durations, ended);
    }

    /// <summary>The same curve from counts by whole days, without sorting.</summary>
    /// <param name="endedByDay">How many cases ended after so many days; the index is the number of days.</param>
    /// <param name="censoredByDay">How many cases are still open after so many days; as long as <paramref name="endedByDay"/>.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">There are more cases than an <see cref="int"/> can count.</exception>
    public static SurvivalCurve EstimateFromCounts(ReadOnlySpan<int> endedByDay, ReadOnlySpan<int> censoredByDay)
    {
        RequireSameLength(endedByDay.Length, censoredByDay.Length, nameof(censoredByDay));
        int cases = 0, lastDay = 0;
        for (var day = 0; day < endedByDay.Length; day++)
        {
            var leaving = CountOf(endedByDay[day], nameof(endedByDay)) + (long)CountOf(censoredByDay[day], nameof(censoredByDay));
            cases = checked((int)(cases + leaving));
            if (leaving > 0) lastDay = day;
        }

        var steps = new List<SurvivalStep>();
        var atRisk = cases;
        for (var day = 0; day < endedByDay.Length; day++)
        {
            if (endedByDay[day] > 0) steps.Add(new(day, atRisk, endedByDay[day]));
            atRisk -= endedByDay[day] + censoredByDay[day];
        }

        return new(steps, cases, lastDay);
    }

    // Those at risk at a time are the ones not yet gone minus the ones yet to come; both ends are walked in order of time.
    private static SurvivalCurve Build(ReadOnlySpan<double> entries, ReadOnlySpan<double> durations, ReadOnlySpan<bool> ended)
    {
        double[] begins = entries.ToArray(), times = durations.ToArray();
        var ends = ended.ToArray();
        Array.Sort(begins);
        Array.Sort(times, ends);
        var steps = new List<SurvivalStep>();
        int next, begun = 0;
        for (var first = 0; first < times.Length; first = next)
        {
            var endedHere = 0;
            for (next = first; next < times.Length && times[next] == times[first]; next++) endedHere += ends[next] ? 1 : 0;
            while (begun < begins.Length && begins[begun] < times[first]) begun++;
            if (endedHere > 0) steps.Add(new(times[first], times.Length - first - (begins.Length - begun), endedHere));
        }

        return new(steps, times.Length, times.Length == 0 ? 0 : times[times.Length - 1]);
    }

    private static int CountOf(int value, string name) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A count is 0 or more.");

    private static void RequireTime(double value, string name)
    {
        if (!(value >= 0 && value <= double.MaxValue)) throw new ArgumentOutOfRangeException(name, value, "A time is finite and 0 or more.");
    }

    private static void RequireSameLength(int expected, int actual, string name)
    {
        if (actual != expected) throw new ArgumentException($"The lists run side by side: {expected} and {actual} entries.", name);
    }
}
