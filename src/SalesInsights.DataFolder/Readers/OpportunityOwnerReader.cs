using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads opportunity_owners.csv.</summary>
internal sealed class OpportunityOwnerReader() : FactReader("opportunity_owners", Columns, FactKind.OpportunityOwners)
{
    private const string Columns = "opportunity_id* owner_id* from*";
    private const int Opportunity = 0, Owner = 1, From = 2;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new OpportunityOwnerChange(row.Text(Opportunity), row.Text(Owner), row.Moment(From), recordedAt: row.RecordedAt());
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
