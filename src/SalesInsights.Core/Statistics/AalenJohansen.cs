using System.Globalization;

namespace SalesInsights.Statistics;

/// <summary>
/// Estimates which of several ends comes first, and when, while some cases are still open: an open case says "none of them yet".
/// </summary>
/// <remarks>
/// <para>The estimate of Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978), 141–150, for one state and several exits. At one
/// time, ends come before cases that leave open. The order of the cases does not matter.</para>
/// <para>One minus the Kaplan–Meier curve of one end alone, the others counted as open, overstates it: whatever was lost can no longer be
/// won. Leaving the open cases out instead favours the ends that come early.</para>
/// </remarks>
/// <example><code>
/// var risks = AalenJohansen.Estimate([3, 5, 5, 8], [0, 1, 0, -1], causes: 2);
/// risks.At(0, 5)   // 0.5: two of four ended by cause 0 within 5 days
/// </code></example>
public static class AalenJohansen
{
    /// <summary>A case that has not ended.</summary>
    public const int Open = -1;

    /// <summary>The shares of cases that were seen from their beginning.</summary>
    /// <param name="durations">How long each case lasted, or has lasted so far; finite, 0 or more.</param>
    /// <param name="ends">How each case ended: 0 to <paramref name="causes"/> − 1, or <see cref="Open"/>.</param>
    /// <param name="causes">How many ends there are; 1 or more.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A duration is negative or not finite, an end is not one of them, or there is no end.</exception>
    public static CompetingRisks Estimate(ReadOnlySpan<double> durations, ReadOnlySpan<int> ends, int causes)
    {
        RequireSameLength(durations.Length, ends.Length, nameof(ends));
        for (var i = 0; i < durations.Length; i++) RequireTime(durations[i], nameof(durations));
        return Build([], durations, ends, causes);
    }

    /// <summary>The shares of cases that came under observation late, for example taken over from somebody else.</summary>
    /// <param name="entries">How old each case was when it came under observation; 0 for those seen from their beginning.</param>
    /// <param name="durations">How old each case was at its end, or is so far; above its entry.</param>
    /// <param name="ends">How each case ended: 0 to <paramref name="causes"/> − 1, or <see cref="Open"/>.</param>
    /// <param name="causes">How many ends there are; 1 or more.</param>
    /// <remarks>A case counts among those at risk after its entry up to and including its duration.</remarks>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A time is negative or not finite, a duration is not above its entry, an end is not one of them, or there is no end.
    /// </exception>
    public static CompetingRisks Estimate(
        ReadOnlySpan<double> entries, ReadOnlySpan<double> durations, ReadOnlySpan<int> ends, int causes)
    {
        RequireSameLength(durations.Length, entries.Length, nameof(entries));
        RequireSameLength(durations.Length, ends.Length, nameof(ends));
        for (var i = 0; i < durations.Length; i++)
        {
            RequireTime(entries[i], nameof(entries));
            RequireTime(durations[i], nameof(durations));
            if (durations[i] > entries[i]) continue;
            throw new ArgumentOutOfRangeException(nameof(durations), durations[i],
                $"A duration lies above its entry, here {entries[i].ToString(CultureInfo.InvariantCulture)}.");
        }

        return Build(entries, durations, ends, causes);
    }

    private static CompetingRisks Build(ReadOnlySpan<double> entries, ReadOnlySpan<double> durations, ReadOnlySpan<int> ends, int causes)
    {
        if (causes < 1) throw new ArgumentOutOfRangeException(nameof(causes), causes, "A case can end in 1 or more ways.");
        foreach (var end in ends)
        {
            if (end < Open || end >= causes)
                throw new ArgumentOutOfRangeException(nameof(ends), end, $"An end is one of 0 to {causes - 1}, or {Open} for an open case.");
        }

        double[] begins = entries.ToArray(), times = durations.ToArray();
        var kinds = ends.ToArray();
        Array.Sort(begins);
        Array.Sort(times, kinds);
        var steps = new List<RiskStep>();
        int next, begun = 0;
        for (var first = 0; first < times.Length; first = next)
        {
            int[]? ended = null;
            for (next = first; next < times.Length && times[next] == times[first]; next++)
            {
                if (kinds[next] != Open) (ended ??= new int[causes])[kinds[next]]++;
            }

            while (begun < begins.Length && begins[begun] < times[first]) begun++;
            if (ended is not null) steps.Add(new(times[first], times.Length - first - (begins.Length - begun), ended));
        }

        return new(causes, steps, times.Length, times.Length == 0 ? 0 : times[times.Length - 1]);
    }

    private static void RequireTime(double value, string name)
    {
        if (!(value >= 0 && value <= double.MaxValue)) throw new ArgumentOutOfRangeException(name, value, "A time is finite and 0 or more.");
    }

    private static void RequireSameLength(int expected, int actual, string name)
    {
        if (actual != expected) throw new ArgumentException($"The lists run side by side: {expected} and {actual} entries.", name);
    }
}
