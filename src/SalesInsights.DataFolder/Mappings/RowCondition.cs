using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Mappings;

/// <summary>Rows are taken only where a source column holds one of these texts, or none of them.</summary>
internal sealed class RowCondition(string column, IReadOnlyCollection<string> values, bool holds, JsonNode node)
{
    private readonly HashSet<string> _values = new(values, StringComparer.Ordinal);

    public string Column { get; } = column;

    public JsonNode Node { get; } = node;

    /// <summary>Whose keys are the texts; null where they stand in the mapping file.</summary>
    public LookupRule? List { get; init; }

    public RowCondition With(IReadOnlyCollection<string> texts) => new(Column, texts, holds, Node);

    public bool IsMet(string cell) => _values.Contains(cell) == holds;
}
