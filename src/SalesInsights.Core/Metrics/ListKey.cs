namespace SalesInsights.Metrics;

/// <summary>A list as a part of a key: equal to another of equal items in the same order. It keeps a copy.</summary>
internal readonly struct ListKey<T>(IReadOnlyList<T> items) : IEquatable<ListKey<T>>
    where T : class, IEquatable<T>
{
    private readonly T[] _items = items.ToArray();

    public bool Equals(ListKey<T> other) => _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => obj is ListKey<T> other && Equals(other);

    public override int GetHashCode() => _items.Length == 0 ? 0 : unchecked((_items.Length * 397) ^ _items[0].GetHashCode());
}
