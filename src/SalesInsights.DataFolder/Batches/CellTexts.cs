using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Batches;

/// <summary>The text cells of one column of a batch as UTF-8, behind one another.</summary>
internal sealed class CellTexts
{
    private readonly int[] _ends = new int[RowBatch.Capacity];
    private byte[] _bytes = new byte[RowBatch.Capacity * 8];

    /// <summary>Puts the cell of a row there; the rows before it are there already, and one that was refused is written over.</summary>
    public void Set(int row, ReadOnlySpan<byte> cell)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        var end = checked(start + cell.Length);
        if (end > _bytes.Length) Array.Resize(ref _bytes, Math.Max(end, _bytes.Length * 2));
        cell.CopyTo(_bytes.AsSpan(start));
        _ends[row] = end;
    }

    public TextColumn Column(int rows) => TextColumn.Utf8(_bytes.AsSpan(0, rows == 0 ? 0 : _ends[rows - 1]), _ends.AsSpan(0, rows));
}
