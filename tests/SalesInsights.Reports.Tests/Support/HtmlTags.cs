using System.Text.RegularExpressions;

namespace SalesInsights.Reports.Tests.Support;

/// <summary>The tags of a page, read by the rules of HTML as far as a test needs them.</summary>
internal static partial class HtmlTags
{
    private static readonly HashSet<string> Void = ["meta", "link", "br", "hr", "img", "input"];

    /// <summary>Names of all opening tags with their attributes' names, in order.</summary>
    public static IReadOnlyList<string> Of(string page) =>
        [.. Tag().Matches(Body(page)).Where(m => m.Groups[1].Value.Length == 0).Select(m => m.Groups[2].Value + " " + string.Join(",", Attribute().Matches(m.Groups[3].Value).Select(a => a.Groups[1].Value)))];

    /// <summary>The tags that are open at the end or were closed without being open; none on a sound page.</summary>
    public static IReadOnlyList<string> Unbalanced(string page)
    {
        var open = new Stack<string>();
        var wrong = new List<string>();
        foreach (var tag in Tag().Matches(Body(page)).Where(m => !Void.Contains(m.Groups[2].Value) && !m.Groups[3].Value.EndsWith('/')))
        {
            if (tag.Groups[1].Value.Length == 0) open.Push(tag.Groups[2].Value);
            else if (!open.TryPop(out var last) || last != tag.Groups[2].Value) wrong.Add(tag.Value);
        }

        return [.. wrong, .. open];
    }

    /// <summary>Without the style sheet, which is no markup.</summary>
    private static string Body(string page) => Style().Replace(page, "<style></style>");

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")]
    private static partial Regex Tag();

    [GeneratedRegex("""([a-zA-Z-]+)\s*=\s*"[^"]*"|'[^']*'""")]
    private static partial Regex Attribute();
}
