using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Results;

/// <summary>Finds each customer's first standing order and first dated win of all time, up to the snapshot's day.</summary>
internal sealed class FirstPurchases(Snapshot snapshot)
{
    private readonly SalesLedger _ledger = snapshot.Ledger;

    public void SendOrders(Window days, ResultsPass pass)
    {
        var orders = _ledger.Orders;
        foreach (var row in snapshot.Kept.Get("first orders", FirstOrders))
        {
            if (row < 0 || !days.Contains(orders.Day[row])) continue;
            pass.AddWhole(row, orders.Day[row], 0);
            MeasureEvents.SendParts(orders.Credits, row, orders.Owner[row], row, orders.Day[row], 0, pass);
        }
    }

    public void SendWins(Window days, ResultsPass pass)
    {
        var visits = _ledger.Visits;
        foreach (var visit in snapshot.Kept.Get("first wins", FirstWins))
        {
            var day = visit < 0 ? int.MaxValue : Stamp.Day(visits.Entered[visit]);
            if (visit < 0 || !days.Contains(day)) continue;
            pass.AddWhole(visit, day, 0);
            pass.AddPart(visit, visits.Owner[visit], day, 0);
        }
    }

    private int[] FirstOrders()
    {
        var orders = _ledger.Orders;
        var first = None();
        for (var row = 0; row < orders.Count; row++)
        {
            var customer = orders.Customer[row];
            if (customer < 0 || !MeasureEvents.Stands(snapshot, row)) continue;
            var best = first[customer];
            if (best < 0 || IsBefore(orders.Ids, row, orders.Day[row], best, orders.Day[best])) first[customer] = row;
        }

        return first;
    }

    private int[] FirstWins()
    {
        var (visits, opportunities) = (_ledger.Visits, _ledger.Opportunities);
        var first = None();
        for (var row = 0; row < opportunities.Count; row++)
        {
            var customer = opportunities.Customer[row];
            var visit = customer < 0 ? -1 : MeasureEvents.WonVisit(snapshot, row);
            if (visit < 0 || visits.Entered[visit] == Stamp.Unknown) continue;
            var best = first[customer];
            if (best < 0 || IsBefore(opportunities.Ids, row, Stamp.Day(visits.Entered[visit]), visits.Opportunity[best], Stamp.Day(visits.Entered[best])))
                first[customer] = visit;
        }

        return first;
    }

    private int[] None()
    {
        var rows = new int[_ledger.Customers.Count];
        rows.AsSpan().Fill(-1);
        return rows;
    }

    private static bool IsBefore(RecordIds ids, int row, int day, int other, int otherDay) => day == otherDay ? ids.Compare(row, other) < 0 : day < otherDay;
}
