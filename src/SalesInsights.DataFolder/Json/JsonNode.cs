using System.Text.Json;

namespace SalesInsights.DataFolder.Json;

/// <summary>One value of a JSON file, with the place it stands at, so that a message can point there.</summary>
internal sealed class JsonNode(JsonValueKind kind, string path, long line, string text)
{
    public JsonValueKind Kind { get; } = kind;

    /// <summary>For example <c>$.facts[2].columns.id</c>.</summary>
    public string Path { get; } = path;

    public long Line { get; } = line;

    /// <summary>A text's characters, a number as written, <c>true</c>, <c>false</c>, or "" for the others.</summary>
    public string Text { get; } = text;

    /// <summary>An array's values in order.</summary>
    public List<JsonNode> Items { get; } = [];

    /// <summary>An object's keys and values in order.</summary>
    public List<KeyValuePair<string, JsonNode>> Members { get; } = [];

    public JsonNode? Find(string key)
    {
        foreach (var member in Members)
        {
            if (member.Key == key) return member.Value;
        }
        return null;
    }
}
