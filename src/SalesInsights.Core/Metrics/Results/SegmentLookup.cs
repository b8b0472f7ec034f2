using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Results;

/// <summary>The segment of a row: its opportunity's where that has one, else its customer's; -1 for none.</summary>
internal sealed class SegmentLookup(SalesLedger ledger)
{
    public int Of(ResultsPart part, int row) => part switch
    {
        ResultsPart.Orders or ResultsPart.FirstOrders => OfOrder(row),
        ResultsPart.Payments => OfPayment(row),
        ResultsPart.Won or ResultsPart.FirstWins => OfOpportunity(ledger.Visits.Opportunity[row]),
        ResultsPart.Opened => OfOpportunity(row),
        _ => ledger.Customers.Segment[ledger.Customers.SpanCustomer[row]],
    };

    private int OfCustomer(int customer) => customer < 0 ? -1 : ledger.Customers.Segment[customer];

    private int OfOpportunity(int opportunity)
    {
        var own = ledger.Opportunities.Segment[opportunity];
        return own >= 0 ? own : OfCustomer(ledger.Opportunities.Customer[opportunity]);
    }

    private int OfOrder(int order)
    {
        var opportunity = ledger.Orders.Opportunity[order];
        var own = opportunity < 0 ? -1 : OfOpportunity(opportunity);
        return own >= 0 ? own : OfCustomer(ledger.Orders.Customer[order]);
    }

    private int OfPayment(int payment)
    {
        var order = ledger.Payments.Order[payment];
        var own = order < 0 ? -1 : OfOrder(order);
        return own >= 0 ? own : OfCustomer(ledger.Payments.Customer[payment]);
    }
}
