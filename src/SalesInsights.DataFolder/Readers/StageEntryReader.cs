using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Reads stage_entries.csv.</summary>
internal sealed class StageEntryReader() : FactReader("stage_entries", Columns, FactKind.StageEntries)
{
    private const string Columns = "opportunity_id* stage_id* entered_at? sequence";
    private const int Opportunity = 0, Stage = 1, EnteredAt = 2, Sequence = 3;

    public override void Read(FactRow row, FactSink sink)
    {
        var fact = new StageEntry(row.Text(Opportunity), row.Text(Stage), row.Moment(EnteredAt), row.Whole(Sequence));
        if (!row.IsRefused) sink.Builder.Add(fact);
    }
}
