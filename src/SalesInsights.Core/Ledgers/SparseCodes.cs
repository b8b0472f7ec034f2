namespace SalesInsights.Ledgers;

/// <summary>A column of codes that many companies do not keep: where all are -1 it takes no memory.</summary>
internal sealed class SparseCodes
{
    private readonly int[]? _codes;

    public SparseCodes(int[] codes) => _codes = Array.TrueForAll(codes, c => c < 0) ? null : codes;

    public int this[int row] => _codes is null ? -1 : _codes[row];
}
