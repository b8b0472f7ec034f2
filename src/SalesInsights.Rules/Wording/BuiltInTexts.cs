using System.Collections;
using SalesInsights.Rules.Authoring;

namespace SalesInsights.Rules.Wording;

/// <summary>The words of a built-in rule in every language; a language is read when its words are first asked for.</summary>
internal sealed class BuiltInTexts : IReadOnlyDictionary<string, RuleText>
{
    private static readonly string[] Tags = ["en", "zh-CN"];
    private readonly string _ruleId;

    private BuiltInTexts(string ruleId) => _ruleId = ruleId;

    public IEnumerable<string> Keys => Tags;

    public IEnumerable<RuleText> Values => Tags.Select(tag => this[tag]);

    public int Count => Tags.Length;

    public RuleText this[string key] => TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"{_ruleId} has no words in '{key}'.");

    public static IReadOnlyDictionary<string, RuleText> Of(string ruleId) => new BuiltInTexts(ruleId);

    public bool ContainsKey(string key) => Array.IndexOf(Tags, key) >= 0;

    public bool TryGetValue(string key, out RuleText value)
    {
        value = ContainsKey(key) ? Phrases.Of(key).Rule(_ruleId) : null!;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, RuleText>> GetEnumerator() =>
        Tags.Select(tag => new KeyValuePair<string, RuleText>(tag, this[tag])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
