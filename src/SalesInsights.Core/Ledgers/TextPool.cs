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
    private const int MostBytes = int.MaxValue - 64;
    private byte[] _bytes = new byte[256];
    private int[] _ends = new int[SmallestTable / 2];
    private TextSlot[] _slots = new TextSlot[SmallestTable];
    private int _used;

    public int Count { get; private set; }

    /// <summary>The same texts and codes, of which the other's later texts are no part.</summary>
    public TextPool Copy()
    {
        var copy = new TextPool { Count = Count, _used = _used };
        (copy._bytes, copy._ends, copy._slots) = ((byte[])_bytes.Clone(), (int[])_ends.Clone(), (TextSlot[])_slots.Clone());
        return copy;
    }

    /// <summary>Makes room for a known number of further texts; whoever comes again and again with few finds room ahead.</summary>
    public void Reserve(int texts, int meanLength)
    {
        var count = Count + (long)texts;
        if (count > _ends.Length) Array.Resize(ref _ends, Ahead(count, _ends.Length));
        if (TableFor(count) > _slots.Length) Rehash(Ahead(TableFor(count), _slots.Length));
        Room((long)texts * meanLength);
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
        var seen = 0u;
        for (var i = 0; i < texts.Count; i++) seen |= _slots[PlaceOf(texts.Keys[i].Hash)].Hash;
        GC.KeepAlive(seen);
        for (var i = 0; i < texts.Count; i++)
        {
            ref readonly var key = ref texts.Keys[i];
            if (key.Length == 0) codes[i] = None;
            else if (i > 0 && texts.Repeats[i]) codes[i] = codes[i - 1];
            else codes[i] = CodeOf(key, texts.Bytes(i));
        }
    }

    public string TextOf(int code) => code < 0 ? "" : TextCodec.Decode(Bytes(code));

    /// <summary>The first texts, in the order of their codes; they share the memory of the pool, which only ever adds to it.</summary>
    public RecordIds Take(int count)
    {
        var length = count == 0 ? 0 : _ends[count - 1];
        return new(Fitting(_bytes, length), Fitting(_ends, count), count);
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
        return new(bytes, ends, ends.Length);
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
        var slots = _slots;
        for (slot = PlaceOf(key.Hash); !slots[slot].IsFree; slot = slot + 1 == slots.Length ? 0 : slot + 1)
        {
            if (slots[slot].Has(key) && (key.IsWhole || text.SequenceEqual(Bytes(slots[slot].Code)))) return slots[slot].Code;
        }

        return None;
    }

    /// <summary>Where the search for a hash begins: the hash as a part of the table's length, which need not be a power of two.</summary>
    private int PlaceOf(uint hash) => (int)(((ulong)hash * (uint)_slots.Length) >> 32);

    private static int TableFor(long texts) => checked((int)((texts * 3 / 2) + SmallestTable));

    private static int Ahead(long needed, int present) => (int)Math.Min(Math.Max(needed, present * 3L / 2), MostBytes);

    private int AppendTail(int length, in TextKey key, int slot)
    {
        if (Count == TextSlot.MostCodes) throw new InvalidOperationException($"More than {TextSlot.MostCodes} different ids of one kind.");
        if (Count == _ends.Length) Array.Resize(ref _ends, Ahead(Count + 1L, Count));
        _used += length;
        _ends[Count] = _used;
        _slots[slot] = new(key, Count);
        Count++;

        // At most three quarters full; a table that is reserved stays below that.
        if (Count > _slots.Length / 4L * 3) Rehash(TableFor(Count * 2L));
        return Count - 1;
    }

    private void Rehash(int size)
    {
        var before = _slots;
        _slots = new TextSlot[size];
        foreach (var entry in before)
        {
            if (entry.IsFree) continue;
            var slot = PlaceOf(entry.Hash);
            while (!_slots[slot].IsFree) slot = slot + 1 == size ? 0 : slot + 1;
            _slots[slot] = entry;
        }
    }

    /// <summary>The array itself where little of it is unused, else a copy of the used part.</summary>
    private static T[] Fitting<T>(T[] values, int used) => values.Length - used <= used / 16 ? values : values.AsSpan(0, used).ToArray();

    private void Room(long bytes)
    {
        var needed = _used + bytes;
        if (needed <= _bytes.Length) return;
        if (needed > MostBytes) throw new InvalidOperationException("The ids of one kind take more than 2 GiB; load the company in parts.");
        Array.Resize(ref _bytes, Ahead(needed, _bytes.Length));
    }
}
