namespace SalesInsights.Ledgers;

/// <summary>A column of codes that many companies do not keep: where all are -1 it takes no memory.</summary>
internal sealed class SparseCodes(int rows)
{
    private int[]? _codes;

    public int this[int row] => _codes is null ? -1 : _codes[row];

    public void Set(int row, int code)
    {
        if (code < 0) return;
        if (_codes is null)
        {
            _codes = new int[rows];
            _codes.AsSpan().Fill(-1);
        }

        _codes[row] = code;
    }
}
