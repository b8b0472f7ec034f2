using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Outlooks;

/// <summary>Since when a company keeps records: a rate must not be spread over the days before.</summary>
internal sealed class FirstRecords
{
    private readonly int _day;

    private FirstRecords(int day) => _day = day;

    /// <summary>The first dated day behind a measure; never where nothing is dated.</summary>
    public static int DayOf(SalesLedger ledger, MeasureSource source) =>
        ledger.Indexes.Get((nameof(FirstRecords), source), () => new FirstRecords(Read(ledger, source)))._day;

    private static int Read(SalesLedger ledger, MeasureSource source) => source switch
    {
        MeasureSource.NewCustomers => FirstOf(ledger.Customers.SpanFrom),
        MeasureSource.Activities => FirstOfStamps(ledger.Activities.At),
        MeasureSource.Orders or MeasureSource.Payments => Math.Min(
            FirstOfStamps(ledger.Opportunities.Created), Math.Min(FirstOf(ledger.Orders.Day), FirstOf(ledger.Payments.Day))),
        _ => FirstOfStamps(ledger.Opportunities.Created),
    };

    private static int FirstOf(int[] days)
    {
        var first = DayNumber.Never;
        foreach (var day in days)
        {
            if (day < first && day != DayNumber.Unknown) first = day;
        }

        return first;
    }

    private static int FirstOfStamps(int[] stamps) => FirstOf(stamps) is var first && first == DayNumber.Never ? first : Stamp.Day(first);
}
