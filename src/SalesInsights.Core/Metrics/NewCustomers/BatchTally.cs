using SalesInsights.Calendars;
using SalesInsights.Facts;

namespace SalesInsights.Metrics.NewCustomers;

/// <summary>Counts customers by origin, and keeps the first and the last day.</summary>
internal sealed class BatchTally
{
    private readonly long[] _counts = new long[3];

    public int First { get; private set; } = DayNumber.Never;

    public int Last { get; private set; } = DayNumber.Unknown;

    public AcquiredCustomers Result => new(_counts[0], _counts[1], _counts[2]);

    public void Add(CustomerOrigin origin, int day)
    {
        _counts[(int)origin]++;
        (First, Last) = (Math.Min(First, day), Math.Max(Last, day));
    }
}
