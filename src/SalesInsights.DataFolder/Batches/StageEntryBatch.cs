using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Batches;

internal sealed class StageEntryBatch : RowBatch
{
    public CellTexts Opportunity { get; } = new();

    public CellTexts Stage { get; } = new();

    public Moment[] EnteredAt { get; } = new Moment[Capacity];

    public int?[] Sequence { get; } = new int?[Capacity];

    protected override void AddTo(LedgerBuilder builder, int rows, ReadOnlySpan<int> lines) => builder.AddRange(new StageEntryColumns
    {
        Opportunity = Opportunity.Column(rows),
        Stage = Stage.Column(rows),
        EnteredAt = EnteredAt.AsSpan(0, rows),
        Sequence = Sequence.AsSpan(0, rows),
        RecordedAt = RecordedAt(rows),
        Line = lines,
    });
}
