using SalesInsights.Currencies;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Receivables;

/// <summary>Takes every order and payment of a window apart into the reasons why their sums differ.</summary>
internal sealed class BridgePass
{
    private const int Parts = 14;
    private readonly Snapshot _snapshot;
    private readonly OrderAccounts _accounts;
    private readonly Window _days;
    private readonly long[] _units = new long[Parts];
    private readonly int[] _counts = new int[Parts];
    private AmountTally _orders;
    private AmountTally _payments;

    public BridgePass(Snapshot snapshot, OrderAccounts accounts, Window days)
    {
        (_snapshot, _accounts, _days) = (snapshot, accounts, days);
        var (orders, payments) = (snapshot.Ledger.Orders, snapshot.Ledger.Payments);
        for (var order = 0; order < orders.Count; order++)
        {
            var counts = days.Contains(orders.Day[order]) && MeasureEvents.Stands(snapshot, order);
            if (counts && accounts.IsAsked(accounts.OwnerOf(order))) AddOrder(order);
        }

        for (var row = 0; row < payments.Count; row++)
        {
            if (days.Contains(payments.Day[row]) && accounts.IsAsked(accounts.OwnerOfPayment(row))) AddPayment(row);
        }
    }

    public CountAndAmount Orders => _orders.Result;

    public CountAndAmount Payments => _payments.Result;

    public BridgeLine[] Lines() =>
        [.. Enumerable.Range(0, Parts).Select(i => new BridgeLine((BridgePart)i, FixedPoint.ToDecimal(_units[i]), _counts[i]))];

    private void AddOrder(int order)
    {
        var ordered = _snapshot.Ledger.Orders.Amount[order];
        _orders.Add(ordered);
        if (!Units.IsAmount(ordered)) return;
        var left = ordered;
        foreach (var payment in _accounts.PaymentsOf(order)) left = checked(left - PaidApart(payment));
        if (ordered < 0)
        {
            Add(BridgePart.Returns, left);
            return;
        }

        var receivable = _accounts.ReceivableOf(order);
        if (!receivable.IsUnpriced)
        {
            Add(BridgePart.NotYetDue, receivable.NotYetDue);
            Add(BridgePart.Overdue, receivable.Overdue);
            left = checked(left - receivable.NotYetDue - receivable.Overdue);
        }

        Add(left < 0 ? BridgePart.Overpaid : BridgePart.WithoutTerms, left);
    }

    /// <summary>
    /// What a payment settles of an order of the window, at the order's rate; told where it came before or after the window.
    /// </summary>
    private long PaidApart(int payment)
    {
        var (day, settled) = (_snapshot.Ledger.Payments.Day[payment], Settled(payment));
        if (settled <= 0) return 0;
        if (day < _days.First) Add(BridgePart.PaidEarlier, settled);
        else if (day > _days.Last) Add(BridgePart.PaidLater, settled);
        return settled;
    }

    private void AddPayment(int row)
    {
        var (orders, payments) = (_snapshot.Ledger.Orders, _snapshot.Ledger.Payments);
        var (units, order) = (payments.Amount[row], payments.Order[row]);
        _payments.Add(units);
        if (!Units.IsAmount(units)) return;
        if (units < 0) Add(BridgePart.Refunds, -units);
        else if (order < 0) Add(BridgePart.WithoutOrder, -units);
        else if (orders.Day[order] > _days.Last) Add(BridgePart.ForLaterOrders, -units);
        else if (orders.CancelledDay[order] <= _snapshot.AsOfDay) Add(BridgePart.ForCancelledOrders, -units);
        else if (orders.Day[order] < _days.First) Add(BridgePart.ForEarlierOrders, -units);
        else if (!Units.IsAmount(orders.Amount[order])) Add(BridgePart.ForUnpricedOrders, -units);
        else Add(BridgePart.Exchange, checked(Settled(row) - units));
    }

    /// <summary>A payment at its order's rate, at its own where there is none; 0 for one without any, which no sum counts.</summary>
    private long Settled(int payment)
    {
        var payments = _snapshot.Ledger.Payments;
        if (!Units.IsAmount(payments.Amount[payment])) return 0;
        var settled = payments.Settles(payment);
        return Units.IsAmount(settled) ? settled : payments.Amount[payment];
    }

    private void Add(BridgePart part, long units)
    {
        if (units == 0) return;
        _units[(int)part] = checked(_units[(int)part] + units);
        _counts[(int)part]++;
    }
}
