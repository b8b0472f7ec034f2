using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics;

/// <summary>The days of a question, both inclusive, cut off at the day of the snapshot.</summary>
internal readonly struct DaySpan
{
    public DaySpan(Snapshot snapshot, TargetPeriod? period)
    {
        First = period is null ? DayNumber.Unknown + 1 : DayNumber.Of(period.First);
        Last = period is null ? snapshot.AsOfDay : Math.Min(DayNumber.Of(period.Last), snapshot.AsOfDay);
    }

    public int First { get; }

    public int Last { get; }

    public bool Contains(int day) => day >= First && day <= Last;
}
