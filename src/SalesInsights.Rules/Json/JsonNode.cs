using System.Text.Json;

namespace SalesInsights.Rules.Json;

/// <summary>One value of a JSON file, with the place it stands at, so that a message can point there. Its source is also part of SalesInsights.DataFolder.</summary>
internal sealed class JsonNode(JsonValueKind kind, string path, long line, long column, string text)
{
    public JsonValueKind Kind { get; } = kind;

    /// <summary>For example <c>$.facts[2].columns.id</c>.</summary>
    public string Path { get; } = path;

    public long Line { get; } = line;

    /// <summary>The place in the line, in bytes: 1 is the first.</summary>
    public long Column { get; } = column;

    /// <summary>A text's characters, a number as written, <c>true</c>, <c>false</c>, or "" for the others.</summary>
    public string Text { get; } = text;

    /// <summary>An array's values in order.</summary>
    public List<JsonNode> Items { get; } = [];

    /// <summary>An object's keys and values in order.</summary>
    public List<KeyValuePair<string, JsonNode>> Members { get; } = [];

    /// <summary>The value of a key; null where there is none.</summary>
    public JsonNode? Find(string key)
    {
        foreach (var member in Members)
        {
            if (member.Key == key) return member.Value;
        }

        return null;
    }
}
