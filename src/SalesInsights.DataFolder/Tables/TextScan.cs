using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Tables;

/// <summary>Finds the line of the first byte that is not UTF-8 text; used only once something is wrong.</summary>
internal static class TextScan
{
    private const int Block = 1 << 16;

    /// <summary>Reads in blocks that end at a line feed where there is one, so that no line needs to fit into memory.</summary>
    public static long FirstBadLine(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var line = 1L;
        var buffer = new byte[Block];
        var kept = 0;
        while (true)
        {
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            var bytes = buffer.AsSpan(0, kept + read);
            var end = bytes.LastIndexOf((byte)'\n') + 1;
            if (end == 0) end = read == 0 ? bytes.Length : bytes.Length - Utf8Tail.Incomplete(bytes);
            if (FindBad(bytes.Slice(0, end), ref line) || read == 0) return line;
            bytes.Slice(end).CopyTo(buffer);
            kept = bytes.Length - end;
        }
    }

    private static bool FindBad(ReadOnlySpan<byte> bytes, ref long line)
    {
        while (!bytes.IsEmpty)
        {
            var feed = bytes.IndexOf((byte)'\n');
            var text = feed < 0 ? bytes : bytes.Slice(0, feed);
            if (text.IndexOf((byte)0) >= 0 || !Utf8Check.IsValid(text)) return true;
            if (feed < 0) return false;
            line++;
            bytes = bytes.Slice(feed + 1);
        }
        return false;
    }
}
