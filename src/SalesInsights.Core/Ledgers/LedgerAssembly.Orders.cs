using SalesInsights.Calendars;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private OrderTable AssembleOrders(
        RecordRows<OrderRow> rows, RecordRows<CustomerRow> customers, CustomerTable customerTable, RecordRows<OpportunityRow> opportunities)
    {
        var (day, cancelled, owner) = (new int[rows.Count], new int[rows.Count], new int[rows.Count]);
        var (customer, opportunity, amount) = (new int[rows.Count], new int[rows.Count], new long[rows.Count]);
        var currency = new SparseCodes(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            ref readonly var row = ref rows[i];
            day[i] = DayOf(row.OrderedOn);
            owner[i] = PersonOf(rows, i, "owner_id", row.Owner);
            cancelled[i] = CancelledDay(rows, i);
            customer[i] = ReferenceOf(rows, i, "customer_id", row.Customer, customers, DataIssueCode.UnknownCustomer);
            opportunity[i] = ReferenceOf(rows, i, "opportunity_id", row.Opportunity, opportunities, DataIssueCode.UnknownOpportunity);
            amount[i] = UnitsOf(rows, i, row.Amount, row.Currency, day[i]);
            currency.Set(i, CurrencyCode(row.Currency));
        }

        var credits = AssembleCredits(rows, customers, customerTable, owner, customer, day);
        return new OrderTable
        {
            Ids = rows.Ids(),
            Day = day,
            CancelledDay = cancelled,
            Owner = owner,
            Customer = customer,
            Opportunity = opportunity,
            Amount = amount,
            Currency = currency,
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

    private PaymentTable AssemblePayments(
        RecordRows<CustomerRow> customerRows, CustomerTable customers, RecordRows<OrderRow> orderRows, OrderTable orders)
    {
        var rows = new RecordRows<PaymentRow>(_input.Payments, _input.Texts.Payments, _issues, "received_on", p => p.ReceivedOn.IsUnknown);
        var (day, owner, order) = (new int[rows.Count], new int[rows.Count], new int[rows.Count]);
        var (customer, amount, currency) = (new int[rows.Count], new long[rows.Count], new SparseCodes(rows.Count));
        for (var i = 0; i < rows.Count; i++)
        {
            ref readonly var row = ref rows[i];
            day[i] = DayOf(row.ReceivedOn);
            order[i] = ReferenceOf(rows, i, "order_id", row.Order, orderRows, DataIssueCode.UnknownOrder);
            customer[i] = ReferenceOf(rows, i, "customer_id", row.Customer, customerRows, DataIssueCode.UnknownCustomer);
            if (customer[i] < 0 && order[i] >= 0) customer[i] = orders.Customer[order[i]];
            owner[i] = PersonOf(rows, i, "owner_id", row.Owner);
            if (owner[i] == OrderTable.House) owner[i] = PaymentOwner(order[i], customer[i], day[i], customers, orders);
            amount[i] = UnitsOf(rows, i, row.Amount, row.Currency, day[i]);
            currency.Set(i, CurrencyCode(row.Currency));
        }

        return new PaymentTable
        {
            Ids = rows.Ids(),
            Day = day,
            Owner = owner,
            Order = order,
            Customer = customer,
            Amount = amount,
            AtOrderRate = AtOrderRates(rows, order, amount, orders),
            Currency = currency,
        };
    }

    /// <summary>The payments on orders at the rates of the orders' days; null where that changes none.</summary>
    private long[]? AtOrderRates(RecordRows<PaymentRow> rows, int[] order, long[] amount, OrderTable orders)
    {
        long[]? settled = null;
        for (var i = 0; i < amount.Length; i++)
        {
            if (order[i] < 0 || !IsForeign(rows[i].Currency)) continue;
            var units = UnitsOrIssue(rows[i].Amount, rows[i].Currency, orders.Day[order[i]], out _);
            if (units != amount[i]) (settled ??= amount.AsSpan().ToArray())[i] = units;
        }

        return settled;
    }

    /// <summary>Without an owner of its own a payment is of the order's, else of the customer's on the day or those who share it, else nobody's.</summary>
    private static int PaymentOwner(int order, int customer, int day, CustomerTable customers, OrderTable orders)
    {
        if (order >= 0) return orders.Owner[order];
        if (customer < 0) return OrderTable.House;
        var owner = customers.OwnerOn(customer, day);
        return orders.Credits.IsShared(customer, owner) ? OrderTable.Shared : owner;
    }
}
