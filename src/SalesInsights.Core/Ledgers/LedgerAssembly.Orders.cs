using SalesInsights.Calendars;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private OrderTable AssembleOrders(CustomerTable customers, OpportunityTable opportunities)
    {
        var staged = _input.Orders;
        var rows = Unique(staged, o => o.Id.Value).Where(r => !r.Fact.OrderedOn.IsUnknown
            || !_issues.Add(staged, r, DataIssueCode.MissingDate, DataIssueAction.Refused, r.Fact.Id.Value, "ordered_on", "")).ToList();
        var ids = rows.Select(r => r.Fact.Id.Value).ToArray();
        var index = IndexById(ids);
        var day = rows.Select(r => DayOf(r.Fact.OrderedOn)).ToArray();
        var credits = AssembleCredits(index);
        var owner = rows.Select(r => PersonOf(staged, r, r.Fact.Id.Value, "owner_id", r.Fact.Owner)).ToArray();
        foreach (var order in credits.ByOrder.Keys) owner[order] = OrderTable.Shared;
        return new OrderTable
        {
            Ids = ids,
            Index = index,
            Day = day,
            CancelledDay = rows.Select(CancelledDay).ToArray(),
            Owner = owner,
            Customer = rows.Select(r => ReferenceOf(
                staged, r, r.Fact.Id.Value, "customer_id", r.Fact.Customer.Value, customers.Index, DataIssueCode.UnknownCustomer)).ToArray(),
            Opportunity = rows.Select(r => ReferenceOf(
                staged, r, r.Fact.Id.Value, "opportunity_id", r.Fact.Opportunity.Value, opportunities.Index, DataIssueCode.UnknownOpportunity)).ToArray(),
            Amount = rows.Select((r, i) => UnitsOf(staged, r, r.Fact.Id.Value, r.Fact.Amount, r.Fact.Currency, day[i])).ToArray(),
            Credits = credits,
        };
    }

    private int CancelledDay(StagedRow<Order> row)
    {
        var cancelled = DayOf(row.Fact.CancelledOn);
        if (cancelled == DayNumber.Unknown) return DayNumber.Never;
        if (cancelled < DayOf(row.Fact.OrderedOn))
            Note(_input.Orders, row, DataIssueCode.NegativeDuration, row.Fact.Id.Value, "cancelled_on", row.Fact.CancelledOn.ToString());
        return cancelled;
    }

    /// <summary>The shares of orders; those of an order that do not sum to 1 are refused together, and its owner takes all.</summary>
    private CreditTable AssembleCredits(Dictionary<string, int> orders)
    {
        var accepted = AcceptCredits(orders);
        var byOrder = new Dictionary<int, (int Start, int Count)>();
        var (owner, share) = (new List<int>(), new List<decimal>());
        foreach (var shares in accepted.GroupBy(r => r.Fact.Order.Value))
        {
            var rows = shares.OrderBy(r => r.Fact.Salesperson).ToArray();
            var (least, most) = (rows.Min(r => r.Fact.Share), rows.Max(r => r.Fact.Share));
            var sum = least <= 0m ? least : most > 1m ? most : rows.Sum(r => r.Fact.Share);
            if (sum != 1m)
            {
                foreach (var row in rows)
                    _issues.Add(_input.OrderCredits, row, DataIssueCode.SharesNotOne, DataIssueAction.Refused, shares.Key, "share", Text(sum));
                continue;
            }

            byOrder.Add(orders[shares.Key], (owner.Count, rows.Length));
            owner.AddRange(rows.Select(r => _org.IndexOf(r.Fact.Salesperson)));
            share.AddRange(rows.Select(r => r.Fact.Share));
        }

        return new CreditTable { ByOrder = byOrder, Owner = owner.ToArray(), Share = share.ToArray() };
    }

    private List<StagedRow<OrderCredit>> AcceptCredits(Dictionary<string, int> orders)
    {
        var staged = _input.OrderCredits;
        var accepted = new List<StagedRow<OrderCredit>>();
        var byPerson = staged.Rows.ToLookup(r => (r.Fact.Order, r.Fact.Salesperson));
        foreach (var row in staged.Rows)
        {
            var (order, person) = (row.Fact.Order.Value, row.Fact.Salesperson.Value);
            if (!orders.ContainsKey(order))
                _issues.Add(staged, row, DataIssueCode.UnknownOrder, DataIssueAction.Refused, order, "order_id", order);
            else if (_org.IndexOf(row.Fact.Salesperson) < 0)
                _issues.Add(staged, row, DataIssueCode.UnknownSalesperson, DataIssueAction.Refused, order, "salesperson_id", person);
            else if (byPerson[(row.Fact.Order, row.Fact.Salesperson)].Any(r => r.Fact.Share != row.Fact.Share))
                _issues.Add(staged, row, DataIssueCode.ConflictingDuplicate, DataIssueAction.Refused, order, "salesperson_id", person);
            else if (byPerson[(row.Fact.Order, row.Fact.Salesperson)].First().Sequence != row.Sequence)
                _issues.Add(staged, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, order, "salesperson_id", person);
            else
                accepted.Add(row);
        }

        return accepted;
    }

    private PaymentTable AssemblePayments(CustomerTable customers, OrderTable orders)
    {
        var staged = _input.Payments;
        var rows = Unique(staged, p => p.Id.Value).Where(r => !r.Fact.ReceivedOn.IsUnknown
            || !_issues.Add(staged, r, DataIssueCode.MissingDate, DataIssueAction.Refused, r.Fact.Id.Value, "received_on", "")).ToList();
        var day = rows.Select(r => DayOf(r.Fact.ReceivedOn)).ToArray();
        var order = rows.Select(r => ReferenceOf(
            staged, r, r.Fact.Id.Value, "order_id", r.Fact.Order.Value, orders.Index, DataIssueCode.UnknownOrder)).ToArray();
        var customer = rows.Select(r => ReferenceOf(
            staged, r, r.Fact.Id.Value, "customer_id", r.Fact.Customer.Value, customers.Index, DataIssueCode.UnknownCustomer)).ToArray();
        for (var i = 0; i < customer.Length; i++)
        {
            if (customer[i] < 0 && order[i] >= 0) customer[i] = orders.Customer[order[i]];
        }

        return new PaymentTable
        {
            Ids = rows.Select(r => r.Fact.Id.Value).ToArray(),
            Day = day,
            Owner = rows.Select((r, i) => PaymentOwner(r, order[i], customer[i], day[i], customers, orders)).ToArray(),
            Order = order,
            Customer = customer,
            Amount = rows.Select((r, i) => UnitsOf(staged, r, r.Fact.Id.Value, r.Fact.Amount, r.Fact.Currency, day[i])).ToArray(),
        };
    }

    /// <summary>The payment's own owner, else the order's, else the customer's on the day, else nobody.</summary>
    private int PaymentOwner(StagedRow<Payment> row, int order, int customer, int day, CustomerTable customers, OrderTable orders)
    {
        var owner = PersonOf(_input.Payments, row, row.Fact.Id.Value, "owner_id", row.Fact.Owner);
        if (owner >= 0) return owner;
        if (order >= 0) return orders.Owner[order];
        return customer >= 0 ? customers.OwnerOn(customer, day) : OrderTable.House;
    }
}
