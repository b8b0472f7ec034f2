using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.OpenWork;

/// <summary>An open opportunity on which something is to be done.</summary>
public sealed class OpenDeal
{
    internal OpenDeal(Snapshot snapshot, OpenOpportunity visit, int sinceDay, int daysAgo)
    {
        var ledger = snapshot.Ledger;
        OpportunityId = ledger.Opportunities.Ids[visit.Opportunity];
        var customer = ledger.Opportunities.Customer[visit.Opportunity];
        CustomerId = customer < 0 || !snapshot.HasCustomer(customer) ? default : ledger.Customers.Ids[customer];
        OwnerId = visit.Owner < 0 ? default : snapshot.Organization.Salespeople[visit.Owner].Id;
        PipelineId = visit.Stage < 0 ? default : ledger.Stages.Pipelines[ledger.Stages.PipelineOf[visit.Stage]].Id;
        StageId = visit.Stage < 0 ? default : ledger.Stages.Stages[visit.Stage].Id;
        Date = DayNumber.ToDateOrNull(sinceDay);
        Days = Date is null ? Measured.Missing<int>(Gap.Undated, new Sample(0, 1)) : Measured.Of(daysAgo, new Sample(1));
        Amount = visit.Units switch
        {
            Units.Missing => Measured.Missing<decimal>(Gap.NothingToCount, new Sample(0, 1)),
            Units.Unpriced => Measured.Missing<decimal>(Gap.Unpriced, new Sample(0, 1)),
            _ => Measured.Of(FixedPoint.ToDecimal(visit.Units), new Sample(1)),
        };
    }

    /// <summary>Which opportunity.</summary>
    public Id<Opportunity> OpportunityId { get; }

    /// <summary>With whom; empty when unknown.</summary>
    public Id<Customer> CustomerId { get; }

    /// <summary>Who owns it on the day; empty for nobody who is listed.</summary>
    public Id<Salesperson> OwnerId { get; }

    /// <summary>The selling process that the stage belongs to; empty for the company's only one, and where no stage is recorded.</summary>
    public Id<PipelineDefinition> PipelineId { get; }

    /// <summary>The stage on the day; empty where none is recorded.</summary>
    public Id<Stage> StageId { get; }

    /// <summary>
    /// The day that the list is about: when the next action is due, when it was quoted, or when the opportunity was opened; null when
    /// unknown.
    /// </summary>
    public LocalDate? Date { get; }

    /// <summary>
    /// Calendar days from <see cref="Date"/> to the snapshot's day; negative for a day to come. <see cref="Gap.Undated"/> where it is unknown.
    /// </summary>
    public Measured<int> Days { get; }

    /// <summary>
    /// The amount in the reporting currency; <see cref="Gap.NothingToCount"/> where none is recorded, <see cref="Gap.Unpriced"/> without
    /// a rate.
    /// </summary>
    public Measured<decimal> Amount { get; }
}
