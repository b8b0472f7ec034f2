using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Receivables;

/// <summary>Orders with the payments on them, and who answers for each.</summary>
internal sealed class OrderAccounts
{
    private readonly Snapshot _snapshot;
    private readonly Sight _sight;
    private readonly OwnerGroup _group;
    private readonly GroupIndex _payments;

    public OrderAccounts(Snapshot snapshot, Organizations.Subject subject, Sight sight)
    {
        (_snapshot, _sight) = (snapshot, sight);
        _group = new OwnerGroup(snapshot, subject, "options");
        _payments = snapshot.Ledger.PaymentsByOrder;
    }

    public bool IsAsked(int person) => _sight.Contains(person) && _group.Contains(person, _snapshot.Horizon);

    /// <summary>
    /// Who answers for an order: its owner; of several who share it the one with the largest share, then the smaller id; -1 for nobody.
    /// </summary>
    public int OwnerOf(int order) => Answering(_snapshot.Ledger.Orders.Owner[order], order, _snapshot.Ledger.Orders.Customer[order]);

    /// <summary>Who answers for a payment: for one on an order who answers for the order.</summary>
    public int OwnerOfPayment(int payment)
    {
        var payments = _snapshot.Ledger.Payments;
        var order = payments.Order[payment];
        return order >= 0 ? OwnerOf(order) : Answering(payments.Owner[payment], -1, payments.Customer[payment]);
    }

    /// <summary>The payments on an order that came in by the snapshot's day.</summary>
    public List<int> PaymentsOf(int order)
    {
        var rows = new List<int>();
        foreach (var row in _payments[order])
        {
            if (_snapshot.Ledger.Payments.Day[row] <= _snapshot.AsOfDay) rows.Add(row);
        }

        return rows;
    }

    public Receivable ReceivableOf(int order)
    {
        var receivable = new Receivable();
        Read(order, receivable);
        return receivable;
    }

    /// <summary>The same into one that has served another order: for passes over all of them.</summary>
    public void Read(int order, Receivable into)
    {
        into.Reset();
        var payments = _snapshot.Ledger.Payments;
        foreach (var row in _payments[order])
        {
            if (payments.Day[row] <= _snapshot.AsOfDay) into.AddPayment(payments.Settles(row));
        }

        into.Settle(_snapshot, order);
    }

    private int Answering(int owner, int order, int customer)
    {
        if (owner != OrderTable.Shared) return owner;
        var credits = _snapshot.Ledger.Orders.Credits;
        if (!credits.ByKey.TryGetValue(CreditTable.KeyOf(order, customer), out var range)) return OrderTable.House;
        var largest = range.Start;
        for (var i = range.Start + 1; i < range.Start + range.Count; i++)
        {
            if (credits.Share[i] > credits.Share[largest]) largest = i;
        }

        return credits.Owner[largest];
    }
}
