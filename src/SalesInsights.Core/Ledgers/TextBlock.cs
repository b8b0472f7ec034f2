namespace SalesInsights.Ledgers;

/// <summary>Up to <see cref="TextPool.BlockSize"/> texts on their way into a pool: their bytes and keys.</summary>
internal sealed class TextBlock
{
    private readonly int[] _ends = new int[TextPool.BlockSize];
    private byte[] _bytes = new byte[TextPool.BlockSize * 16];
    private int _used;

    public int Count { get; private set; }

    public TextKey[] Keys { get; } = new TextKey[TextPool.BlockSize];

    /// <summary>Whether a text is the one before it: histories name an opportunity several times in a row.</summary>
    public bool[] Repeats { get; } = new bool[TextPool.BlockSize];

    public void Clear() => (Count, _used) = (0, 0);

    public ReadOnlySpan<byte> Bytes(int i)
    {
        var start = i == 0 ? 0 : _ends[i - 1];
        return _bytes.AsSpan(start, _ends[i] - start);
    }

    public void Add(string? text)
    {
        if (text is null)
        {
            Close(0);
            return;
        }

        Room(text.Length * (long)TextCodec.MostBytesPerChar);
        Close(TextCodec.Encode(text.AsSpan(), _bytes.AsSpan(_used)));
    }

    /// <summary>Adds a text in valid UTF-8.</summary>
    public void AddUtf8(ReadOnlySpan<byte> text)
    {
        Room(text.Length * 2L);
        Close(TextCodec.FromUtf8(text, _bytes.AsSpan(_used)));
    }

    private void Close(int length)
    {
        var text = _bytes.AsSpan(_used, length);
        _used += length;
        _ends[Count] = _used;
        Repeats[Count] = Count > 0 && text.SequenceEqual(Bytes(Count - 1));
        Keys[Count] = Repeats[Count] ? Keys[Count - 1] : new TextKey(text);
        Count++;
    }

    private void Room(long bytes)
    {
        var needed = _used + bytes;
        if (needed > _bytes.Length) Array.Resize(ref _bytes, checked((int)Math.Max(needed, _bytes.Length * 2L)));
    }
}
