using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Outlooks;

/// <summary>
/// Gives the run rate the interval that its misses in the other periods suggest, measured by what each person usually reaches: it gets its
/// best chance.
/// </summary>
internal static class RunRateIntervals
{
    private const double Tail = (1 - OutlookReport.Level) / 2;

    /// <summary>Sets the intervals of forecasts that were made in the same third.</summary>
    public static void Set(IReadOnlyList<ReplayedForecast> forecasts)
    {
        var usual = UsualOf(forecasts);
        foreach (var period in forecasts.Select(f => f.Period).Distinct().ToArray())
        {
            var misses = new List<double>();
            for (var i = 0; i < forecasts.Count; i++)
            {
                if (forecasts[i].Period != period && usual[i] > 0) misses.Add((forecasts[i].Final - forecasts[i].RunRate) / usual[i]);
            }

            if (misses.Count == 0) continue;
            var (low, high) = (SampleQuantile.Of(misses.ToArray(), Tail).Value, SampleQuantile.Of(misses.ToArray(), 1 - Tail).Value);
            for (var i = 0; i < forecasts.Count; i++)
            {
                if (forecasts[i].Period == period && usual[i] > 0) forecasts[i].RunRateSaid = Said(forecasts[i], usual[i] * low, usual[i] * high);
            }
        }
    }

    /// <summary>Money that is booked does not go away.</summary>
    private static Interval Said(ReplayedForecast forecast, double below, double above)
    {
        var low = Math.Max(forecast.RunRate + below, forecast.Booked);
        return new(low, Math.Max(low, forecast.RunRate + above), OutlookReport.Level);
    }

    /// <summary>What each forecast's person reached on average in the other periods; everybody's average where that says nothing.</summary>
    private static double[] UsualOf(IReadOnlyList<ReplayedForecast> forecasts)
    {
        var byPerson = new Dictionary<int, (double Sum, int Count)>();
        var all = 0d;
        foreach (var forecast in forecasts)
        {
            byPerson.TryGetValue(forecast.Person, out var so);
            byPerson[forecast.Person] = (so.Sum + forecast.Final, so.Count + 1);
            all += forecast.Final;
        }

        var usual = new double[forecasts.Count];
        for (var i = 0; i < usual.Length; i++)
        {
            var (sum, count) = byPerson[forecasts[i].Person];
            usual[i] = count > 1 && sum - forecasts[i].Final > 0 ? (sum - forecasts[i].Final) / (count - 1) : all / usual.Length;
        }

        return usual;
    }
}
