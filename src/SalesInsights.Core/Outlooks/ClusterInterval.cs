using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Outlooks;

/// <summary>The confidence interval of a share whose cases go right or wrong together in clusters.</summary>
internal static class ClusterInterval
{
    private const double Level = 0.95;

    public static Interval Of(IReadOnlyList<ReplayedForecast> forecasts, double share)
    {
        var variance = Math.Max(VarianceBy(forecasts, share, f => f.Person), VarianceBy(forecasts, share, f => f.Period));
        var half = NormalScore.TwoSided(Level) * Math.Sqrt(variance);
        return new(Math.Max(0, share - half), Math.Min(1, share + half), Level);
    }

    /// <summary>The sandwich variance of a ratio; that of independent cases where there is one cluster.</summary>
    private static double VarianceBy(IReadOnlyList<ReplayedForecast> forecasts, double share, Func<ReplayedForecast, int> clusterOf)
    {
        var sums = new SortedDictionary<int, double>();
        foreach (var forecast in forecasts)
        {
            sums.TryGetValue(clusterOf(forecast), out var sum);
            sums[clusterOf(forecast)] = sum + (forecast.Said.Contains(forecast.Final) ? 1 : 0) - share;
        }

        double count = forecasts.Count, squares = 0;
        foreach (var sum in sums.Values) squares += sum * sum;
        return sums.Count < 2 ? share * (1 - share) / count : squares / (count * count) * sums.Count / (sums.Count - 1);
    }
}
