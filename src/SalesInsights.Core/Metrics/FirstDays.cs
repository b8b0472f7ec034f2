using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics;

/// <summary>When the records begin, whatever the day: needed by several reports, and a pass over everything.</summary>
internal sealed class FirstDays
{
    private FirstDays(SalesLedger ledger)
    {
        var activity = Stamp.EndOfTime;
        foreach (var at in ledger.Activities.At) activity = Math.Min(activity, at);
        (HasActivity, Activity) = (activity != Stamp.EndOfTime, Stamp.Day(activity));
        Record = HasActivity ? Activity : DayNumber.Never;
        foreach (var day in ledger.Customers.SpanFrom) Record = Earlier(Record, day);
        foreach (var day in ledger.Opportunities.FirstDay) Record = Earlier(Record, day);
        foreach (var day in ledger.Orders.Day) Record = Earlier(Record, day);
        foreach (var day in ledger.Payments.Day) Record = Earlier(Record, day);
    }

    public bool HasActivity { get; }

    /// <summary>The day of the first activity; asked only where there is one.</summary>
    public int Activity { get; }

    /// <summary>The first day of any customer, opportunity, order, payment or activity; <see cref="DayNumber.Never"/> without one.</summary>
    public int Record { get; }

    public static FirstDays Of(Snapshot snapshot) => snapshot.Kept.Get(nameof(FirstDays), () => new FirstDays(snapshot.Ledger));

    private static int Earlier(int first, int day) => day < first && day != DayNumber.Unknown ? day : first;
}
