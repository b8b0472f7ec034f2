using System.Runtime.InteropServices;
using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>The columns of orders and of what was paid of them by the day, and what is due.</summary>
internal sealed class OrderRows(WorkTime time, string[] people, LedgerBuilder builder)
{
    private static readonly CountedIds Numbered = new(n => "r" + n);
    private static readonly CountedIds Deposits = new(n => $"p{n}a");
    private static readonly CountedIds Balances = new(n => $"p{n}b");
    private readonly List<string?> _ids = [];
    private readonly List<LocalDate> _days = [];
    private readonly List<decimal> _amounts = [];
    private readonly List<int> _owners = [];
    private readonly List<string?> _customers = [];
    private readonly List<string?> _deals = [];
    private readonly List<string?> _payments = [];
    private readonly List<LocalDate> _received = [];
    private readonly List<decimal> _paid = [];
    private readonly List<int> _paidOrders = [];

    /// <summary>Takes those of a story, in its order.</summary>
    public void Add(List<SimOrder> orders)
    {
        var ids = Numbered.Take(orders.Count);
        var deposits = Deposits.Take(orders.Count);
        var balances = Balances.Take(orders.Count);
        for (var n = 0; n < orders.Count; n++)
        {
            var order = orders[n];
            if (order.At >= time.End) continue;
            var amount = LedgerWriter.Money(order.Amount);
            var deposit = decimal.Round(amount * (decimal)OrderCourse.DepositShare, 2);
            Add(ids[n]!, order, amount);
            builder.Add(new PaymentDue(ids[n]!, time.DayAt(order.At + 3), deposit));
            builder.Add(new PaymentDue(ids[n]!, time.DayAt(order.At + OrderCourse.TermDays), amount - deposit));
            if (order.DepositAt < time.End) AddPayment(deposits[n], order.DepositAt, deposit);
            if (order.BalanceAt < time.End) AddPayment(balances[n], order.BalanceAt, amount - deposit);
        }
    }

    public void AddTo()
    {
        builder.AddRange(new OrderColumns
        {
            Id = (ReadOnlySpan<string?>)CollectionsMarshal.AsSpan(_ids),
            OrderedOn = (ReadOnlySpan<LocalDate>)CollectionsMarshal.AsSpan(_days),
            Amount = CollectionsMarshal.AsSpan(_amounts),
            Owner = TextColumn.Coded(people, CollectionsMarshal.AsSpan(_owners)),
            Customer = (ReadOnlySpan<string?>)CollectionsMarshal.AsSpan(_customers),
            Opportunity = (ReadOnlySpan<string?>)CollectionsMarshal.AsSpan(_deals),
        });
        builder.AddRange(new PaymentColumns
        {
            Id = (ReadOnlySpan<string?>)CollectionsMarshal.AsSpan(_payments),
            ReceivedOn = (ReadOnlySpan<LocalDate>)CollectionsMarshal.AsSpan(_received),
            Amount = CollectionsMarshal.AsSpan(_paid),
            Order = TextColumn.Coded(CollectionsMarshal.AsSpan(_ids), CollectionsMarshal.AsSpan(_paidOrders)),
        });
    }

    private void Add(string id, SimOrder order, decimal amount)
    {
        _ids.Add(id);
        _days.Add(time.DayAt(order.At));
        _amounts.Add(amount);
        _owners.Add(order.Owner);
        _customers.Add(order.Customer.Key);
        _deals.Add(order.IsOfDeal ? order.Customer.DealKey : null);
    }

    private void AddPayment(string? id, double moment, decimal amount)
    {
        _payments.Add(id);
        _received.Add(time.DayAt(moment));
        _paid.Add(amount);
        _paidOrders.Add(_ids.Count - 1);
    }
}
