using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Outlooks;

/// <summary>How money follows orders, and what is still open of the orders on record.</summary>
internal sealed class OrderPayments : IMeasureSink
{
    private readonly Snapshot _snapshot;
    private readonly OutlookDays _days;
    private readonly long[] _paid;
    private Expectation[] _owners = [];
    private double _chance;

    public OrderPayments(Snapshot snapshot, OutlookDays days)
    {
        (_snapshot, _days) = (snapshot, days);
        var (orders, payments) = (snapshot.Ledger.Orders, snapshot.Ledger.Payments);
        _paid = new long[orders.Count];
        for (var row = 0; row < payments.Count; row++)
        {
            var (order, day, units) = (payments.Order[row], payments.Day[row], payments.Settles(row));
            if (order < 0 || day == DayNumber.Unknown || day > snapshot.AsOfDay || !Units.IsAmount(units) || !MeasureEvents.Stands(snapshot, order)) continue;
            _paid[order] = checked(_paid[order] + units);
            if (units > 0 && orders.Day[order] >= days.HistoryFrom) Curve.AddFollowed(day - orders.Day[order], units);
        }

        for (var order = 0; order < orders.Count; order++)
        {
            if (OpenOf(order) is var open && open > 0 && orders.Day[order] >= days.HistoryFrom) Curve.AddWaiting(snapshot.AsOfDay - orders.Day[order], open);
        }

        Curve.Finish();
    }

    /// <summary>The share of the money that has come by so many days after the order.</summary>
    public DelayCurve Curve { get; } = new();

    /// <summary>Of orders at the present rate in the days to come, what is paid within the period, in weights of days.</summary>
    public double ShareOfOrders()
    {
        var share = 0d;
        for (var day = 1; day <= _days.Ahead; day++)
            share += _days.Weights[day] * (Curve.By(_days.Ahead - day) - Curve.By(_days.Skipped - day));
        return share;
    }

    /// <summary>Gives everybody what is open of their orders, with the chance that it comes in the period.</summary>
    public void AddTo(Expectation[] owners)
    {
        _owners = owners;
        var orders = _snapshot.Ledger.Orders;
        for (var order = 0; order < orders.Count; order++)
        {
            if (OpenOf(order) is not (> 0 and var open)) continue;
            var age = _snapshot.AsOfDay - orders.Day[order];
            _chance = Math.Max(0, Curve.Within(age, _days.Ahead) - Curve.Within(age, _days.Skipped));
            MeasureEvents.SendParts(orders.Credits, order, orders.Owner[order], order, orders.Day[order], open, this);
        }
    }

    public void AddWhole(int row, int day, long units)
    {
    }

    public void AddPart(int row, int owner, int day, long units) => _owners[owner < 0 ? _owners.Length - 1 : owner].AddDeal(units, _chance);

    public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);

    private long OpenOf(int order)
    {
        var amount = _snapshot.Ledger.Orders.Amount[order];
        return Units.IsAmount(amount) && MeasureEvents.Stands(_snapshot, order) ? amount - _paid[order] : 0;
    }
}
