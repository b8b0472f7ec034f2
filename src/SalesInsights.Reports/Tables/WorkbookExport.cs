using System.Globalization;
using NodaTime.Text;
using SalesInsights.DataFolder.Workbooks;
using SalesInsights.DataFolder.Writing;

namespace SalesInsights.Reports.Tables;

/// <summary>Writes tables as an Excel workbook, a sheet each, named by its title.</summary>
/// <remarks>Numbers are numbers, shares percentages, days days, and texts texts: what begins like a formula is never one. The same tables give the same bytes.</remarks>
public static class WorkbookExport
{
    /// <summary>Writes a workbook.</summary>
    /// <param name="tables">The tables in their order; at least one, as a workbook has a sheet.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no table, or one has more rows than a sheet holds.</exception>
    public static void Write(IReadOnlyList<ReportTable> tables, Stream output)
    {
        if (tables is null) throw new ArgumentNullException(nameof(tables));
        if (output is null) throw new ArgumentNullException(nameof(output));
        if (tables.Count == 0) throw new ArgumentException("A workbook has at least one sheet.", nameof(tables));
        using var workbook = new WorkbookFile(output);
        foreach (var table in tables)
        {
            using var sheet = workbook.Begin(table.Title, [.. table.Columns.Select(c => c.Heading)]);
            foreach (var row in table.Rows) sheet.Write([.. row.Select((cell, i) => Of(cell, table.Columns[i].Kind))]);
        }

        workbook.Finish();
    }

    private static CellValue Of(ReportCell cell, ReportColumnKind kind)
    {
        if (cell.Number is { } number)
            return new CellValue(number.ToString("0.######", CultureInfo.InvariantCulture), kind == ReportColumnKind.Share ? CellKind.Share : CellKind.Number);
        return cell.Day is { } day ? new CellValue(LocalDatePattern.Iso.Format(day), CellKind.Moment) : new CellValue(cell.Text, CellKind.Text);
    }
}
