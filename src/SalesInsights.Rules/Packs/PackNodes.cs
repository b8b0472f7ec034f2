using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Rules.Json;

namespace SalesInsights.Rules.Packs;

/// <summary>Takes values of the expected kinds out of a pack's JSON; what does not fit becomes a problem.</summary>
internal sealed class PackNodes(PackProblems problems)
{
    public PackProblems Problems { get; } = problems;

    /// <summary>Whether the node is an object, all of whose keys are known.</summary>
    public bool IsObject(JsonNode node, IReadOnlyCollection<string> keys)
    {
        if (!IsObject(node)) return false;
        foreach (var member in node.Members.Where(m => !keys.Contains(m.Key)))
            Problems.AddUnknown(PackProblemCode.UnknownKey, member.Value, member.Key, keys);
        return true;
    }

    /// <summary>Whether the node is an object, whatever its keys; not too many of them.</summary>
    public bool IsObject(JsonNode node, int most = PackLimits.Entries) =>
        Is(node, JsonValueKind.Object, "object") && IsWithin(node, node.Members.Count, most);

    /// <summary>The entries of a list; none where it is none.</summary>
    public IReadOnlyList<JsonNode> Items(JsonNode? node, int most = PackLimits.Entries) =>
        node is not null && Is(node, JsonValueKind.Array, "list") && IsWithin(node, node.Items.Count, most) ? node.Items : [];

    public string? Text(JsonNode? node, int most = PackLimits.TextLength)
    {
        if (node is null || !Is(node, JsonValueKind.String, "text")) return null;
        if (!string.IsNullOrWhiteSpace(node.Text) && node.Text.Length <= most && !node.Text.Any(c => char.IsControl(c) && c != '\n')) return node.Text;
        Problems.Add(PackProblemCode.UnfitText, node, ("most", PackProblems.Text(most)));
        return null;
    }

    public IReadOnlyList<string> Texts(JsonNode? node) => [.. Items(node).Select(item => Text(item)).OfType<string>()];

    public bool? Flag(JsonNode? node)
    {
        if (node is null) return null;
        if (node.Kind is JsonValueKind.True or JsonValueKind.False) return node.Kind == JsonValueKind.True;
        AddKind(node, "flag");
        return null;
    }

    public decimal? Number(JsonNode? node)
    {
        if (node is null || !Is(node, JsonValueKind.Number, "number")) return null;
        if (decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return value;
        AddKind(node, "number");
        return null;
    }

    public LocalDate? Day(JsonNode? node)
    {
        if (Text(node) is not { } text) return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day) return day.Value;
        Problems.Add(PackProblemCode.NoDay, node, ("found", Excerpt.Of(text)));
        return null;
    }

    /// <summary>One of the words that there are, as what it stands for.</summary>
    public T? Word<T>(JsonNode? node, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(node) is not { } text) return null;
        if (words.TryGetValue(text, out var value)) return value;
        Problems.AddUnknown(PackProblemCode.UnknownWord, node!, text, [.. words.Keys]);
        return null;
    }

    /// <summary>A list of words; null where there is no list.</summary>
    public IReadOnlyList<T>? Words<T>(JsonNode? node, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (node is null) return null;
        if (node.Kind == JsonValueKind.Array && node.Items.Count == 0) Problems.Add(PackProblemCode.Contradiction, node);
        return [.. Items(node).Select(item => Word(item, words)).OfType<T>()];
    }

    private bool IsWithin(JsonNode node, int count, int most)
    {
        if (count <= most) return true;
        Problems.Add(PackProblemCode.TooMany, node, ("most", PackProblems.Text(most)));
        return false;
    }

    private bool Is(JsonNode node, JsonValueKind kind, string name)
    {
        if (node.Kind == kind) return true;
        AddKind(node, name);
        return false;
    }

    private void AddKind(JsonNode node, string name) =>
        Problems.Add(PackProblemCode.WrongKind, node, "expected", language => language.Phrase("pack.kind." + name));
}
