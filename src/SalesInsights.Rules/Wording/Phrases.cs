using System.Text.Json;
using SalesInsights.Rules.Authoring;

namespace SalesInsights.Rules.Wording;

/// <summary>The phrases of one language, from the JSON resource of that name: fixed phrases, the names of the built-in facts, and the words of the built-in rules.</summary>
internal sealed class Phrases
{
    private static readonly Lazy<Phrases> English = new(() => Load("en"));
    private static readonly Lazy<Phrases> Chinese = new(() => Load("zh-CN"));

    private readonly Dictionary<string, string> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleText> _rules = new(StringComparer.Ordinal);
    private readonly string _tag;

    private Phrases(string tag) => _tag = tag;

    public IReadOnlyCollection<string> Keys => _phrases.Keys;

    public string this[string key] => _phrases.TryGetValue(key, out var text)
        ? text
        : throw new ArgumentException($"There is no phrase '{key}' in '{_tag}'.", nameof(key));

    /// <summary>The phrases of a language, read when somebody first asks: a program speaks one language, mostly.</summary>
    public static Phrases Of(string tag) => tag == "zh-CN" ? Chinese.Value : English.Value;

    public static Phrases Load(string tag)
    {
        var assembly = typeof(Phrases).Assembly;
        using var stream = assembly.GetManifestResourceStream($"SalesInsights.Rules.Wording.Texts.{tag}.json")
            ?? throw new InvalidOperationException($"The texts of '{tag}' are missing from the assembly.");
        using var document = JsonDocument.Parse(stream);
        var phrases = new Phrases(tag);
        foreach (var phrase in document.RootElement.GetProperty("phrases").EnumerateObject())
            phrases._phrases.Add(phrase.Name, phrase.Value.GetString()!);
        foreach (var fact in document.RootElement.GetProperty("facts").EnumerateObject())
            phrases._facts.Add(fact.Name, fact.Value.GetString()!);
        foreach (var rule in document.RootElement.GetProperty("rules").EnumerateObject())
            phrases._rules.Add(rule.Name, Read(rule.Value));
        return phrases;
    }

    public RuleText Rule(string id) => _rules[id];

    /// <summary>What people call a fact; null for a company's own.</summary>
    public string? Fact(string name) => _facts.TryGetValue(name, out var words) ? words : null;

    private static RuleText Read(JsonElement rule) => new(
        rule.GetProperty("title").GetString()!,
        rule.GetProperty("message").GetString()!,
        rule.GetProperty("questions").EnumerateArray().Select(q => q.GetString()!),
        rule.TryGetProperty("compared", out var compared) ? compared.GetString() : null);
}
