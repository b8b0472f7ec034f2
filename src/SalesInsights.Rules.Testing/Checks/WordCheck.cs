using System.Text.RegularExpressions;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Testing.Checks;

/// <summary>Words in every language, no hole left unfilled, and nobody accused.</summary>
internal static class WordCheck
{
    private static readonly Regex Hole = new(@"\{[\w.|, ]+\}", RegexOptions.CultureInvariant);

    public static Complaint? Of(RuleExpectation expectation)
    {
        var texts = expectation.Test.Rule.Descriptor.Texts;
        foreach (var language in expectation.Test.Languages)
        {
            if (!texts.TryGetValue(language.Tag, out var text)) return new($"words in '{language}'", $"words in {string.Join(", ", texts.Keys)} only");
            if (AllOf(text).FirstOrDefault(t => BannedWords.FindIn(t) is not null) is { } said)
                return new("words that accuse nobody", $"'{BannedWords.FindIn(said)}' in '{language}': {said}");
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
