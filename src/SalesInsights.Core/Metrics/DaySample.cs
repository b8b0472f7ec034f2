using SalesInsights.Quantities;

namespace SalesInsights.Metrics;

/// <summary>Whole days gathered in a pass, and how many cases had none.</summary>
internal sealed class DaySample
{
    private readonly List<int> _days = [];
    private bool _isSorted = true;

    public int Count => _days.Count;

    public long Undated { get; private set; }

    public long Negative { get; private set; }

    public Sample Sample => new(_days.Count, Undated + Negative);

    public Measured<int> Min => Of(d => d[0]);

    public Measured<int> Max => Of(d => d[d.Count - 1]);

    public Measured<double> Mean => Of(d =>
    {
        var sum = 0L;
        foreach (var day in d) sum += day;
        return (double)sum / d.Count;
    });

    public void Add(int days)
    {
        if (days < 0)
        {
            Negative++;
            return;
        }

        _days.Add(days);
        _isSorted = false;
    }

    public void AddUndated() => Undated++;

    /// <summary>The quantile of type 7: linear between the order statistics.</summary>
    public Measured<double> Quantile(double probability) => Of(d =>
    {
        var place = (d.Count - 1) * probability;
        var below = (int)place;
        var next = d[Math.Min(below + 1, d.Count - 1)];
        return d[below] + ((place - below) * (next - d[below]));
    });

    public long CountAbove(double days) => _days.Count(d => d > days);

    private Measured<T> Of<T>(Func<List<int>, T> compute)
        where T : struct, IEquatable<T>
    {
        if (_days.Count == 0) return Measured.Missing<T>(Undated > 0 ? Gap.Undated : Gap.NothingToCount, Sample);
        if (!_isSorted) _days.Sort();
        _isSorted = true;
        return Measured.Of(compute(_days), Sample);
    }
}
