using NodaTime;
using SalesInsights.DataFolder.Rows;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Mappings;

/// <summary>How one field of a fact is made: from a column, a constant or a template, then looked up, replaced and formatted.</summary>
internal sealed class FieldRule
{
    public required JsonNode Node { get; init; }

    public string? Column { get; init; }

    public string? Constant { get; init; }

    /// <summary>Fixed texts and <c>{columns}</c>.</summary>
    public string? Template { get; init; }

    public LookupRule? Lookup { get; init; }

    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>Makes periods of start days: each ends on the day before the next start, the last one here.</summary>
    public LocalDate? PeriodsEnd { get; init; }

    public CellFormat Format { get; init; } = CellFormat.Standard;
}
