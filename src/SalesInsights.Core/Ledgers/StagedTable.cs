using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>The rows of one large kind as they were given, without an object for each, until the ledger is built.</summary>
internal sealed class StagedTable<T>(FactKind fact)
    where T : struct
{
    // Blocks, so that a growing table is never copied.
    private const int BlockBits = 13;
    private const int BlockSize = 1 << BlockBits;
    private readonly List<T[]> _blocks = [];

    public FactKind Fact { get; } = fact;

    public RowPlaces Places { get; } = new();

    public RecordingDays Recorded { get; } = new();

    public int Count { get; private set; }

    public ref readonly T this[int row] => ref _blocks[row >> BlockBits][row & (BlockSize - 1)];

    /// <summary>Adds a row, whose place has been added.</summary>
    public void Add(in T row)
    {
        if (Count >> BlockBits == _blocks.Count) _blocks.Add(new T[_blocks.Count == 0 ? 16 : BlockSize]);
        var block = _blocks[Count >> BlockBits];
        if ((Count & (BlockSize - 1)) >= block.Length) block = Grow();
        block[Count++ & (BlockSize - 1)] = row;
    }

    /// <summary>Takes over the rows of another that had been recorded by the end of a day.</summary>
    /// <param name="other">The rows.</param>
    /// <param name="day">The day.</param>
    /// <param name="added">Told of each: its number there, then here.</param>
    public void AddKnown(StagedTable<T> other, int day, Action<int, int>? added = null)
    {
        for (var row = 0; row < other.Count; row++)
        {
            if (other.Recorded[row] > day) continue;
            Places.Add(Count, other.Places.SequenceOf(row), other.Places.OriginOf(row), default, 1);
            Recorded.Set(Count, other.Recorded[row]);
            added?.Invoke(row, Count);
            Add(other[row]);
        }
    }

    /// <summary>The first block grows, so that a small company takes little.</summary>
    private T[] Grow()
    {
        var block = _blocks[0];
        Array.Resize(ref block, Math.Min(BlockSize, block.Length * 4));
        return _blocks[0] = block;
    }
}
