namespace SalesInsights.Metrics;

/// <summary>Whole days gathered in a pass, and how many cases had none.</summary>
internal sealed class DaySample
{
    private readonly List<int> _days = [];

    public long Undated { get; private set; }

    public long Negative { get; private set; }

    public void Add(int days)
    {
        if (days < 0) Negative++;
        else _days.Add(days);
    }

    public void AddUndated() => Undated++;

    public int[] Sorted()
    {
        var days = _days.ToArray();
        Array.Sort(days);
        return days;
    }
}
