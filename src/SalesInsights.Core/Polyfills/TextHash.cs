#if NET
using System.Runtime.InteropServices;
#endif

namespace SalesInsights.Ledgers;

/// <summary>A hash of bytes that nobody outside the process can foresee: ids come from untrusted files, and many of one hash would hang a load.</summary>
internal static class TextHash
{
#if NET
    public static uint Of(ReadOnlySpan<byte> text)
    {
        // The runtime seeds its text hash for each process; an odd last byte is folded in, which keeps different bytes apart.
        var hash = unchecked((uint)string.GetHashCode(MemoryMarshal.Cast<byte, char>(text)));
        return (text.Length & 1) == 0 ? hash : unchecked((hash ^ text[text.Length - 1]) * 0x9E3779B1u);
    }
#else
    private static readonly uint Seed = unchecked((uint)Guid.NewGuid().GetHashCode());

    public static uint Of(ReadOnlySpan<byte> text)
    {
        var hash = 2166136261u ^ Seed;
        foreach (var letter in text) hash = unchecked((hash ^ letter) * 16777619u);
        return unchecked((hash ^ (hash >> 15)) * 0x9E3779B1u);
    }
#endif
}
