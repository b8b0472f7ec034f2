namespace SalesInsights.Ledgers;

/// <summary>A growing column of numbers that most companies do not keep: without any it takes no memory.</summary>
internal sealed class SparseNumbers
{
    private int?[] _numbers = [];

    public int? this[int row] => row < _numbers.Length ? _numbers[row] : null;

    public void Set(int row, int? number)
    {
        if (number is null) return;
        if (row >= _numbers.Length) Array.Resize(ref _numbers, Math.Max(Math.Max(row + 1, 16), _numbers.Length * 2));
        _numbers[row] = number;
    }
}
