using System.Text;
using System.Text.Json;

namespace SalesInsights.Sample.Texts;

/// <summary>The console's own texts in one language, from the JSON resource of that name.</summary>
public sealed class ScreenTexts
{
    private static readonly Lazy<ScreenTexts> LazyEnglish = new(() => new("en"));
    private static readonly Lazy<ScreenTexts> LazyChinese = new(() => new("zh-CN"));
    private readonly Dictionary<string, string> _texts = [];

    private ScreenTexts(string tag)
    {
        using var stream = typeof(ScreenTexts).Assembly.GetManifestResourceStream($"SalesInsights.Sample.Texts.{tag}.json")
            ?? throw new InvalidOperationException($"The texts of '{tag}' are missing from the assembly.");
        // Not by the serializer, which takes longer to start than all texts to read.
        using var document = JsonDocument.Parse(stream);
        foreach (var text in document.RootElement.EnumerateObject()) _texts.Add(text.Name, text.Value.GetString()!);
    }

    public static ScreenTexts English => LazyEnglish.Value;

    public static ScreenTexts Chinese => LazyChinese.Value;

    public IReadOnlyCollection<string> Keys => _texts.Keys;

    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new ArgumentException($"There is no text '{key}'.", nameof(key));

    /// <summary>A text, or another where there is none, as for a company's own facts.</summary>
    public string Or(string key, string otherwise) => _texts.GetValueOrDefault(key, otherwise);

    public static ScreenTexts For(string tag) => tag == "zh-CN" ? Chinese : English;

    /// <summary>A text with its holes <c>{0}</c>, <c>{1}</c> … filled in that order.</summary>
    public string Fill(string key, params ReadOnlySpan<string> values)
    {
        var template = this[key];
        var filled = new StringBuilder(template.Length + 32);
        for (var i = 0; i < template.Length; i++)
        {
            var isHole = template[i] == '{' && i + 2 < template.Length && template[i + 2] == '}' && char.IsAsciiDigit(template[i + 1]);
            if (!isHole)
            {
                filled.Append(template[i]);
                continue;
            }

            filled.Append(values[template[i + 1] - '0']);
            i += 2;
        }

        return filled.ToString();
    }
}
