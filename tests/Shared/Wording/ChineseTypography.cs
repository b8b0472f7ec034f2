using System.Text.RegularExpressions;

namespace SalesInsights.Tests.Wording;

/// <summary>
/// How Chinese texts are set here: the narrow <c>, : ; ? ! ( )</c> of the keyboard and the Chinese <c>。 、 “ ”</c>, none with a space beside it; one space between Chinese
/// and letters or digits, but for days such as 2026年9月15日.
/// </summary>
internal static class ChineseTypography
{
    private const string Chinese = @"[\u4E00-\u9FFF]";

    private static readonly Regex Day = new(@"\d+年\d+月\d+日", RegexOptions.CultureInvariant);

    private static readonly (string What, Regex Pattern)[] Faults =
    [
        ("a wide form", new(@"[\uFF01-\uFF5E\u3000]", RegexOptions.CultureInvariant)),
        ("Chinese and letters without a space", new($"{Chinese}[A-Za-z0-9]|[A-Za-z0-9%]{Chinese}", RegexOptions.CultureInvariant)),
        ("a space beside punctuation", new(@" [,:;?!。、”]|(?<=[\u4E00-\u9FFF”][,;:?!)]|[。、“]) |[\u4E00-\u9FFF] \(|  ", RegexOptions.CultureInvariant)),
        ("punctuation twice", new("[,:;。、.][,:;。、]|“”|\\(\\)", RegexOptions.CultureInvariant)),
        ("English punctuation", new($@"{Chinese}[.""]|""{Chinese}|'", RegexOptions.CultureInvariant)),
    ];

    /// <summary>What is not set so, and where; empty where all is well.</summary>
    public static string FaultIn(string text)
    {
        var plain = Day.Replace(text, "0 日");
        foreach (var (what, pattern) in Faults)
        {
            if (pattern.Match(plain) is { Success: true } fault) return $"{what} at '{fault.Value}' in: {text}";
        }

        return Count(plain, "(") == Count(plain, ")") && Count(plain, "“") == Count(plain, "”") ? "" : "a bracket or quote without its other half in: " + text;
    }

    private static int Count(string text, string mark) => text.Split(mark).Length - 1;
}
