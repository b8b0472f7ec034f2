using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace SalesInsights.Reports.Tables;

/// <summary>Writes a table as CSV that a spreadsheet can open without running anything.</summary>
/// <remarks>
/// UTF-8 by the writer, commas, a heading line, RFC 4180 quotes, lines that end with a line feed. Decimal point, no thousands separators; shares as fractions; days as
/// <c>2026-09-15</c>. A text that a spreadsheet would take for a formula (it begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a carriage return, also after blanks) gets an
/// apostrophe before it; numbers do not.
/// </remarks>
public static class CsvExport
{
    private static readonly char[] Quoted = [',', '"', '\n', '\r', '\''];

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Where to write.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(ReportTable table, TextWriter output)
    {
        if (table is null) throw new ArgumentNullException(nameof(table));
        if (output is null) throw new ArgumentNullException(nameof(output));
        output.Write(string.Join(",", table.Columns.Select(c => Cell(c.Heading))));
        output.Write('\n');
        foreach (var row in table.Rows)
        {
            output.Write(string.Join(",", row.Select(Cell)));
            output.Write('\n');
        }
    }

    private static string Cell(ReportCell cell)
    {
        if (cell.Number is { } number) return number.ToString("0.######", CultureInfo.InvariantCulture);
        return cell.Day is { } day ? LocalDatePattern.Iso.Format(day) : Cell(cell.Text ?? "");
    }

    private static string Cell(string text)
    {
        var safe = IsLikeAFormula(text) ? "'" + text : text;
        if (safe.IndexOfAny(Quoted) < 0) return safe;
        return new StringBuilder(safe.Length + 8).Append('"').Append(safe.Replace("\"", "\"\"")).Append('"').ToString();
    }

    private static bool IsLikeAFormula(string text)
    {
        if (text.Length > 0 && text[0] is ('\t' or '\r' or '\n')) return true;
        var start = text.TrimStart();
        return start.Length > 0 && start[0] is ('=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20');
    }
}
