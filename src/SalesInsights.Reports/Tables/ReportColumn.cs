namespace SalesInsights.Reports.Tables;

/// <summary>A column of a table: its permanent name, its heading in the report's language, and what its cells hold.</summary>
public sealed class ReportColumn
{
    internal ReportColumn(string id, string heading, ReportColumnKind kind) => (Id, Heading, Kind) = (id, heading, kind);

    /// <summary>The permanent name, such as <c>target</c>.</summary>
    public string Id { get; }

    /// <summary>The heading in the report's language.</summary>
    public string Heading { get; }

    /// <summary>What the cells hold.</summary>
    public ReportColumnKind Kind { get; }
}
