using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Receivables;

/// <summary>What is due, received and open of one order, in the reporting currency at the rate of the order's day.</summary>
public sealed class OrderBalance
{
    internal OrderBalance(Snapshot snapshot, int order, int owner, Receivable receivable)
    {
        var ledger = snapshot.Ledger;
        OrderId = ledger.Orders.Ids[order];
        var customer = ledger.Orders.Customer[order];
        CustomerId = customer < 0 || !snapshot.HasCustomer(customer) ? default : ledger.Customers.Ids[customer];
        OwnerId = owner < 0 ? default : snapshot.Organization.Salespeople[owner].Id;
        OrderedOn = DayNumber.ToDate(ledger.Orders.Day[order]);
        Ordered = FixedPoint.ToDecimal(ledger.Orders.Amount[order]);
        Due = FixedPoint.ToDecimal(receivable.Due);
        Received = FixedPoint.ToDecimal(receivable.Received);
        Refunded = FixedPoint.ToDecimal(receivable.Refunded);
        Overpaid = FixedPoint.ToDecimal(receivable.Overpaid);
        Aging = new ReceivableAging(receivable.Open);
        OverdueSince = DayNumber.ToDateOrNull(receivable.OldestDay);
        DaysOverdue = OverdueSince is null ? 0 : snapshot.AsOfDay - receivable.OldestDay;
        NextDueOn = DayNumber.ToDateOrNull(receivable.NextDay);
    }

    /// <summary>Which order.</summary>
    public Id<Order> OrderId { get; }

    /// <summary>Who bought; empty when unknown.</summary>
    public Id<Customer> CustomerId { get; }

    /// <summary>
    /// Who answers for it: the owner; of several who share it the one with the largest share, then the smaller id; empty for the house.
    /// </summary>
    public Id<Salesperson> OwnerId { get; }

    /// <summary>The day ordered.</summary>
    public LocalDate OrderedOn { get; }

    /// <summary>The order's amount.</summary>
    public decimal Ordered { get; }

    /// <summary>What the payment terms ask for in all; it may differ from the order's amount, which the ledger's issues tell.</summary>
    public decimal Due { get; }

    /// <summary>Payments received by the snapshot's day, refunds not taken off.</summary>
    public decimal Received { get; }

    /// <summary>Refunds by the snapshot's day, 0 or more; they do not make anything due again.</summary>
    public decimal Refunded { get; }

    /// <summary>Received, less refunds, beyond all that is due; 0 or more.</summary>
    public decimal Overpaid { get; }

    /// <summary>What is open, by how late it is; payments settle what was due first.</summary>
    public ReceivableAging Aging { get; }

    /// <summary>The earliest due day that is past and not fully paid; null where nothing is overdue.</summary>
    public LocalDate? OverdueSince { get; }

    /// <summary>Calendar days since then; 0 where nothing is overdue.</summary>
    public int DaysOverdue { get; }

    /// <summary>The next due day of what is open and not overdue; null where there is none.</summary>
    public LocalDate? NextDueOn { get; }
}
