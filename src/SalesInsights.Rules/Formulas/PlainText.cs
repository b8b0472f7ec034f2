using System.Text;

namespace SalesInsights.Rules.Formulas;

/// <summary>Signs as people write them with a Chinese keyboard, and what they stand for.</summary>
internal static class PlainText
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>The plain character of a full-width one, of a mathematical sign and of blanks; letters stay as they are.</summary>
    public static char Of(char c) => c switch
    {
        '\t' or '\r' or '\n' or '\u00A0' or '\u3000' => ' ',
        '\u00D7' => '*',
        '\u00F7' => '/',
        '\u2212' => '-',
        >= FirstFullWidth and <= LastFullWidth when !char.IsLetter(c) => (char)(c - FullWidthOffset),
        _ => c,
    };

    /// <summary>The two characters that one sign stands for; null for all others.</summary>
    public static string? Sign(char c) => c switch
    {
        '\u2264' or '\u2266' => "<=",
        '\u2265' or '\u2267' => ">=",
        '\u2260' => "<>",
        _ => null,
    };

    public static string Of(string text, int start, int length)
    {
        var plain = new StringBuilder(length);
        for (var i = start; i < start + length; i++) plain.Append(Of(text[i]));
        return plain.ToString();
    }
}
