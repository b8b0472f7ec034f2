using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Batches;

/// <summary>Rows of one large kind on their way into the ledger's builder, column by column.</summary>
internal abstract class RowBatch
{
    public const int Capacity = 4096;

    private readonly int[] _lines = new int[Capacity];
    private Moment[]? _recordedAt;
    private bool _hasRecordings;

    /// <summary>The rows that are in it, and so the place of the next one.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    /// <summary>Keeps the row that was written behind the others.</summary>
    public void Accept(long line) => _lines[Count++] = (int)Math.Min(line, int.MaxValue);

    /// <summary>When the CRM learned of the row that is being written.</summary>
    public void Record(Moment recordedAt)
    {
        if (recordedAt.IsUnknown && !_hasRecordings) return;
        _recordedAt ??= new Moment[Capacity];
        _recordedAt[Count] = recordedAt;
        _hasRecordings = true;
    }

    /// <summary>Hands the rows over.</summary>
    public void MoveTo(LedgerBuilder builder, string file)
    {
        if (Count == 0) return;
        builder.CurrentOrigin = new RowOrigin(file, 0);
        AddTo(builder, Count, _lines.AsSpan(0, Count));
        if (_hasRecordings) Array.Clear(_recordedAt!, 0, Capacity);
        (Count, _hasRecordings) = (0, false);
    }

    protected MomentColumn RecordedAt(int rows) => _hasRecordings ? _recordedAt.AsSpan(0, rows) : default(MomentColumn);

    protected abstract void AddTo(LedgerBuilder builder, int rows, ReadOnlySpan<int> lines);
}
