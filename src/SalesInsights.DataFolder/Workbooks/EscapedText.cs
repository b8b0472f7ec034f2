using System.Globalization;
using System.Text;

namespace SalesInsights.DataFolder.Workbooks;

/// <summary>Characters that XML cannot hold stand as <c>_xHHHH_</c> in the texts of a workbook.</summary>
internal static class EscapedText
{
    private const int Length = 7;

    /// <summary>The text with what is escaped as the characters that are meant.</summary>
    public static string Read(string text)
    {
        if (text.IndexOf("_x", StringComparison.Ordinal) < 0) return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (TryCode(text, i, out var character))
            {
                result.Append(character);
                i += Length - 1;
            }
            else
            {
                result.Append(text[i]);
            }
        }
        return result.ToString();
    }

    /// <summary>The text with what XML cannot hold, and what looks like an escape, escaped.</summary>
    public static string Write(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) result.Append(text[i++]).Append(text[i]);
            else if (char.IsSurrogate(text[i])) result.Append('\uFFFD');
            else if (IsForbidden(text[i]) || TryCode(text, i, out _)) result.AppendFormat(CultureInfo.InvariantCulture, "_x{0:X4}_", (int)text[i]);
            else result.Append(text[i]);
        }
        return result.ToString();
    }

    private static bool IsForbidden(char c) => (c < ' ' && c is not ('\t' or '\n')) || c is '\uFFFE' or '\uFFFF';

    private static bool TryCode(string text, int at, out char character)
    {
        character = default;
        if (at + Length > text.Length || text[at] != '_' || text[at + 1] != 'x' || text[at + Length - 1] != '_') return false;
        var isCode = ushort.TryParse(text.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        character = (char)code;
        return isCode && code != 0 && !char.IsSurrogate(character);
    }
}
