namespace SalesInsights.DataFolder.Tables;

/// <summary>Where a block of UTF-8 may be cut.</summary>
internal static class Utf8Tail
{
    /// <summary>How many bytes at the end begin a character that is not complete yet: 0 to 3.</summary>
    public static int Incomplete(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var lead = bytes[bytes.Length - back];
            if ((lead & 0xC0) == 0x80) continue;
            var length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
            return length > back && lead <= 0xF4 ? back : 0;
        }
        return 0;
    }
}
