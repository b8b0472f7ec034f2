namespace SalesInsights.Ledgers;

/// <summary>
/// The different texts of one kind, such as the ids of customers, as dense codes in the order of their first mention. Whoever names a
/// record and the record itself meet in one code, so that references are resolved by arrays.
/// </summary>
internal sealed class TextPool
{
    /// <summary>The code of an empty text.</summary>
    public const int None = -1;

    /// <summary>How many texts <see cref="CodesOf"/> takes at once.</summary>
    public const int BlockSize = 256;

    private const int SmallestTable = 32;
    private byte[] _bytes = new byte[256];
    private int[] _ends = new int[SmallestTable / 2];
    private Slot[] _slots = new Slot[SmallestTable];
    private int _used;

    public int Count { get; private set; }

    /// <summary>Makes room, so that a known number of further texts is added without growing step by step.</summary>
    public void Reserve(int texts)
    {
        var size = _slots.Length;
        while (size < 2L * (Count + (long)texts) && size < 1 << 30) size *= 2;
        if (size > _slots.Length) Rehash(size);
    }

    /// <summary>The code of a text, a new one at its first mention.</summary>
    public int CodeOf(string? text)
    {
        if (string.IsNullOrEmpty(text)) return None;
        var length = WriteTail(text!);
        var key = new TextKey(_bytes.AsSpan(_used, length));
        var code = Find(key, _bytes.AsSpan(_used, length), out var slot);
        return code >= 0 ? code : AppendTail(length, key, slot);
    }

    /// <summary>The code of a text that was mentioned; <see cref="None"/> for every other.</summary>
    public int Find(string text)
    {
        if (text.Length == 0) return None;
        var length = WriteTail(text);
        var tail = _bytes.AsSpan(_used, length);
        return Find(new TextKey(tail), tail, out _);
    }

    /// <summary>
    /// The codes of a block of texts, new ones at their first mention. Looking up one text after the other waits for memory again and
    /// again; a block first asks for all the places that it needs.
    /// </summary>
    public void CodesOf(TextBlock texts, Span<int> codes)
    {
        var (mask, seen) = (_slots.Length - 1, 0);
        for (var i = 0; i < texts.Count; i++) seen |= _slots[(int)texts.Keys[i].Hash & mask].Code;
        GC.KeepAlive(seen);
        for (var i = 0; i < texts.Count; i++)
        {
            ref readonly var key = ref texts.Keys[i];
            if (key.IsEmpty) codes[i] = None;
            else if (i > 0 && texts.Repeats[i]) codes[i] = codes[i - 1];
            else codes[i] = CodeOf(key, texts.Bytes(i));
        }
    }

    public string TextOf(int code) => code < 0 ? "" : TextCodec.Decode(Bytes(code));

    /// <summary>The first texts, in the order of their codes.</summary>
    public RecordIds Take(int count)
    {
        var length = count == 0 ? 0 : _ends[count - 1];
        return new(_bytes.AsSpan(0, length).ToArray(), _ends.AsSpan(0, count).ToArray());
    }

    /// <summary>The texts of some codes, in their order.</summary>
    public RecordIds Take(ReadOnlySpan<int> codes)
    {
        var ends = new int[codes.Length];
        var length = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            length = checked(length + Bytes(codes[i]).Length);
            ends[i] = length;
        }

        var bytes = new byte[length];
        for (var i = 0; i < codes.Length; i++) Bytes(codes[i]).CopyTo(bytes.AsSpan(i == 0 ? 0 : ends[i - 1]));
        return new(bytes, ends);
    }

    private ReadOnlySpan<byte> Bytes(int code)
    {
        var start = code == 0 ? 0 : _ends[code - 1];
        return _bytes.AsSpan(start, _ends[code] - start);
    }

    private int WriteTail(string text)
    {
        Room(text.Length * (long)TextCodec.MostBytesPerChar);
        return TextCodec.Encode(text.AsSpan(), _bytes.AsSpan(_used));
    }

    private int CodeOf(in TextKey key, ReadOnlySpan<byte> text)
    {
        var code = Find(key, text, out var slot);
        if (code >= 0) return code;
        Room(text.Length);
        text.CopyTo(_bytes.AsSpan(_used));
        return AppendTail(text.Length, key, slot);
    }

    private int Find(in TextKey key, ReadOnlySpan<byte> text, out int slot)
    {
        var (slots, mask) = (_slots, _slots.Length - 1);
        for (slot = (int)key.Hash & mask; slots[slot].Code != 0; slot = (slot + 1) & mask)
        {
            if (slots[slot].Key.Equals(key) && (key.IsWhole || text.SequenceEqual(Bytes(slots[slot].Code - 1)))) return slots[slot].Code - 1;
        }

        return None;
    }

    private int AppendTail(int length, in TextKey key, int slot)
    {
        if (Count == _ends.Length) Array.Resize(ref _ends, checked(Count * 2));
        _used += length;
        _ends[Count] = _used;
        Count++;
        _slots[slot] = new(key, Count);
        if (Count * 2L > _slots.Length) Rehash(checked(_slots.Length * 2));
        return Count - 1;
    }

    private void Rehash(int size)
    {
        var (before, mask) = (_slots, size - 1);
        _slots = new Slot[size];
        foreach (var entry in before)
        {
            if (entry.Code == 0) continue;
            var slot = (int)entry.Key.Hash & mask;
            while (_slots[slot].Code != 0) slot = (slot + 1) & mask;
            _slots[slot] = entry;
        }
    }

    private void Room(long bytes)
    {
        var needed = _used + bytes;
        if (needed <= _bytes.Length) return;
        if (needed > int.MaxValue - 64)
            throw new InvalidOperationException("The ids of one kind take more than 2 GiB; load the company in parts.");
        Array.Resize(ref _bytes, (int)Math.Min(Math.Max(needed, _bytes.Length * 2L), int.MaxValue - 64));
    }

    /// <summary>A text and its code + 1; code 0 is a free slot.</summary>
    private readonly struct Slot(in TextKey key, int code)
    {
        public TextKey Key { get; } = key;

        public int Code { get; } = code;
    }
}
