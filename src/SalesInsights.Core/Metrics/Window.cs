using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics;

/// <summary>The days of a period that have come by the snapshot's day, both ends inclusive; all of them without a period.</summary>
internal readonly struct Window
{
    public Window(Snapshot snapshot, TargetPeriod? period)
    {
        IsWhole = period is null;
        First = period is null ? int.MinValue + 1 : DayNumber.Of(period.First);
        Last = period is null ? snapshot.AsOfDay : Math.Min(DayNumber.Of(period.Last), snapshot.AsOfDay);
    }

    /// <summary>The days from one to another, as they are.</summary>
    public Window(int first, int last)
    {
        First = first;
        Last = last;
    }

    public bool IsWhole { get; }

    public int First { get; }

    public int Last { get; }

    public bool IsEmpty => Last < First;

    /// <summary>Whether a known day lies within.</summary>
    public bool Contains(int day) => day >= First && day <= Last;

    /// <summary>The creation day as known by the snapshot's day; one that lies after it is not known yet.</summary>
    public static int CreatedDay(Snapshot snapshot, int opportunity)
    {
        var day = Stamp.Day(snapshot.Ledger.Opportunities.Created[opportunity]);
        return day <= snapshot.AsOfDay ? day : DayNumber.Unknown;
    }
}
