using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Mappings;

/// <summary>Replaces a text by another column of the row, or of all rows, that bear it as their key; "" where there is none.</summary>
internal sealed class LookupRule(string source, string key, string take, JsonNode node)
{
    public string Source { get; } = source;

    public string Key { get; } = key;

    public string Take { get; } = take;

    public JsonNode Node { get; } = node;

    /// <summary>Whether the numbers of all rows are added up; else the first row's text counts.</summary>
    public bool IsSum { get; init; }
}
