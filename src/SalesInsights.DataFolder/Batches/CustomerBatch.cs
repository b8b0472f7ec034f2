using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Batches;

internal sealed class CustomerBatch : RowBatch
{
    public CellTexts Id { get; } = new();

    public CellTexts Owner { get; } = new();

    public Moment[] CreatedOn { get; } = new Moment[Capacity];

    public CustomerOrigin[] Origin { get; } = new CustomerOrigin[Capacity];

    public CellTexts Campaign { get; } = new();

    public CellTexts Segment { get; } = new();

    public CellTexts Source { get; } = new();

    public CellTexts Country { get; } = new();

    public CellTexts Grade { get; } = new();

    protected override void AddTo(LedgerBuilder builder, int rows, ReadOnlySpan<int> lines) => builder.AddRange(new CustomerColumns
    {
        Id = Id.Column(rows),
        Owner = Owner.Column(rows),
        CreatedOn = CreatedOn.AsSpan(0, rows),
        Origin = Origin.AsSpan(0, rows),
        Campaign = Campaign.Column(rows),
        Segment = Segment.Column(rows),
        Source = Source.Column(rows),
        Country = Country.Column(rows),
        Grade = Grade.Column(rows),
        RecordedAt = RecordedAt(rows),
        Line = lines,
    });
}
