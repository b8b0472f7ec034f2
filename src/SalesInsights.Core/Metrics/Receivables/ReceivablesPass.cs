using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Receivables;

/// <summary>Goes once over the orders and payments and keeps apart what has no terms, was cancelled or names no order.</summary>
internal sealed class ReceivablesPass
{
    private readonly Snapshot _snapshot;
    private readonly OrderAccounts _accounts;
    private readonly Receivable _receivable = new();
    private readonly List<(int Order, int Owner)> _balances = [];
    private readonly Dictionary<int, Account> _byOwner = [];
    private AmountTally _withoutTerms;
    private AmountTally _cancelled;
    private AmountTally _withoutOrder;

    public ReceivablesPass(Snapshot snapshot, OrderAccounts accounts)
    {
        (_snapshot, _accounts) = (snapshot, accounts);
        var (orders, payments) = (snapshot.Ledger.Orders, snapshot.Ledger.Payments);
        for (var order = 0; order < orders.Count; order++)
        {
            if (orders.Day[order] <= snapshot.AsOfDay && accounts.OwnerOf(order) is var owner && accounts.IsAsked(owner)) Add(order, owner);
        }

        for (var row = 0; row < payments.Count; row++)
        {
            var isFree = payments.Day[row] <= snapshot.AsOfDay && (payments.Order[row] < 0 || orders.Day[payments.Order[row]] > snapshot.AsOfDay);
            if (isFree && accounts.IsAsked(accounts.OwnerOfPayment(row))) _withoutOrder.Add(payments.Amount[row]);
        }
    }

    public int Settled { get; private set; }

    public int Unpriced { get; private set; }

    public CountAndAmount WithoutTerms => _withoutTerms.Result;

    public CountAndAmount OnCancelled => _cancelled.Result;

    public CountAndAmount WithoutOrder => _withoutOrder.Result;

    /// <summary>The orders of which something is open or overpaid, each looked at once more.</summary>
    public IEnumerable<OrderBalance> Balances() => _balances.Select(b => new OrderBalance(_snapshot, b.Order, b.Owner, _accounts.ReceivableOf(b.Order)));

    public ReceivablesRow RowOf(int owner)
    {
        var account = _byOwner.TryGetValue(owner, out var found) ? found : new Account();
        return new(owner < 0 ? default : _snapshot.Organization.Salespeople[owner].Id, account.OpenOrders, account.OverdueOrders, account.Open);
    }

    public long[] Total()
    {
        var total = new long[Receivable.Buckets];
        foreach (var account in _byOwner.Values)
        {
            for (var i = 0; i < total.Length; i++) total[i] = checked(total[i] + account.Open[i]);
        }

        return total;
    }

    private void Add(int order, int owner)
    {
        if (_snapshot.Ledger.Orders.CancelledDay[order] <= _snapshot.AsOfDay)
        {
            foreach (var payment in _accounts.PaymentsOf(order)) _cancelled.Add(_snapshot.Ledger.Payments.Amount[payment]);
            return;
        }

        var receivable = _receivable;
        _accounts.Read(order, receivable);
        if (receivable.IsUnpriced)
        {
            Unpriced++;
        }
        else if (!receivable.HasTerms)
        {
            var left = _snapshot.Ledger.Orders.Amount[order] - receivable.Received;
            if (left > 0 && !receivable.IsRounding(left)) _withoutTerms.Add(left);
        }
        else if (receivable.NotYetDue + receivable.Overdue + receivable.Overpaid == 0)
        {
            Settled++;
        }
        else
        {
            AddOpen(order, owner, receivable);
        }
    }

    private void AddOpen(int order, int owner, Receivable receivable)
    {
        _balances.Add((order, owner));
        if (receivable.NotYetDue + receivable.Overdue == 0) return;
        if (!_byOwner.TryGetValue(owner, out var account)) _byOwner.Add(owner, account = new Account());
        account.OpenOrders++;
        if (receivable.Overdue > 0) account.OverdueOrders++;
        for (var i = 0; i < account.Open.Length; i++) account.Open[i] = checked(account.Open[i] + receivable.Open[i]);
    }

    /// <summary>What is open of one person's orders, or nobody's.</summary>
    private sealed class Account
    {
        public int OpenOrders { get; set; }

        public int OverdueOrders { get; set; }

        public long[] Open { get; } = new long[Receivable.Buckets];
    }
}
