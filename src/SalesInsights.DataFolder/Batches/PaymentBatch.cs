using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Batches;

internal sealed class PaymentBatch : RowBatch
{
    public CellTexts Id { get; } = new();

    public Moment[] ReceivedOn { get; } = new Moment[Capacity];

    public decimal[] Amount { get; } = new decimal[Capacity];

    public CellTexts Order { get; } = new();

    public CellTexts Owner { get; } = new();

    public CellTexts Customer { get; } = new();

    public Currency[] Currency { get; } = new Currency[Capacity];

    protected override void AddTo(LedgerBuilder builder, int rows, ReadOnlySpan<int> lines) => builder.AddRange(new PaymentColumns
    {
        Id = Id.Column(rows),
        ReceivedOn = ReceivedOn.AsSpan(0, rows),
        Amount = Amount.AsSpan(0, rows),
        Order = Order.Column(rows),
        Owner = Owner.Column(rows),
        Customer = Customer.Column(rows),
        Currency = Currency.AsSpan(0, rows),
        RecordedAt = RecordedAt(rows),
        Line = lines,
    });
}
