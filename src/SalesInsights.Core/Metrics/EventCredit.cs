using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Metrics;

/// <summary>To whom the events of a declared measure count, where that is not whom the source says.</summary>
internal sealed class EventCredit(Snapshot snapshot, EventRecords records, CreditRole role)
{
    /// <summary>The person; -1 for nobody.</summary>
    public int OwnerOf(int row, int day)
    {
        switch (role)
        {
            case CreditRole.FirstOwner:
                var opportunity = records.OpportunityOf(row);
                return opportunity >= 0 ? snapshot.Ledger.Opportunities.FirstOwner[opportunity] : records.OwnerOf(row);
            case CreditRole.CustomerOwner:
                var customer = records.CustomerOf(row);
                return customer < 0 ? -1 : snapshot.Ledger.Customers.OwnerOn(customer, day == DayNumber.Unknown ? snapshot.AsOfDay : day);
            default:
                return records.OwnerOf(row);
        }
    }
}
