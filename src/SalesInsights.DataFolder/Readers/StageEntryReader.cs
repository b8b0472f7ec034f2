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
        var (batch, at) = (sink.Batches.StageEntries, sink.Batches.StageEntries.Count);
        row.Text(Opportunity, batch.Opportunity, at);
        row.Text(Stage, batch.Stage, at);
        batch.EnteredAt[at] = row.Moment(EnteredAt);
        batch.Sequence[at] = row.Whole(Sequence);
        batch.Record(row.RecordedAt());
        if (!row.IsRefused) sink.Batches.Accept(batch, row.Line);
    }
}
