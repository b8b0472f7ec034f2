using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Metrics;

/// <summary>The customer, the opportunity and the segment behind a row of a source; -1 for none, and for one that was not known by the day.</summary>
internal sealed class EventRecords(Snapshot snapshot, MeasureSource source)
{
    private readonly SalesLedger _ledger = snapshot.Ledger;

    /// <summary>The row's customer; where it names none, that of its order or opportunity.</summary>
    public int CustomerOf(int row) => source switch
    {
        MeasureSource.Orders => Or(_ledger.Orders.Customer[row], OpportunityOf(row)),
        MeasureSource.Payments => Or(_ledger.Payments.Customer[row], OpportunityOf(row)),
        MeasureSource.WonOpportunities => KnownCustomer(_ledger.Opportunities.Customer[_ledger.Visits.Opportunity[row]]),
        MeasureSource.NewCustomers => _ledger.Customers.SpanCustomer[row],
        MeasureSource.OpportunitiesOpened => KnownCustomer(_ledger.Opportunities.Customer[row]),
        _ => Or(_ledger.Activities.Customer[row], OpportunityOf(row)),
    };

    public int OpportunityOf(int row) => source switch
    {
        MeasureSource.Orders => Known(_ledger.Orders.Opportunity[row]),
        MeasureSource.Payments => _ledger.Payments.Order[row] is >= 0 and var order && _ledger.Orders.Day[order] <= snapshot.AsOfDay
            ? Known(_ledger.Orders.Opportunity[order])
            : -1,
        MeasureSource.WonOpportunities => _ledger.Visits.Opportunity[row],
        MeasureSource.NewCustomers => -1,
        MeasureSource.OpportunitiesOpened => row,
        _ => Known(_ledger.Activities.Opportunity[row]),
    };

    /// <summary>The opportunity's segment, else that of the opportunity's customer, else that of the row's customer.</summary>
    public int SegmentOf(int row)
    {
        var opportunity = OpportunityOf(row);
        var own = opportunity < 0 ? -1 : _ledger.Opportunities.Segment[opportunity];
        if (own >= 0) return own;
        var of = opportunity < 0 ? -1 : OfCustomer(KnownCustomer(_ledger.Opportunities.Customer[opportunity]));
        return of >= 0 ? of : OfCustomer(CustomerOf(row));
    }

    /// <summary>The number of the currency; -1 for the reporting one.</summary>
    public int CurrencyOf(int row) => source switch
    {
        MeasureSource.Orders => _ledger.Orders.Currency[row],
        MeasureSource.Payments => _ledger.Payments.Currency[row],
        _ => _ledger.Opportunities.Currency[OpportunityOf(row)],
    };

    /// <summary>The owner whatever the shares; -1 for house business.</summary>
    public int OwnerOf(int row)
    {
        var credits = _ledger.Orders.Credits;
        return source switch
        {
            MeasureSource.Orders => _ledger.Orders.Owner[row] is var o && o == OrderTable.Shared ? credits.OwnerOf[row] : o,
            MeasureSource.Payments => _ledger.Payments.Owner[row] is var p && p == OrderTable.Shared ? OfPayment(row) : p,
            MeasureSource.WonOpportunities => _ledger.Visits.Owner[row],
            MeasureSource.NewCustomers => _ledger.Customers.SpanOwner[row],
            MeasureSource.OpportunitiesOpened => _ledger.Opportunities.FirstOwner[row],
            _ => _ledger.Activities.CreditedTo[row],
        };
    }

    /// <summary>The owner of a shared payment: its order's, without one its customer's on the day.</summary>
    private int OfPayment(int row) => _ledger.Payments.Order[row] is var order && order >= 0
        ? _ledger.Orders.Credits.OwnerOf[order]
        : _ledger.Customers.OwnerOn(_ledger.Payments.Customer[row], _ledger.Payments.Day[row]);

    private int OfCustomer(int customer) => customer < 0 ? -1 : _ledger.Customers.Segment[customer];

    private int Known(int opportunity) => opportunity >= 0 && snapshot.HasOpportunity(opportunity) ? opportunity : -1;

    private int KnownCustomer(int customer) => customer >= 0 && snapshot.HasCustomer(customer) ? customer : -1;

    private int Or(int customer, int opportunity) =>
        KnownCustomer(customer >= 0 || opportunity < 0 ? customer : _ledger.Opportunities.Customer[opportunity]);
}
