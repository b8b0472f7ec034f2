using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics;

/// <summary>When the records begin, whatever the day: needed by several reports, and a pass over everything.</summary>
internal sealed class FirstDays
{
    private FirstDays(SalesLedger ledger, RowSlice slice)
    {
        var activity = Stamp.EndOfTime;
        foreach (var at in Slice(ledger.Activities.At, slice)) activity = Math.Min(activity, at);
        (HasActivity, Activity) = (activity != Stamp.EndOfTime, Stamp.Day(activity));
        Record = HasActivity ? Activity : DayNumber.Never;
        foreach (var days in (int[][])[ledger.Customers.SpanFrom, ledger.Opportunities.FirstDay, ledger.Orders.Day, ledger.Payments.Day])
        {
            foreach (var day in Slice(days, slice))
            {
                if (day < Record && day != DayNumber.Unknown) Record = day;
            }
        }
    }

    private FirstDays(FirstDays[] slices)
    {
        HasActivity = slices.Any(s => s.HasActivity);
        Activity = slices.Where(s => s.HasActivity).Select(s => s.Activity).DefaultIfEmpty(DayNumber.Never).Min();
        Record = slices.Min(s => s.Record);
    }

    public bool HasActivity { get; }

    /// <summary>The day of the first activity; asked only where there is one.</summary>
    public int Activity { get; }

    /// <summary>The first day of any customer, opportunity, order, payment or activity; never without one.</summary>
    public int Record { get; }

    public static FirstDays Of(Snapshot snapshot) => snapshot.Ledger.Indexes.Get(nameof(FirstDays), () =>
        new FirstDays(SlicedPass.Run(snapshot, snapshot.Ledger.Activities.At.Length, slice => new FirstDays(snapshot.Ledger, slice))));

    private static ReadOnlySpan<int> Slice(int[] days, RowSlice slice) =>
        slice.Of(days.Length) is var (from, to) ? days.AsSpan(from, to - from) : default;
}
