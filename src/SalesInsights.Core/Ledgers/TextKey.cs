using System.Buffers.Binary;

namespace SalesInsights.Ledgers;

/// <summary>What tells a text from nearly all others without a look at the text: its first eight bytes, whether there are more, and a hash.</summary>
internal readonly struct TextKey
{
    /// <summary>The bits of a length that is kept exactly up to <see cref="PrefixLength"/>; longer texts all have the next number.</summary>
    public const int LengthBits = 4;

    private const int PrefixLength = sizeof(ulong);

    public TextKey(ReadOnlySpan<byte> text)
    {
        Length = (uint)Math.Min(text.Length, PrefixLength + 1);
        Prefix = text.Length >= PrefixLength ? BinaryPrimitives.ReadUInt64LittleEndian(text) : Short(text);
        Hash = TextHash.Of(text);
    }

    public ulong Prefix { get; }

    public uint Hash { get; }

    public uint Length { get; }

    /// <summary>Whether an equal key means an equal text.</summary>
    public bool IsWhole => Length <= PrefixLength;

    private static ulong Short(ReadOnlySpan<byte> text)
    {
        var prefix = 0ul;
        foreach (var letter in text) prefix = (prefix << 8) | letter;
        return prefix;
    }
}
