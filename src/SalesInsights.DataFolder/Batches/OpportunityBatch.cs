using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Batches;

internal sealed class OpportunityBatch : RowBatch
{
    public CellTexts Id { get; } = new();

    public CellTexts Owner { get; } = new();

    public CellTexts Customer { get; } = new();

    public Moment[] CreatedAt { get; } = new Moment[Capacity];

    public CellTexts Pipeline { get; } = new();

    public decimal?[] Amount { get; } = new decimal?[Capacity];

    public Currency[] Currency { get; } = new Currency[Capacity];

    public CellTexts Segment { get; } = new();

    public CellTexts Stage { get; } = new();

    public Moment[] ClosedAt { get; } = new Moment[Capacity];

    public Moment[] ExpectedClose { get; } = new Moment[Capacity];

    public Moment[] NextActionOn { get; } = new Moment[Capacity];

    public CellTexts LostReason { get; } = new();

    protected override void AddTo(LedgerBuilder builder, int rows, ReadOnlySpan<int> lines) => builder.AddRange(new OpportunityColumns
    {
        Id = Id.Column(rows),
        Owner = Owner.Column(rows),
        Customer = Customer.Column(rows),
        CreatedAt = CreatedAt.AsSpan(0, rows),
        Pipeline = Pipeline.Column(rows),
        Amount = Amount.AsSpan(0, rows),
        Currency = Currency.AsSpan(0, rows),
        Segment = Segment.Column(rows),
        Stage = Stage.Column(rows),
        ClosedAt = ClosedAt.AsSpan(0, rows),
        ExpectedClose = ExpectedClose.AsSpan(0, rows),
        NextActionOn = NextActionOn.AsSpan(0, rows),
        LostReason = LostReason.Column(rows),
        RecordedAt = RecordedAt(rows),
        Line = lines,
    });
}
