using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Batches;

internal sealed class ActivityBatch : RowBatch
{
    public CellTexts Id { get; } = new();

    public ActivityKind[] Kind { get; } = new ActivityKind[Capacity];

    public Moment[] At { get; } = new Moment[Capacity];

    public CellTexts Salesperson { get; } = new();

    public CellTexts Customer { get; } = new();

    public CellTexts Opportunity { get; } = new();

    public bool[] IsAutomatic { get; } = new bool[Capacity];

    public CellTexts Thread { get; } = new();

    protected override void AddTo(LedgerBuilder builder, int rows, ReadOnlySpan<int> lines) => builder.AddRange(new ActivityColumns
    {
        Id = Id.Column(rows),
        Kind = Kind.AsSpan(0, rows),
        At = At.AsSpan(0, rows),
        Salesperson = Salesperson.Column(rows),
        Customer = Customer.Column(rows),
        Opportunity = Opportunity.Column(rows),
        IsAutomatic = IsAutomatic.AsSpan(0, rows),
        Thread = Thread.Column(rows),
        RecordedAt = RecordedAt(rows),
        Line = lines,
    });
}
