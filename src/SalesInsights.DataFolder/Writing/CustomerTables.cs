using SalesInsights.DataFolder.Readers;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Writes campaigns, customers, opportunities, their owners, shares, changes and stage entries, and activities.</summary>
internal static class CustomerTables
{
    private static readonly TableWriter<Campaign> Campaigns = new(
        "campaigns",
        ("id", c => c.Id.Value),
        ("name", c => c.Name),
        ("from", c => CellText.Of(c.From)),
        ("to", c => CellText.Of(c.To)),
        ("recorded_at", c => CellText.Of(c.RecordedAt)));

    private static readonly TableWriter<CustomerOwnerChange> CustomerOwners = new(
        "customer_owners",
        ("customer_id", c => c.Customer.Value),
        ("owner_id", c => c.Owner.Value),
        ("from", c => CellText.Of(c.From)),
        ("origin", c => FactWords.Origins.WordOf(c.Origin)),
        ("recorded_at", c => CellText.Of(c.RecordedAt)));

    private static readonly TableWriter<CustomerShare> CustomerShares = new(
        "customer_shares",
        ("customer_id", s => s.Customer.Value),
        ("salesperson_id", s => s.Salesperson.Value),
        ("share", s => CellText.Of(s.Share)),
        ("recorded_at", s => CellText.Of(s.RecordedAt)));

    private static readonly TableWriter<OpportunityChange> OpportunityChanges = new(
        "opportunity_changes",
        ("opportunity_id", c => c.Opportunity.Value),
        ("at", c => CellText.Of(c.At)),
        ("amount", c => CellText.Of(c.Amount)),
        ("currency", c => c.Currency.Code),
        ("expected_close", c => CellText.Of(c.ExpectedClose)),
        ("recorded_at", c => CellText.Of(c.RecordedAt)));

    private static readonly TableWriter<OpportunityOwnerChange> OpportunityOwners = new(
        "opportunity_owners",
        ("opportunity_id", c => c.Opportunity.Value),
        ("owner_id", c => c.Owner.Value),
        ("from", c => CellText.Of(c.From)),
        ("recorded_at", c => CellText.Of(c.RecordedAt)));

    private static readonly TableWriter<StageEntry> StageEntries = new(
        "stage_entries",
        ("opportunity_id", e => e.Opportunity.Value),
        ("stage_id", e => e.Stage.Value),
        ("entered_at", e => CellText.Of(e.EnteredAt)),
        ("sequence", e => CellText.Of(e.Sequence)),
        ("recorded_at", e => CellText.Of(e.RecordedAt)));

    private static readonly TableWriter<Activity> Activities = new(
        "activities",
        ("id", a => a.Id.Value),
        ("kind", a => FactWords.Activities.WordOf(a.Kind)),
        ("at", a => CellText.Of(a.At)),
        ("salesperson_id", a => a.Salesperson.Value),
        ("customer_id", a => a.Customer.Value),
        ("opportunity_id", a => a.Opportunity.Value),
        ("thread_id", a => a.Thread),
        ("automatic", a => CellText.Of(a.IsAutomatic)),
        ("recorded_at", a => CellText.Of(a.RecordedAt)));

    public static void Write(ITableSink sink, FolderContents contents)
    {
        Campaigns.Write(sink, contents.Campaigns);
        Customers(contents.Names).Write(sink, contents.Customers, always: true);
        CustomerOwners.Write(sink, contents.CustomerOwners);
        CustomerShares.Write(sink, contents.CustomerShares);
        Opportunities(contents.Names).Write(sink, contents.Opportunities);
        OpportunityOwners.Write(sink, contents.OpportunityOwners);
        OpportunityChanges.Write(sink, contents.OpportunityChanges);
        StageEntries.Write(sink, contents.StageEntries);
        Activities.Write(sink, contents.Activities);
    }

    private static TableWriter<Customer> Customers(RecordNames names) => new(
        "customers",
        ("id", c => c.Id.Value),
        ("owner_id", c => c.Owner.Value),
        ("name", c => names.Of(c.Id)),
        ("created_on", c => CellText.Of(c.CreatedOn)),
        ("origin", c => FactWords.Origins.WordOf(c.Origin)),
        ("source", c => c.Source),
        ("campaign_id", c => c.Campaign.Value),
        ("segment", c => c.Segment),
        ("grade", c => c.Grade),
        ("country", c => c.Country),
        ("recorded_at", c => CellText.Of(c.RecordedAt)));

    private static TableWriter<Opportunity> Opportunities(RecordNames names) => new(
        "opportunities",
        ("id", o => o.Id.Value),
        ("customer_id", o => o.Customer.Value),
        ("owner_id", o => o.Owner.Value),
        ("created_at", o => CellText.Of(o.CreatedAt)),
        ("pipeline_id", o => o.Pipeline.Value),
        ("name", o => names.Of(o.Id)),
        ("segment", o => o.Segment),
        ("amount", o => CellText.Of(o.Amount)),
        ("currency", o => o.Currency.Code),
        ("expected_close", o => CellText.Of(o.ExpectedClose)),
        ("next_action_on", o => CellText.Of(o.NextActionOn)),
        ("lost_reason", o => o.LostReason),
        ("stage_id", o => o.Stage.Value),
        ("closed_at", o => CellText.Of(o.ClosedAt)),
        ("recorded_at", o => CellText.Of(o.RecordedAt)));
}
