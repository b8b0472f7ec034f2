using System.Text.RegularExpressions;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Testing.Checks;

/// <summary>Words in every language, no hole left unfilled, and nobody accused.</summary>
internal static class WordCheck
{
    private static readonly Regex Hole = new(@"\{[\w.|, ]+\}", RegexOptions.CultureInvariant);

    /// <summary>What is never said of anybody: that they did nothing, what they are like, why they were away, numbers of statistics, places in a ranking.</summary>
    private static readonly Regex Banned = new(
        @"\b(did nothing|does nothing|failed to|fails to|lazy|laziness|careless|incompetent|incapable|unmotivated|bad at|p[- ]?values?|p ?[=<]|statistically|confidence level"
        + @"|rank(s|ed|ing)?|percentile|the worst|bottom \d+|sick leave|illness|maternity)"
        + "|能力不行|能力差|能力不足|不努力|不认真|不负责|工作态度|态度差|懒|什么都没做|啥也没做|没做事|排名|倒数|垫底|最差|显著性|置信|[pP] ?值|病假|产假|事假",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static Complaint? Of(RuleExpectation expectation)
    {
        var texts = expectation.Test.Rule.Descriptor.Texts;
        foreach (var language in expectation.Test.Languages)
        {
            if (!texts.TryGetValue(language.Tag, out var text)) return new($"words in '{language}'", $"words in {string.Join(", ", texts.Keys)} only");
            if (AllOf(text).FirstOrDefault(Banned.IsMatch) is { } said)
                return new("words that accuse nobody", $"'{Banned.Match(said).Value}' in '{language}': {said}");
            var words = expectation.Report.Words(language);
            foreach (var finding in expectation.Findings)
            {
                if (Filled(words, finding).FirstOrDefault(Hole.IsMatch) is { } open)
                    return new("words whose holes are all filled by the evidence", $"in '{language}': {open}");
            }
        }

        return null;
    }

    private static IEnumerable<string> AllOf(RuleText text) => new[] { text.Title, text.Message, text.Compared }.Concat(text.Questions);

    private static IEnumerable<string> Filled(FindingWords words, Finding finding) =>
        new[] { words.Title(finding), words.Text(finding) }.Concat(words.Questions(finding));
}
