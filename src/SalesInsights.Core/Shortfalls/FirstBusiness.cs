using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Targets;

namespace SalesInsights.Shortfalls;

/// <summary>The day on which each customer first bought, by orders or, for won opportunities, by the first dated win.</summary>
internal static class FirstBusiness
{
    public static Rented<int> Of(Snapshot snapshot, MeasureSource source)
    {
        var first = Rented<int>.Filled(snapshot.Ledger.Customers.Count, DayNumber.Never);
        if (source == MeasureSource.WonOpportunities) ReadWins(snapshot, first.Items);
        else ReadOrders(snapshot, first.Items);
        return first;
    }

    private static void ReadOrders(Snapshot snapshot, int[] first)
    {
        var orders = snapshot.Ledger.Orders;
        for (var row = 0; row < orders.Count; row++)
        {
            var customer = orders.Customer[row];
            if (customer >= 0 && orders.Day[row] < first[customer] && MeasureEvents.Stands(snapshot, row)) first[customer] = orders.Day[row];
        }
    }

    private static void ReadWins(Snapshot snapshot, int[] first)
    {
        var (opportunities, visits) = (snapshot.Ledger.Opportunities, snapshot.Ledger.Visits);
        for (var row = 0; row < opportunities.Count; row++)
        {
            var customer = opportunities.Customer[row];
            var visit = customer < 0 ? -1 : MeasureEvents.WonVisit(snapshot, row);
            if (visit < 0 || visits.Entered[visit] == Stamp.Unknown) continue;
            first[customer] = Math.Min(first[customer], Stamp.Day(visits.Entered[visit]));
        }
    }
}
