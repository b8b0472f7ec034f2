namespace SalesInsights.Ledgers;

/// <summary>
/// Texts as bytes: every UTF-16 code unit by itself in one to three bytes, as UTF-8 writes it. For nearly all texts that is their
/// UTF-8; a surrogate pair takes six bytes, and half of one is kept too, so that different ids never become the same. Bytes sort as
/// the code units do.
/// </summary>
internal static class TextCodec
{
    public const int MostBytesPerChar = 3;

    /// <summary>Writes a text and gives the number of bytes; <paramref name="bytes"/> has room for three a character.</summary>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var count = 0;
        foreach (var unit in text)
        {
            if (unit < 0x80)
            {
                bytes[count++] = (byte)unit;
                continue;
            }

            if (unit < 0x800)
            {
                bytes[count++] = (byte)(0xC0 | (unit >> 6));
            }
            else
            {
                bytes[count++] = (byte)(0xE0 | (unit >> 12));
                bytes[count++] = (byte)(0x80 | ((unit >> 6) & 0x3F));
            }

            bytes[count++] = (byte)(0x80 | (unit & 0x3F));
        }

        return count;
    }

    /// <summary>Writes a valid UTF-8 text and gives the number of bytes; <paramref name="bytes"/> has room for twice its length.</summary>
    public static int FromUtf8(ReadOnlySpan<byte> utf8, Span<byte> bytes)
    {
        utf8.CopyTo(bytes);
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] >= 0xF0) return i + WithPairs(utf8.Slice(i), bytes.Slice(i));
        }

        return utf8.Length;
    }

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        Span<char> buffer = bytes.Length <= 256 ? stackalloc char[256] : new char[bytes.Length];
        var count = 0;
        for (var i = 0; i < bytes.Length; count++)
        {
            int lead = bytes[i++];
            if (lead >= 0xE0) lead = ((lead & 0x0F) << 12) | ((bytes[i++] & 0x3F) << 6) | (bytes[i++] & 0x3F);
            else if (lead >= 0xC0) lead = ((lead & 0x1F) << 6) | (bytes[i++] & 0x3F);
            buffer[count] = (char)lead;
        }

        return buffer.Slice(0, count).ToString();
    }

    /// <summary>The slow way for texts with characters beyond the basic plane, whose four bytes become two times three.</summary>
    private static int WithPairs(ReadOnlySpan<byte> utf8, Span<byte> bytes)
    {
        var count = 0;
        for (var i = 0; i < utf8.Length;)
        {
            if (utf8[i] < 0xF0 || i + 3 >= utf8.Length)
            {
                bytes[count++] = utf8[i++];
                continue;
            }

            var point = ((utf8[i] & 0x07) << 18) | ((utf8[i + 1] & 0x3F) << 12) | ((utf8[i + 2] & 0x3F) << 6) | (utf8[i + 3] & 0x3F);
            var above = point - 0x10000;
            ReadOnlySpan<char> pair = [(char)(0xD800 + (above >> 10)), (char)(0xDC00 + (above & 0x3FF))];
            count += Encode(pair, bytes.Slice(count));
            i += 4;
        }

        return count;
    }
}
