using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Batches;

/// <summary>The batches of one load; each is made when its first row comes.</summary>
internal sealed class FactBatches
{
    private readonly Lazy<CustomerBatch> _customers = new(() => new());
    private readonly Lazy<OpportunityBatch> _opportunities = new(() => new());
    private readonly Lazy<StageEntryBatch> _stageEntries = new(() => new());
    private readonly Lazy<OrderBatch> _orders = new(() => new());
    private readonly Lazy<PaymentBatch> _payments = new(() => new());
    private readonly Lazy<ActivityBatch> _activities = new(() => new());
    private RowBatch? _open;

    public CustomerBatch Customers => _customers.Value;

    public OpportunityBatch Opportunities => _opportunities.Value;

    public StageEntryBatch StageEntries => _stageEntries.Value;

    public OrderBatch Orders => _orders.Value;

    public PaymentBatch Payments => _payments.Value;

    public ActivityBatch Activities => _activities.Value;

    /// <summary>Keeps the row that was written to a batch.</summary>
    public void Accept(RowBatch batch, long line)
    {
        batch.Accept(line);
        _open = batch;
    }

    public bool IsFull => _open is { IsFull: true };

    /// <summary>Hands over what is waiting, so that whatever the builder hears of next comes after it.</summary>
    public void MoveTo(LedgerBuilder builder, string file)
    {
        _open?.MoveTo(builder, file);
        _open = null;
    }
}
