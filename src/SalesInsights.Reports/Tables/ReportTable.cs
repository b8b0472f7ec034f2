namespace SalesInsights.Reports.Tables;

/// <summary>One table of a report, for a sheet of a workbook or a CSV file.</summary>
public sealed class ReportTable
{
    internal ReportTable(string id, string title, IReadOnlyList<ReportColumn> columns, IEnumerable<ReportCell[]> rows) =>
        (Id, Title, Columns, Rows) = (id, title, columns, rows.ToArray());

    /// <summary>The permanent name, such as <c>completion</c>: also that of the CSV file.</summary>
    public string Id { get; }

    /// <summary>The title in the report's language; at most 31 characters, as a sheet's name.</summary>
    public string Title { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ReportColumn> Columns { get; }

    /// <summary>The rows in the order of the report; each has as many cells as there are columns.</summary>
    public IReadOnlyList<IReadOnlyList<ReportCell>> Rows { get; }
}
