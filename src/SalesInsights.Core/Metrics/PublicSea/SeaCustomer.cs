using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.PublicSea;

/// <summary>A customer whom nobody owns on the snapshot's day. 公海客户</summary>
public sealed class SeaCustomer
{
    internal SeaCustomer(Snapshot snapshot, SeaStay stay)
    {
        CustomerId = snapshot.Ledger.Customers.Ids[stay.Customer];
        LastOwnerId = stay.LastOwner < 0 ? default : snapshot.Organization.Salespeople[stay.LastOwner].Id;
        Since = DayNumber.ToDateOrNull(stay.From);
        IdleDays = stay.From == DayNumber.Unknown
            ? Measured.Missing<int>(Gap.Undated, new Sample(0, 1))
            : Measured.Of(snapshot.AsOfDay - stay.From, new Sample(1));
    }

    /// <summary>Which customer.</summary>
    public Id<Customer> CustomerId { get; }

    /// <summary>Who owned it last; empty where nobody ever did.</summary>
    public Id<Salesperson> LastOwnerId { get; }

    /// <summary>The first day in the sea; null when unknown.</summary>
    public LocalDate? Since { get; }

    /// <summary>
    /// Calendar days since then; 0 for a customer released on the day itself. <see cref="Gap.Undated"/> where the day is unknown.
    /// </summary>
    public Measured<int> IdleDays { get; }
}
