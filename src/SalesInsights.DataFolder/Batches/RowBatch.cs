using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Batches;

/// <summary>Rows of one large kind on their way into the ledger's builder, column by column.</summary>
internal abstract class RowBatch
{
    public const int Capacity = 4096;

    private readonly int[] _lines = new int[Capacity];

    /// <summary>The rows that are in it, and so the place of the next one.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    /// <summary>Keeps the row that was written behind the others.</summary>
    public void Accept(long line) => _lines[Count++] = (int)Math.Min(line, int.MaxValue);

    /// <summary>Hands the rows over.</summary>
    public void MoveTo(LedgerBuilder builder, string file)
    {
        if (Count == 0) return;
        builder.CurrentOrigin = new RowOrigin(file, 0);
        AddTo(builder, Count, _lines.AsSpan(0, Count));
        Count = 0;
    }

    protected abstract void AddTo(LedgerBuilder builder, int rows, ReadOnlySpan<int> lines);
}
