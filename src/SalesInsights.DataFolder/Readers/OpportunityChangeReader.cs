using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads opportunity_changes.csv.</summary>
internal sealed class OpportunityChangeReader() : FactReader("opportunity_changes", Columns, FactKind.OpportunityChanges)
{
    private const string Columns = "opportunity_id* at* amount currency expected_close";
    private const int Opportunity = 0, At = 1, Amount = 2, Code = 3, ExpectedClose = 4;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new OpportunityChange(
            row.Text(Opportunity), row.Moment(At), row.Number(Amount), row.Currency(Code), row.Moment(ExpectedClose), recordedAt: row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
