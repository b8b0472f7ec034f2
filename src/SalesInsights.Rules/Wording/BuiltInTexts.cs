using SalesInsights.Rules.Authoring;

namespace SalesInsights.Rules.Wording;

/// <summary>The words of the built-in rules in every language.</summary>
internal static class BuiltInTexts
{
    private static readonly (string Tag, Phrases Phrases)[] Languages = [("en", Phrases.Load("en")), ("zh-CN", Phrases.Load("zh-CN"))];

    public static IReadOnlyDictionary<string, RuleText> Of(string ruleId) =>
        Languages.ToDictionary(l => l.Tag, l => l.Phrases.Rule(ruleId), StringComparer.Ordinal);
}
