namespace SalesInsights.Ledgers;

/// <summary>A growing column; where the expected number of rows came, its array becomes the ledger's without a copy.</summary>
internal sealed class Column<T>(int expected)
{
    private T[] _values = new T[expected];

    public int Count { get; private set; }

    public ref T this[int row] => ref _values[row];

    public void Add(T value)
    {
        if (Count == _values.Length) Array.Resize(ref _values, Math.Max(16, _values.Length + (_values.Length / 4)));
        _values[Count++] = value;
    }

    /// <summary>The values in an array without unused places; nothing is added afterwards.</summary>
    public T[] ToArray()
    {
        if (Count < _values.Length) Array.Resize(ref _values, Count);
        return _values;
    }
}
