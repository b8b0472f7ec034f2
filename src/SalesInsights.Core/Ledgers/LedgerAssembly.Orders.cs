using SalesInsights.Calendars;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private OrderTable AssembleOrders(
        RecordRows<OrderRow> rows, RecordRows<CustomerRow> customers, RecordRows<OpportunityRow> opportunities)
    {
        var (day, cancelled, owner) = (new int[rows.Count], new int[rows.Count], new int[rows.Count]);
        var (customer, opportunity, amount) = (new int[rows.Count], new int[rows.Count], new long[rows.Count]);
        var credits = AssembleCredits(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            ref readonly var row = ref rows[i];
            day[i] = DayOf(row.OrderedOn);
            owner[i] = PersonOf(rows, i, "owner_id", row.Owner);
            cancelled[i] = CancelledDay(rows, i);
            customer[i] = ReferenceOf(rows, i, "customer_id", row.Customer, customers, DataIssueCode.UnknownCustomer);
            opportunity[i] = ReferenceOf(rows, i, "opportunity_id", row.Opportunity, opportunities, DataIssueCode.UnknownOpportunity);
            amount[i] = UnitsOf(rows, i, row.Amount, row.Currency, day[i]);
        }

        foreach (var order in credits.ByOrder.Keys) owner[order] = OrderTable.Shared;
        return new OrderTable
        {
            Ids = rows.Ids(),
            Day = day,
            CancelledDay = cancelled,
            Owner = owner,
            Customer = customer,
            Opportunity = opportunity,
            Amount = amount,
            Credits = credits,
        };
    }

    private int CancelledDay(RecordRows<OrderRow> rows, int order)
    {
        ref readonly var row = ref rows[order];
        var cancelled = DayOf(row.CancelledOn);
        if (cancelled == DayNumber.Unknown) return DayNumber.Never;
        if (cancelled < row.OrderedOn.Day) rows.Note(order, DataIssueCode.NegativeDuration, "cancelled_on", row.CancelledOn.ToString());
        return cancelled;
    }

    /// <summary>The shares of orders; those of an order that do not sum to 1 are refused together, and its owner takes all.</summary>
    private CreditTable AssembleCredits(RecordRows<OrderRow> orders)
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

            byOrder.Add(orders.NumberOf(shares.Key), (owner.Count, rows.Length));
            owner.AddRange(rows.Select(r => _org.IndexOf(r.Fact.Salesperson)));
            share.AddRange(rows.Select(r => r.Fact.Share));
        }

        return new CreditTable { ByOrder = byOrder, Owner = owner.ToArray(), Share = share.ToArray() };
    }

    private List<StagedRow<OrderCredit>> AcceptCredits(RecordRows<OrderRow> orders)
    {
        var staged = _input.OrderCredits;
        var accepted = new List<StagedRow<OrderCredit>>();
        var byPerson = staged.Rows.ToLookup(r => (r.Fact.Order, r.Fact.Salesperson));
        foreach (var row in staged.Rows)
        {
            var (order, person) = (row.Fact.Order.Value, row.Fact.Salesperson.Value);
            if (orders.NumberOf(order) < 0)
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

    private PaymentTable AssemblePayments(
        RecordRows<CustomerRow> customerRows, CustomerTable customers, RecordRows<OrderRow> orderRows, OrderTable orders)
    {
        var rows = new RecordRows<PaymentRow>(_input.Payments, _input.Texts.Payments, _issues, "received_on", p => p.ReceivedOn.IsUnknown);
        var (day, owner, order) = (new int[rows.Count], new int[rows.Count], new int[rows.Count]);
        var (customer, amount) = (new int[rows.Count], new long[rows.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            ref readonly var row = ref rows[i];
            day[i] = DayOf(row.ReceivedOn);
            order[i] = ReferenceOf(rows, i, "order_id", row.Order, orderRows, DataIssueCode.UnknownOrder);
            customer[i] = ReferenceOf(rows, i, "customer_id", row.Customer, customerRows, DataIssueCode.UnknownCustomer);
            if (customer[i] < 0 && order[i] >= 0) customer[i] = orders.Customer[order[i]];
            owner[i] = PersonOf(rows, i, "owner_id", row.Owner);
            if (owner[i] < 0) owner[i] = PaymentOwner(order[i], customer[i], day[i], customers, orders);
            amount[i] = UnitsOf(rows, i, row.Amount, row.Currency, day[i]);
        }

        return new PaymentTable { Ids = rows.Ids(), Day = day, Owner = owner, Order = order, Customer = customer, Amount = amount };
    }

    /// <summary>Without an owner of its own a payment is of the order's, else of the customer's on the day, else nobody's.</summary>
    private static int PaymentOwner(int order, int customer, int day, CustomerTable customers, OrderTable orders)
    {
        if (order >= 0) return orders.Owner[order];
        return customer >= 0 ? customers.OwnerOn(customer, day) : OrderTable.House;
    }
}
