using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Metrics;

/// <summary>Calendar days of a number of cases: how many, mean, median and any quantile.</summary>
/// <remarks>Cases with an unknown date or with an end before their beginning are excluded and counted.</remarks>
public sealed class DayStatistics
{
    private readonly DaySample _days;

    internal DayStatistics(DaySample sample)
    {
        sample.Seal();
        _days = sample;
    }

    /// <summary>How many cases the numbers rest on.</summary>
    public int Count => _days.Count;

    /// <summary>Cases left out because a date is unknown.</summary>
    public long Undated => _days.Undated;

    /// <summary>Cases left out because the end lies before the beginning.</summary>
    public long Negative => _days.Negative;

    /// <summary>The cases counted and those left out.</summary>
    public Sample Sample => new(Count, Undated + Negative);

    /// <summary>
    /// The mean in days; <see cref="Gap.Undated"/> where none counts and one is undated, <see cref="Gap.NothingToCount"/> where there is none.
    /// </summary>
    public Measured<double> Mean => Of(d => (double)d.Sum / d.Count);

    /// <summary>The median in days, of type 7: the mean of the two middle cases of an even number.</summary>
    public Measured<double> Median => Quantile(0.5);

    /// <summary>The fewest days.</summary>
    public Measured<int> Min => Of(d => d.At(0));

    /// <summary>The most days.</summary>
    public Measured<int> Max => Of(d => d.At(d.Count - 1));

    /// <summary>A quantile in days, of type 7 as in <see cref="SampleQuantile"/>.</summary>
    /// <param name="probability">The share of cases below, 0 to 1, both inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is outside [0, 1].</exception>
    public Measured<double> Quantile(double probability)
    {
        var quantile = SampleQuantile.OfPlaces(Count, place => _days.At(place), probability);
        return Of(_ => quantile.Value);
    }

    /// <summary>How many cases lasted longer than a number of days; exactly as many days is not longer.</summary>
    /// <param name="days">The bound, for example a quantile.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is NaN.</exception>
    public int CountOlderThan(double days) => double.IsNaN(days)
        ? throw new ArgumentOutOfRangeException(nameof(days), days, "The bound is a number of days.")
        : _days.CountAbove(days);

    private Measured<T> Of<T>(Func<DaySample, T> compute)
        where T : struct, IEquatable<T>
    {
        if (Count > 0) return Measured.Of(compute(_days), Sample);
        return Measured.Missing<T>(Undated > 0 ? Gap.Undated : Gap.NothingToCount, Sample);
    }
}
