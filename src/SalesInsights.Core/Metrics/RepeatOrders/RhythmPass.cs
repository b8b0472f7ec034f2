using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.RepeatOrders;

/// <summary>Gathers the order days of each customer and what the last year of each was worth, from the columns of orders.</summary>
internal sealed class RhythmPass
{
    private const int Year = 365;
    private readonly Snapshot _snapshot;
    private readonly GroupIndex _byCustomer;
    private readonly List<int> _days = [];

    public RhythmPass(Snapshot snapshot)
    {
        _snapshot = snapshot;
        _byCustomer = snapshot.Ledger.OrdersByCustomer;
    }

    /// <summary>A customer's rhythm; null for one who never ordered, and for one who has enough intervals where others are asked for, or too few.</summary>
    public CustomerRhythm? Of(int customer, int fewestIntervals, bool withRhythm)
    {
        var orders = _snapshot.Ledger.Orders;
        var rows = _byCustomer[customer];
        if (withRhythm && rows.Length <= fewestIntervals) return null;
        _days.Clear();
        foreach (var row in rows)
        {
            if (MeasureEvents.Stands(_snapshot, row) && !LastSigns.IsReturn(orders.Amount[row])) _days.Add(orders.Day[row]);
        }

        if (_days.Count == 0 || (withRhythm && _days.Count <= fewestIntervals)) return null;
        _days.Sort();
        var distinct = Distinct(_days);
        if (distinct.Length > fewestIntervals != withRhythm) return null;
        var value = ValueOf(rows, distinct[distinct.Length - 1]);
        return new(_snapshot, customer, distinct, value.Amount, value.Unpriced, fewestIntervals);
    }

    private static int[] Distinct(List<int> sorted)
    {
        var (distinct, count) = (new int[sorted.Count], 0);
        foreach (var day in sorted)
        {
            if (count == 0 || distinct[count - 1] != day) distinct[count++] = day;
        }

        return count == distinct.Length ? distinct : distinct.AsSpan(0, count).ToArray();
    }

    private CountAndAmount ValueOf(ReadOnlySpan<int> rows, int lastDay)
    {
        var (orders, tally) = (_snapshot.Ledger.Orders, default(AmountTally));
        foreach (var row in rows)
        {
            if (MeasureEvents.Stands(_snapshot, row) && orders.Day[row] > lastDay - Year && orders.Day[row] <= lastDay) tally.Add(orders.Amount[row]);
        }

        return tally.Result;
    }
}
