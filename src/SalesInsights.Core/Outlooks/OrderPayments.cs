using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Outlooks;

/// <summary>How money follows orders and the days on which it is due, and what is still open of the orders on record.</summary>
internal sealed class OrderPayments : IMeasureSink
{
    // Money that comes earlier before its due day is taken as coming on the first of these days.
    private const int DaysBeforeDue = 120;
    private const long OneCent = 100;

    private readonly Snapshot _snapshot;
    private readonly OutlookDays _days;
    private readonly GroupIndex _payments;
    private readonly DelayCurve _afterDue = new();
    private readonly List<OpenPiece> _open = [];
    private double _partSquares;
    private double _wholeSquares;
    private Expectation[] _owners = [];
    private double _chance;

    public OrderPayments(Snapshot snapshot, OutlookDays days)
    {
        (_snapshot, _days) = (snapshot, days);
        _payments = snapshot.Ledger.PaymentsByOrder;
        var paid = new List<(int Day, long Units)>();
        for (var order = 0; order < snapshot.Ledger.Orders.Count; order++)
        {
            if (!Units.IsAmount(snapshot.Ledger.Orders.Amount[order]) || !MeasureEvents.Stands(snapshot, order)) continue;
            ReadPayments(order, paid);
            AddOrder(order, paid);
        }

        Curve.Finish();
        _afterDue.Finish();
    }

    /// <summary>The share of the money that has come by so many days after the order.</summary>
    public DelayCurve Curve { get; } = new();

    /// <summary>
    /// Of orders at the present rate in the days to come: how many weights of days pay within the period, and what share of an order each of
    /// them stands for. Their product is what comes; that parts of an order come each for itself makes it steadier than whole orders would be.
    /// </summary>
    public (double Weight, double Share) ShareOfOrders()
    {
        double sum = 0, squares = 0;
        for (var day = 1; day <= _days.Ahead; day++)
        {
            var share = Curve.By(_days.Ahead - day) - Curve.By(_days.Skipped - day);
            sum += _days.Weights[day] * share;
            squares += _days.Weights[day] * share * share;
        }

        // The mean square of a sum of parts, each of which comes with the share, is q·share + (1 − q)·share², q being the squares of the parts.
        var concentration = _wholeSquares > 0 ? _partSquares / _wholeSquares : 1;
        var second = (concentration * sum) + ((1 - concentration) * squares);
        return second > 0 ? (sum * sum / second, second / sum) : (0, 1);
    }

    /// <summary>Gives everybody what is open of their orders, with the chance that it comes in the period.</summary>
    public void AddTo(Expectation[] owners)
    {
        _owners = owners;
        var orders = _snapshot.Ledger.Orders;
        foreach (var piece in _open)
        {
            var curve = piece.IsDue ? _afterDue : Curve;
            _chance = Math.Max(0, curve.Within(piece.Age, _days.Ahead) - curve.Within(piece.Age, _days.Skipped));
            var row = piece.Order;
            MeasureEvents.SendParts(orders.Credits, row, orders.Owner[row], row, orders.Day[row], piece.Units, this);
        }
    }

    public void AddWhole(int row, int day, long units)
    {
    }

    public void AddPart(int row, int owner, int day, long units) => _owners[owner < 0 ? _owners.Length - 1 : owner].AddDeal(units, _chance);

    public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);

    private void ReadPayments(int order, List<(int Day, long Units)> paid)
    {
        paid.Clear();
        var payments = _snapshot.Ledger.Payments;
        foreach (var row in _payments[order])
        {
            var (day, units) = (payments.Day[row], payments.Settles(row));
            if (day != DayNumber.Unknown && day <= _snapshot.AsOfDay && Units.IsAmount(units)) paid.Add((day, units));
        }

        paid.Sort();
    }

    private void AddOrder(int order, List<(int Day, long Units)> paid)
    {
        var (orders, dues, asOf) = (_snapshot.Ledger.Orders, _snapshot.Ledger.Dues, _snapshot.AsOfDay);
        var (ordered, left) = (orders.Day[order], orders.Amount[order]);
        var isRecent = ordered >= _days.HistoryFrom;
        foreach (var (day, units) in paid)
        {
            left -= units;
            if (isRecent && units > 0) Curve.AddFollowed(day - ordered, units);
        }

        if (left > 0 && isRecent) Curve.AddWaiting(asOf - ordered, left);
        if (left < OneCent && isRecent) AddParts(paid, orders.Amount[order]);
        var (first, end) = dues.RangeOf(order);
        var (next, rest) = (0, 0L);
        for (var due = first; due < end; due++)
        {
            var (open, offset) = (dues.Amount[due], DaysBeforeDue - dues.Day[due]);
            while (open > 0 && (rest > 0 || next < paid.Count))
            {
                if (rest <= 0) rest = paid[next++].Units;
                if (rest <= 0) continue;
                var part = Math.Min(rest, open);
                if (isRecent) _afterDue.AddFollowed(Math.Max(0, paid[next - 1].Day + offset), part, ordered + offset);
                (open, rest) = (open - part, rest - part);
            }

            // What currencies leave over is no debt.
            if (open <= 0 || (open < OneCent && paid.Count > 0)) continue;
            if (isRecent) _afterDue.AddWaiting(Math.Max(0, asOf + offset), open, ordered + offset);
            _open.Add(new(order, open, asOf + offset, isDue: true));
            left -= open;
        }

        if (left >= OneCent || (left > 0 && paid.Count == 0)) _open.Add(new(order, left, asOf - ordered, isDue: false));
    }

    private void AddParts(List<(int Day, long Units)> paid, double amount)
    {
        _wholeSquares += amount * amount;
        foreach (var (_, units) in paid) _partSquares += Math.Min(amount, units) * Math.Min(amount, units);
    }

    /// <summary>Something of an order that is open, and for how many days.</summary>
    private readonly struct OpenPiece(int order, long units, int age, bool isDue)
    {
        public int Order { get; } = order;

        public long Units { get; } = units;

        public int Age { get; } = age;

        /// <summary>Whether the days are those since <see cref="DaysBeforeDue"/> before it was due, or since the order.</summary>
        public bool IsDue { get; } = isDue;
    }
}
