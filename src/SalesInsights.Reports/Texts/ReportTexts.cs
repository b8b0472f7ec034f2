using System.Text;
using System.Text.Json;

namespace SalesInsights.Reports.Texts;

/// <summary>The report's own texts in one language.</summary>
internal sealed class ReportTexts
{
    private static readonly Lazy<ReportTexts> English = new(() => new("en"));
    private static readonly Lazy<ReportTexts> Chinese = new(() => new("zh-CN"));
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private ReportTexts(string tag)
    {
        using var document = JsonDocument.Parse(Resources.Text($"report.{tag}.json"));
        foreach (var text in document.RootElement.EnumerateObject()) _texts.Add(text.Name, text.Value.GetString()!);

        // A template's names have no dots.
        All = _texts.ToDictionary(t => t.Key.Replace('.', '_'), t => t.Value, StringComparer.Ordinal);
    }

    /// <summary>All texts for templates: <c>first.talks</c> as <c>first_talks</c>.</summary>
    public IReadOnlyDictionary<string, string> All { get; }

    public IReadOnlyCollection<string> Keys => _texts.Keys;

    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new ArgumentException($"There is no text '{key}'.", nameof(key));

    public static ReportTexts For(string tag) => tag == "zh-CN" ? Chinese.Value : English.Value;

    /// <summary>A text with its holes <c>{0}</c>, <c>{1}</c> … filled in that order.</summary>
    public string Fill(string key, params string[] values)
    {
        var template = this[key];
        var filled = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length; i++)
        {
            var isHole = template[i] == '{' && i + 2 < template.Length && template[i + 2] == '}' && template[i + 1] is >= '0' and <= '9';
            filled.Append(isHole ? values[template[i + 1] - '0'] : template[i].ToString());
            if (isHole) i += 2;
        }

        return filled.ToString();
    }
}
