using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace SalesInsights.Sample.Texts;

/// <summary>
/// The console's own texts in one language: those of most screens from the JSON resource of that name, those of a screen of its own
/// from a resource named after the first part of its keys, read when the first of them is asked for.
/// </summary>
public sealed class ScreenTexts
{
    private const string Folder = "SalesInsights.Sample.Texts.";
    private static readonly Lazy<ScreenTexts> LazyEnglish = new(() => new("en"));
    private static readonly Lazy<ScreenTexts> LazyChinese = new(() => new("zh-CN"));
    private readonly string _tag;
    private readonly Dictionary<string, string> _texts;
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _areas = new(StringComparer.Ordinal);

    private ScreenTexts(string tag)
    {
        _tag = tag;
        _texts = Read(tag + ".json") ?? throw new InvalidOperationException($"The texts of '{tag}' are missing from the assembly.");
    }

    public static ScreenTexts English => LazyEnglish.Value;

    public static ScreenTexts Chinese => LazyChinese.Value;

    /// <summary>The keys of all texts, those of every area included.</summary>
    public IReadOnlyCollection<string> Keys => [.. _texts.Keys, .. Areas().SelectMany(a => Area(a).Keys)];

    public string this[string key] => Find(key) ?? throw new ArgumentException($"There is no text '{key}'.", nameof(key));

    /// <summary>A text, or another where there is none, as for a company's own facts.</summary>
    public string Or(string key, string otherwise) => Find(key) ?? otherwise;

    public static ScreenTexts For(string tag) => tag == "zh-CN" ? Chinese : English;

    /// <summary>
    /// A text with its holes <c>{0}</c>, <c>{1}</c> … filled in that order. A number may carry its noun: <c>{0|customer|customers}</c> says the first after exactly 1.
    /// </summary>
    public string Fill(string key, params ReadOnlySpan<string> values)
    {
        var template = this[key];
        var filled = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length; i++)
        {
            var end = IsHole(template, i) ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                filled.Append(template[i]);
                continue;
            }

            var (value, forms) = (values[template[i + 1] - '0'], template[(i + 2)..end].Split('|'));
            filled.Append(value);
            if (forms.Length == 3) filled.Append(' ').Append(value == "1" ? forms[1] : forms[2]);
            i = end;
        }

        return filled.ToString();
    }

    private static bool IsHole(string template, int at) =>
        template[at] == '{' && at + 2 < template.Length && char.IsAsciiDigit(template[at + 1]) && template[at + 2] is ('}' or '|');

    private string? Find(string key)
    {
        if (_texts.TryGetValue(key, out var text)) return text;
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? Area(key[..dot]).GetValueOrDefault(key) : null;
    }

    private Dictionary<string, string> Area(string name) => _areas.GetOrAdd(name, area => Read($"{area}.{_tag}.json") ?? []);

    private IEnumerable<string> Areas()
    {
        var end = $".{_tag}.json";
        return typeof(ScreenTexts).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(end, StringComparison.Ordinal) && n.Length > Folder.Length + end.Length)
            .Select(n => n[Folder.Length..^end.Length]);
    }

    private static Dictionary<string, string>? Read(string name)
    {
        using var stream = typeof(ScreenTexts).Assembly.GetManifestResourceStream(Folder + name);
        if (stream is null) return null;
        // Not by the serializer, which takes longer to start than all texts to read.
        using var document = JsonDocument.Parse(stream);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in document.RootElement.EnumerateObject()) texts.Add(text.Name, text.Value.GetString()!);
        return texts;
    }
}
