using System.Buffers.Binary;

namespace SalesInsights.Ledgers;

/// <summary>What tells a text from nearly all others without a look at the text: its first eight bytes, its length and a hash.</summary>
internal readonly struct TextKey : IEquatable<TextKey>
{
    private const int PrefixLength = sizeof(ulong);
    private readonly ulong _prefix;
    private readonly int _length;

    public TextKey(ReadOnlySpan<byte> text)
    {
        _length = text.Length;
        _prefix = text.Length >= PrefixLength ? BinaryPrimitives.ReadUInt64LittleEndian(text) : Short(text);
        Hash = TextHash.Of(text);
    }

    public uint Hash { get; }

    public bool IsEmpty => _length == 0;

    /// <summary>Whether an equal key means an equal text.</summary>
    public bool IsWhole => _length <= PrefixLength;

    public bool Equals(TextKey other) => _prefix == other._prefix && _length == other._length && Hash == other.Hash;

    public override bool Equals(object? obj) => obj is TextKey other && Equals(other);

    public override int GetHashCode() => unchecked((int)Hash);

    private static ulong Short(ReadOnlySpan<byte> text)
    {
        var prefix = 0ul;
        foreach (var letter in text) prefix = (prefix << 8) | letter;
        return prefix;
    }
}
