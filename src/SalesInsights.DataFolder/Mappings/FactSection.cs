using SalesInsights.DataFolder.Readers;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Mappings;

/// <summary>One kind of fact made from the rows of one source, or from rows in the mapping file itself.</summary>
internal sealed class FactSection
{
    public required FactReader Fact { get; init; }

    public required JsonNode Node { get; init; }

    /// <summary>The source file, relative to the data folder; null where <see cref="Rows"/> stand in for it.</summary>
    public string? Source { get; init; }

    /// <summary>Rows that stand in the mapping file, by field.</summary>
    public IReadOnlyList<JsonNode> Rows { get; init; } = [];

    public IReadOnlyList<RowCondition> Conditions { get; init; } = [];

    public IReadOnlyDictionary<string, FieldRule> Columns { get; init; } = new Dictionary<string, FieldRule>();

    /// <summary>Whether rows that give the same fact count once, in silence: a list taken out of another table.</summary>
    public bool IsDistinct { get; init; }
}
