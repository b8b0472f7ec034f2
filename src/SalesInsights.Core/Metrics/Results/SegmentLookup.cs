using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Results;

/// <summary>The segment of a row: its opportunity's where that has one, else its customer's; -1 for none, and of records that were not known by the day.</summary>
internal sealed class SegmentLookup(Snapshot snapshot)
{
    private readonly SalesLedger _ledger = snapshot.Ledger;

    public int Of(ResultsPart part, int row) => part switch
    {
        ResultsPart.Orders or ResultsPart.FirstOrders => OfOrder(row),
        ResultsPart.Payments => OfPayment(row),
        ResultsPart.Won or ResultsPart.FirstWins => OfOpportunity(_ledger.Visits.Opportunity[row]),
        ResultsPart.Opened => OfOpportunity(row),
        _ => _ledger.Customers.Segment[_ledger.Customers.SpanCustomer[row]],
    };

    private int OfCustomer(int customer) => customer < 0 || !snapshot.HasCustomer(customer) ? -1 : _ledger.Customers.Segment[customer];

    private int OfOpportunity(int opportunity)
    {
        var own = _ledger.Opportunities.Segment[opportunity];
        return own >= 0 ? own : OfCustomer(_ledger.Opportunities.Customer[opportunity]);
    }

    private int OfOrder(int order)
    {
        var opportunity = _ledger.Orders.Opportunity[order];
        var own = opportunity < 0 || !snapshot.HasOpportunity(opportunity) ? -1 : OfOpportunity(opportunity);
        return own >= 0 ? own : OfCustomer(_ledger.Orders.Customer[order]);
    }

    private int OfPayment(int payment)
    {
        var order = _ledger.Payments.Order[payment];
        var own = order < 0 || _ledger.Orders.Day[order] > snapshot.AsOfDay ? -1 : OfOrder(order);
        return own >= 0 ? own : OfCustomer(_ledger.Payments.Customer[payment]);
    }
}
