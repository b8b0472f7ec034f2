namespace SalesInsights.Ledgers;

/// <summary>The ids of a table's records as bytes behind one another: no object per id; the text is made when somebody asks.</summary>
internal sealed class RecordIds
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    /// <summary>Takes the bytes of <see cref="TextCodec"/> and where each text ends; both may be longer than what is used of them.</summary>
    public RecordIds(byte[] bytes, int[] ends, int count)
    {
        _bytes = bytes;
        _ends = ends;
        Count = count;
    }

    public int Count { get; }

    public string this[int row] => TextCodec.Decode(Bytes(row));

    /// <summary>Compares two ids by their UTF-16 code units, without making the texts.</summary>
    public int Compare(int left, int right) => Bytes(left).SequenceCompareTo(Bytes(right));

    /// <summary>The row of an id, sought from the first on; -1 where there is none.</summary>
    public int IndexOf(string id)
    {
        var bytes = new byte[id.Length * TextCodec.MostBytesPerChar];
        var sought = bytes.AsSpan(0, TextCodec.Encode(id.AsSpan(), bytes));
        for (var row = 0; row < Count; row++)
        {
            if (Bytes(row).SequenceEqual(sought)) return row;
        }

        return -1;
    }

    private ReadOnlySpan<byte> Bytes(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        return _bytes.AsSpan(start, _ends[row] - start);
    }
}
