using System.Globalization;

namespace SalesInsights.DataFolder.Workbooks;

/// <summary>Numbers of a sheet as a data folder writes them: plain digits, no exponent.</summary>
/// <remarks>A sheet holds binary numbers of which Excel shows and keeps 15 digits; so many are read, and 0.1 + 0.2 is 0.3 as it is on the screen.</remarks>
internal static class NumberText
{
    private const int Digits = 15;

    /// <summary>The number, or null where the text is none that can be written so.</summary>
    public static string? Of(string text)
    {
        if (IsPlain(text)) return text;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(Math.Abs(number) < 1e28)) return null;
        return ((decimal)number).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a sheet holds the number without a loss.</summary>
    public static bool IsExact(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Count(char.IsDigit) <= Digits;
    }

    private static bool IsPlain(string text)
    {
        var (start, digits, point) = (text.Length > 0 && text[0] == '-' ? 1 : 0, 0, -1);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is >= '0' and <= '9') digits++;
            else if (text[i] == '.' && point < 0 && i > start) point = i;
            else return false;
        }
        var whole = (point < 0 ? text.Length : point) - start;
        var hasZeroAhead = whole > 1 && text[start] == '0';
        return digits is > 0 and <= Digits && !hasZeroAhead && point != text.Length - 1 && !(start == 1 && text == "-0");
    }
}
