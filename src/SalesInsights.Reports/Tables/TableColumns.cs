using SalesInsights.Reports.Html;

namespace SalesInsights.Reports.Tables;

/// <summary>Makes a table's columns: each column's heading is the text <c>table.ID</c>.</summary>
internal static class TableColumns
{
    public static ReportTable Table(ReportReading reading, string id, IEnumerable<ReportCell[]> rows, params (string Id, ReportColumnKind Kind)[] columns) => new(
        id, reading.Texts["sheet." + id], [.. columns.Select(c => new ReportColumn(c.Id, reading.Texts["table." + c.Id], c.Kind))], rows);
}
