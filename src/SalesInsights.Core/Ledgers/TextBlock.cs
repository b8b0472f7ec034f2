namespace SalesInsights.Ledgers;

/// <summary>Up to <see cref="TextPool.BlockSize"/> texts on their way into a pool: their bytes and keys.</summary>
internal sealed class TextBlock(int size)
{
    private readonly int[] _ends = new int[size];
    private byte[] _bytes = new byte[size * 16];
    private int _used;
    private string? _last;

    public int Count { get; private set; }

    public TextKey[] Keys { get; } = new TextKey[size];

    /// <summary>Whether a text is the one before it: histories name an opportunity several times in a row.</summary>
    public bool[] Repeats { get; } = new bool[size];

    public void Clear() => (Count, _used, _last) = (0, 0, null);

    public ReadOnlySpan<byte> Bytes(int i)
    {
        var start = i == 0 ? 0 : _ends[i - 1];
        return _bytes.AsSpan(start, _ends[i] - start);
    }

    public void Add(string? text)
    {
        if (text is null)
        {
            _last = null;
            Close(0);
            return;
        }

        // The same object needs no second look: rows that a program joined share their texts.
        if (ReferenceEquals(text, _last))
        {
            Repeat();
            return;
        }

        _last = text;
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
        Keys[Count] = new TextKey(_bytes.AsSpan(_used, length));
        Repeats[Count] = false;
        _used += length;
        _ends[Count++] = _used;
    }

    private void Repeat()
    {
        _ends[Count] = _used;
        Repeats[Count] = true;
        Keys[Count] = Keys[Count - 1];
        Count++;
    }

    private void Room(long bytes)
    {
        var needed = _used + bytes;
        if (needed > _bytes.Length) Array.Resize(ref _bytes, checked((int)Math.Max(needed, _bytes.Length * 2L)));
    }
}
