using SalesInsights.Calendars;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

public sealed partial class LedgerBuilder
{
    internal TextPools Texts { get; }

    /// <summary>The sequences of the stage entries that have one.</summary>
    internal SparseNumbers EntrySequences { get; } = new();

    private CustomerRow RowOf(Customer fact) => new(
        Texts.Customers.CodeOf(fact.Id.Value),
        Texts.People.CodeOf(fact.Owner.Value),
        Staged(fact.CreatedOn),
        fact.Origin,
        Texts.Campaigns.CodeOf(fact.Campaign.Value),
        Texts.Labels.CodeOf(fact.Segment),
        Texts.Labels.CodeOf(fact.Source),
        Texts.Labels.CodeOf(fact.Country),
        Texts.Labels.CodeOf(fact.Grade));

    private OpportunityRow RowOf(Opportunity fact) => new(
        Texts.Opportunities.CodeOf(fact.Id.Value),
        Texts.People.CodeOf(fact.Owner.Value),
        Texts.Customers.CodeOf(fact.Customer.Value),
        Texts.Pipelines.CodeOf(fact.Pipeline.Value),
        Texts.Labels.CodeOf(fact.Segment),
        Texts.Stages.CodeOf(fact.Stage.Value),
        Staged(fact.CreatedAt),
        Staged(fact.ClosedAt),
        Staged(fact.ExpectedClose),
        Staged(fact.NextActionOn),
        Texts.Labels.CodeOf(fact.LostReason),
        fact.Amount ?? 0m,
        fact.Amount is not null,
        fact.Currency);

    private StageEntryRow RowOf(StageEntry fact)
    {
        EntrySequences.Set(StageEntries.Count, fact.Sequence);
        return new(Texts.Opportunities.CodeOf(fact.Opportunity.Value), Texts.Stages.CodeOf(fact.Stage.Value), Staged(fact.EnteredAt));
    }

    private OrderRow RowOf(Order fact) => new(
        Texts.Orders.CodeOf(fact.Id.Value),
        Staged(fact.OrderedOn),
        fact.Amount,
        Texts.People.CodeOf(fact.Owner.Value),
        Texts.Customers.CodeOf(fact.Customer.Value),
        Texts.Opportunities.CodeOf(fact.Opportunity.Value),
        fact.Currency,
        Staged(fact.CancelledOn));

    private PaymentRow RowOf(Payment fact) => new(
        Texts.Payments.CodeOf(fact.Id.Value),
        Staged(fact.ReceivedOn),
        fact.Amount,
        Texts.Orders.CodeOf(fact.Order.Value),
        Texts.People.CodeOf(fact.Owner.Value),
        Texts.Customers.CodeOf(fact.Customer.Value),
        fact.Currency);

    private ActivityRow RowOf(Activity fact) => new(
        Texts.Activities.CodeOf(fact.Id.Value),
        fact.Kind,
        Staged(fact.At),
        Texts.People.CodeOf(fact.Salesperson.Value),
        Texts.Customers.CodeOf(fact.Customer.Value),
        Texts.Opportunities.CodeOf(fact.Opportunity.Value),
        fact.IsAutomatic,
        Texts.Threads.CodeOf(fact.Thread));

    private StagedMoment Staged(Moment moment) => StagedMoment.Of(moment, _company.Zone);
}
