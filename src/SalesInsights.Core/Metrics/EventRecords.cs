using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Metrics;

/// <summary>The customer, the opportunity and the segment behind a row of a source; -1 for none.</summary>
internal sealed class EventRecords(SalesLedger ledger, MeasureSource source)
{
    /// <summary>The row's customer; where it names none, that of its order or opportunity.</summary>
    public int CustomerOf(int row) => source switch
    {
        MeasureSource.Orders => Or(ledger.Orders.Customer[row], OpportunityOf(row)),
        MeasureSource.Payments => Or(ledger.Payments.Customer[row], OpportunityOf(row)),
        MeasureSource.WonOpportunities => ledger.Opportunities.Customer[ledger.Visits.Opportunity[row]],
        MeasureSource.NewCustomers => ledger.Customers.SpanCustomer[row],
        MeasureSource.OpportunitiesOpened => ledger.Opportunities.Customer[row],
        _ => Or(ledger.Activities.Customer[row], OpportunityOf(row)),
    };

    public int OpportunityOf(int row) => source switch
    {
        MeasureSource.Orders => ledger.Orders.Opportunity[row],
        MeasureSource.Payments => ledger.Payments.Order[row] is var order && order >= 0 ? ledger.Orders.Opportunity[order] : -1,
        MeasureSource.WonOpportunities => ledger.Visits.Opportunity[row],
        MeasureSource.NewCustomers => -1,
        MeasureSource.OpportunitiesOpened => row,
        _ => ledger.Activities.Opportunity[row],
    };

    /// <summary>The opportunity's segment, else that of the opportunity's customer, else that of the row's customer.</summary>
    public int SegmentOf(int row)
    {
        var opportunity = OpportunityOf(row);
        var own = opportunity < 0 ? -1 : ledger.Opportunities.Segment[opportunity];
        if (own >= 0) return own;
        var of = opportunity < 0 ? -1 : OfCustomer(ledger.Opportunities.Customer[opportunity]);
        return of >= 0 ? of : OfCustomer(CustomerOf(row));
    }

    /// <summary>The number of the currency; -1 for the reporting one.</summary>
    public int CurrencyOf(int row) => source switch
    {
        MeasureSource.Orders => ledger.Orders.Currency[row],
        MeasureSource.Payments => ledger.Payments.Currency[row],
        _ => ledger.Opportunities.Currency[OpportunityOf(row)],
    };

    /// <summary>The owner whatever the shares; -1 for house business.</summary>
    public int OwnerOf(int row)
    {
        var credits = ledger.Orders.Credits;
        return source switch
        {
            MeasureSource.Orders => ledger.Orders.Owner[row] is var o && o == OrderTable.Shared ? credits.OwnerOf[row] : o,
            MeasureSource.Payments => ledger.Payments.Owner[row] is var p && p == OrderTable.Shared ? OfPayment(row) : p,
            MeasureSource.WonOpportunities => ledger.Visits.Owner[row],
            MeasureSource.NewCustomers => ledger.Customers.SpanOwner[row],
            MeasureSource.OpportunitiesOpened => ledger.Opportunities.FirstOwner[row],
            _ => ledger.Activities.CreditedTo[row],
        };
    }

    /// <summary>The owner of a shared payment: its order's, without one its customer's on the day.</summary>
    private int OfPayment(int row) => ledger.Payments.Order[row] is var order && order >= 0
        ? ledger.Orders.Credits.OwnerOf[order]
        : ledger.Customers.OwnerOn(ledger.Payments.Customer[row], ledger.Payments.Day[row]);

    private int OfCustomer(int customer) => customer < 0 ? -1 : ledger.Customers.Segment[customer];

    private int Or(int customer, int opportunity) =>
        customer >= 0 || opportunity < 0 ? customer : ledger.Opportunities.Customer[opportunity];
}
