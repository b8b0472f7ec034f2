using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Batches;

internal sealed class OrderBatch : RowBatch
{
    public CellTexts Id { get; } = new();

    public Moment[] OrderedOn { get; } = new Moment[Capacity];

    public decimal[] Amount { get; } = new decimal[Capacity];

    public CellTexts Owner { get; } = new();

    public CellTexts Customer { get; } = new();

    public CellTexts Opportunity { get; } = new();

    public Currency[] Currency { get; } = new Currency[Capacity];

    public Moment[] CancelledOn { get; } = new Moment[Capacity];

    protected override void AddTo(LedgerBuilder builder, int rows, ReadOnlySpan<int> lines) => builder.AddRange(new OrderColumns
    {
        Id = Id.Column(rows),
        OrderedOn = OrderedOn.AsSpan(0, rows),
        Amount = Amount.AsSpan(0, rows),
        Owner = Owner.Column(rows),
        Customer = Customer.Column(rows),
        Opportunity = Opportunity.Column(rows),
        Currency = Currency.AsSpan(0, rows),
        CancelledOn = CancelledOn.AsSpan(0, rows),
        RecordedAt = RecordedAt(rows),
        Line = lines,
    });
}
