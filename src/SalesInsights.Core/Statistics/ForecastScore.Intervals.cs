using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

public static partial class ForecastScore
{
    /// <summary>The width of an interval, and a fine of 2 ÷ (1 − level) for each unit by which it missed.</summary>
    /// <param name="interval">What was said; its level is the share it was meant to cover.</param>
    /// <param name="actual">What came.</param>
    /// <returns>0 or more, in the unit of the interval. Honest quantiles have the least expected score (Winkler 1972).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The interval has no level, an end or the actual is not finite.</exception>
    public static double IntervalScore(Interval interval, double actual)
    {
        if (interval.Level is <= 0 or >= 1) throw new ArgumentOutOfRangeException(nameof(interval), interval, "An interval to score has a level.");
        RequireFinite(interval.Low, nameof(interval));
        RequireFinite(interval.High, nameof(interval));
        RequireFinite(actual, nameof(actual));
        var missed = actual < interval.Low ? interval.Low - actual : actual > interval.High ? actual - interval.High : 0;
        return interval.High - interval.Low + (2 / (1 - interval.Level) * missed);
    }

    /// <summary>The share of what came that lies in its interval, ends included; honest intervals have about their level.</summary>
    /// <param name="intervals">What was said.</param>
    /// <param name="actuals">What came.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static Measured<double> Coverage(ReadOnlySpan<Interval> intervals, ReadOnlySpan<double> actuals)
    {
        Chance.RequireSameLength(intervals.Length, actuals.Length, nameof(actuals));
        var covered = 0;
        for (var i = 0; i < actuals.Length; i++) covered += intervals[i].Contains(actuals[i]) ? 1 : 0;
        return Measured.Share(covered, actuals.Length);
    }

    /// <summary>The continuous ranked probability score of a count: the area between the forecast and the step at what came.</summary>
    /// <param name="forecast">The distribution.</param>
    /// <param name="actual">How many came.</param>
    /// <returns>0 or more, in successes; for a certain forecast its distance from what came.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="forecast"/> is null.</exception>
    public static double Crps(PoissonBinomial forecast, int actual)
    {
        if (forecast is null) throw new ArgumentNullException(nameof(forecast));
        var sum = 0d;
        for (var k = Math.Min(0, actual); k < Math.Max(forecast.Trials, actual); k++)
            sum += Square(k >= actual ? 1 - forecast.AtMost(k) : forecast.AtMost(k));
        return sum;
    }

    /// <summary>The continuous ranked probability score of an amount.</summary>
    /// <param name="forecast">The distribution.</param>
    /// <param name="actual">What came.</param>
    /// <returns>0 or more, in the unit of the amounts; for a certain forecast its distance from what came.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="forecast"/> is null.</exception>
    public static double Crps(AmountDistribution forecast, long actual)
    {
        if (forecast is null) throw new ArgumentNullException(nameof(forecast));
        var totals = forecast.Support;
        double last = totals[totals.Length - 1], sum = Math.Max(0d, totals[0] - (double)actual) + Math.Max(0d, actual - last);
        for (var i = 0; i + 1 < totals.Length; i++)
        {
            var atMost = forecast.AtMost(totals[i]);
            double split = Math.Min(totals[i + 1], Math.Max(totals[i], actual));
            sum += (atMost * atMost * (split - totals[i])) + (Square(1 - atMost) * (totals[i + 1] - split));
        }

        return sum;
    }

    private static void RequireFinite(double value, string parameter)
    {
        if (double.IsNaN(value) || double.IsInfinity(value)) throw new ArgumentOutOfRangeException(parameter, value, "A scored number is finite.");
    }
}
