using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads opportunities.csv.</summary>
internal sealed class OpportunityReader() : FactReader("opportunities", Columns, FactKind.Opportunities)
{
    private const string Columns = "id* customer_id? owner_id* created_at? pipeline_id name segment amount currency expected_close next_action_on lost_reason stage_id closed_at";
    private const int Id = 0, Customer = 1, Owner = 2, CreatedAt = 3, Pipeline = 4, Name = 5, Segment = 6, Amount = 7, Code = 8, ExpectedClose = 9, NextActionOn = 10, Stage = 12, ClosedAt = 13;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new Opportunity(
            row.Text(Id),
            row.Text(Owner),
            row.Text(Customer),
            row.Moment(CreatedAt),
            row.Text(Pipeline),
            row.Number(Amount),
            row.Currency(Code),
            row.TextOrNull(Segment),
            row.Text(Stage),
            row.Moment(ClosedAt));
        var name = row.Text(Name);
        row.Date(ExpectedClose);
        row.Date(NextActionOn);
        if (row.IsRefused) return;
        sink.Names.Add(fact.Id, name);
        sink.Builder.Add(fact);
    }
}
