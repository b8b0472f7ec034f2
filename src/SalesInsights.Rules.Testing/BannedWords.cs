using System.Text.RegularExpressions;

namespace SalesInsights.Rules.Testing;

/// <summary>
/// What is never said of anybody, in no language: that they did nothing, what they are like, why they were away, numbers of statistics, places in a ranking.
/// </summary>
/// <remarks>Every expectation checks a rule's texts for them; a company can check its other texts, such as those of its own screens.</remarks>
public static class BannedWords
{
    private static readonly string[] English =
    [
        "did nothing", "does nothing", "done nothing", "failed to", "fails to", "failure to", "lazy", "laziness", "careless", "incompetent", "incapable", "unmotivated",
        "bad at", "p[- ]?values?", "p ?[=<]", "statistically", "confidence level", "rank(s|ed|ing)?", "percentile", "the worst", @"bottom \d+",
        "sick leave", "illness", "maternity",
    ];

    private static readonly string[] Chinese =
    [
        "能力不行", "能力差", "能力不足", "不努力", "不认真", "不负责", "工作态度", "态度差", "懒", "什么都没做", "什么也没做", "啥也没做", "没做事", "排名", "倒数", "垫底", "最差",
        "显著性", "置信", "[pP] ?值", "病假", "产假", "事假",
    ];

    private static readonly Regex All = new(
        $@"\b({string.Join("|", English)})|{string.Join("|", Chinese)}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The first of them in a text; those of both languages are looked for, whichever the text is in.</summary>
    /// <param name="text">The text, with or without holes.</param>
    /// <returns>The words as they stand in the text; null where there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string? FindIn(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return All.Match(text) is { Success: true } found ? found.Value : null;
    }
}
