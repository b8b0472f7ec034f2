using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Testing;
using SalesInsights.Rules.Tests.Wording;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Docs;

/// <summary>What rule pages show is what the rules say: examples are lines of the approved words, and the questions are the rule's.</summary>
public sealed class RulePageWordsTests
{
    public static TheoryData<string> RuleIds => [.. BuiltInRules.Default.Rules.Select(r => r.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Example_InBothLanguages_IsALineOfTheApprovedWords(string id)
    {
        var example = Part(id, "## Example\n```text\n", "```").TrimEnd().Split('\n');
        var chinese = Array.FindIndex(example, line => line.Any(IsChinese));

        Assert.InRange(chinese, 1, example.Length - 1);
        Assert.Contains(Unbroken(string.Concat(example[..chinese])), LinesOf(id, Language.English));
        Assert.Contains(Unbroken(string.Concat(example[chinese..])), LinesOf(id, Language.Chinese));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void WhatToAsk_IsWhatTheRuleAsks_EnglishFirst(string id)
    {
        var asked = Part(id, "## What to ask\n", "\n## ").Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..]);

        Assert.Equal(Language.All.SelectMany(language => BuiltInRules.Default.Find(id)!.Descriptor.Texts[language.Tag].Questions), asked);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void ExampleAndQuestions_AccuseNobody(string id)
    {
        Assert.Null(BannedWords.FindIn(Part(id, "## Example\n", "\n## ")));
        Assert.Null(BannedWords.FindIn(Part(id, "## What to ask\n", "\n## ")));
    }

    private static HashSet<string> LinesOf(string id, Language language) =>
        [.. ApprovedWording.Read(id, language).Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(Unbroken)];

    private static string Part(string id, string begin, string end)
    {
        var page = Repository.Read($"docs/rules/{id}.md");
        var from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
    }

    /// <summary>A long example is broken into lines, in Chinese without spaces.</summary>
    private static string Unbroken(string text) => text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
