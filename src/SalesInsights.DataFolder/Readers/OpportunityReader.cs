using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;
using SalesInsights.Identifiers;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads opportunities.csv.</summary>
internal sealed class OpportunityReader() : FactReader("opportunities", Columns, FactKind.Opportunities)
{
    private const string Columns = "id* customer_id? owner_id* created_at? pipeline_id name segment amount currency expected_close next_action_on lost_reason stage_id closed_at";
    private const int Id = 0, Customer = 1, Owner = 2, CreatedAt = 3, Pipeline = 4, Name = 5, Segment = 6, Amount = 7, Code = 8;
    private const int ExpectedClose = 9, NextActionOn = 10, LostReason = 11, Stage = 12, ClosedAt = 13;

    public override void Read(FactRow row, FactSink sink)
    {
        var (batch, at) = (sink.Batches.Opportunities, sink.Batches.Opportunities.Count);
        row.Text(Id, batch.Id, at);
        row.Text(Owner, batch.Owner, at);
        row.Text(Customer, batch.Customer, at);
        batch.CreatedAt[at] = row.Moment(CreatedAt);
        row.Text(Pipeline, batch.Pipeline, at);
        batch.Amount[at] = row.Number(Amount);
        batch.Currency[at] = row.Currency(Code);
        row.Text(Segment, batch.Segment, at);
        row.Text(Stage, batch.Stage, at);
        batch.ClosedAt[at] = row.Moment(ClosedAt);
        batch.ExpectedClose[at] = row.Moment(ExpectedClose);
        batch.NextActionOn[at] = row.Moment(NextActionOn);
        row.Text(LostReason, batch.LostReason, at);
        var name = row.Text(Name);
        batch.Record(row.RecordedAt());
        if (row.IsRefused) return;
        if (name.Length > 0) sink.Names.Add((Id<Opportunity>)row.Text(Id), name);
        sink.Batches.Accept(batch, row.Line);
    }
}
