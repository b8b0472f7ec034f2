using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesInsights.Browser.Tests.Support;

/// <summary>What a terminal shows, as a page: text with its colours.</summary>
internal static partial class TerminalPage
{
    private const string Style = """
        body{margin:0;background:#10151b}
        pre{display:inline-block;margin:0;padding:18px 22px;background:#10151b;color:#e0e6ec;font:15px/1.35 "DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace}
        i{display:inline-block;width:2ch;font-style:normal}.b{font-weight:700}.red{color:#ff8f85}.grey{color:#94a1ae}.prompt{color:#79d19a}
        """;

    public static string Of(string command, string output)
    {
        var page = new StringBuilder($"<!doctype html><meta charset=\"utf-8\"><style>{Style}</style><pre><span class=\"prompt\">$ {WebUtility.HtmlEncode(command.TrimEnd())}</span>\n");
        var open = false;
        var at = 0;
        foreach (var code in Code().Matches(output).Cast<Match>())
        {
            page.Append(Encoded(output[at..code.Index]));
            at = code.Index + code.Length;
            if (code.Groups[2].Value != "m") continue;
            if (open) page.Append("</span>");
            var classes = ClassesOf(code.Groups[1].Value.Split(';'));
            open = classes.Length > 0;
            if (open) page.Append("<span class=\"").Append(classes).Append("\">");
        }

        return page.Append(Encoded(output[at..])).Append(open ? "</span></pre>" : "</pre>").ToString();
    }

    /// <summary>A Chinese sign takes two columns in a terminal, whatever the font of a page gives it.</summary>
    private static string Encoded(string text) => string.Concat(text.EnumerateRunes().Select(r => r.Value is >= 0x2E80 and <= 0xFFEF ? $"<i>{r}</i>" : WebUtility.HtmlEncode(r.ToString())));

    /// <summary>The few styles that the screens use: bold, red, grey.</summary>
    private static string ClassesOf(string[] codes) => string.Join(' ', new[]
    {
        codes.Contains("1") ? "b" : "",
        codes.Contains("91") || codes.Contains("31") || string.Join(';', codes).Contains("38;5;9", StringComparison.Ordinal) ? "red" : "",
        codes.Contains("90") || string.Join(';', codes).Contains("38;5;8", StringComparison.Ordinal) ? "grey" : "",
    }.Where(c => c.Length > 0));

    [GeneratedRegex("\\x1B\\[\\??([0-9;]*)([A-Za-z])|\\x1B[=>]")]
    private static partial Regex Code();
}
