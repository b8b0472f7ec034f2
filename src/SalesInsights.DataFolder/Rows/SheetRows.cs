using System.Globalization;
using System.Text;
using SalesInsights.DataFolder.Tables;
using SalesInsights.DataFolder.Workbooks;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Rows;

/// <summary>The rows of a sheet: its first filled row names the columns.</summary>
internal sealed class SheetRows : RowSource
{
    private readonly SheetReader _sheet;
    private readonly RejectedRecord _reject;
    private readonly SheetCell[] _row;
    private readonly bool[] _isUsed;
    private long _records;

    private SheetRows(SheetReader sheet, string name, IReadOnlyList<string> columns, RejectedRecord reject)
    {
        (_sheet, File, Columns, _reject, HeaderLine) = (sheet, name, columns, reject, sheet.Row);
        (_row, _isUsed) = (new SheetCell[columns.Count], new bool[columns.Count]);
    }

    public override string File { get; }

    public override IReadOnlyList<string> Columns { get; }

    public override long HeaderLine { get; }

    public override long Line => _sheet.Row;

    public override long Records => _records;

    /// <summary>Opens a sheet and reads the row that names its columns.</summary>
    public static SheetRows Open(Workbook workbook, SheetEntry entry, RejectedRecord reject)
    {
        var sheet = workbook.Read(entry);
        try
        {
            if (!sheet.Read()) throw Problem(ProblemCode.EmptyFile, "The sheet is empty: its first row must name the columns.", entry.Name, null);
            return new SheetRows(sheet, entry.Name, Header(sheet, entry.Name), reject);
        }
        catch
        {
            sheet.Dispose();
            throw;
        }
    }

    public override FolderProblem Problem(ProblemCode code, string message, long? line) => new(code, message, File, line) { IsRow = true };

    /// <summary>Columns that are asked for are those whose errors matter.</summary>
    public override int IndexOf(string column)
    {
        var index = base.IndexOf(column);
        if (index >= 0) _isUsed[index] = true;
        return index;
    }

    public override bool Read()
    {
        while (_sheet.Read())
        {
            _records++;
            if (TakeRow() is not { } reason) return true;
            _reject(Line, reason.Code, reason.Words);
        }
        RefuseMerged();
        return false;
    }

    public override bool IsNative(int column) => _row[column].IsNative;

    public override ReadOnlySpan<byte> Bytes(int column) => Encoding.UTF8.GetBytes(Text(column));

    public override string Text(int column) => _row[column].Text ?? "";

    public override void Dispose() => _sheet.Dispose();

    private static string[] Header(SheetReader sheet, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var columns = new string[sheet.Cells[sheet.Cells.Count - 1].Column + 1];
        foreach (var cell in sheet.Cells)
        {
            if (cell.Kind == CellKind.Bad) throw WrongHeader($"Column {ColumnName.Of(cell.Column)} has {cell.Text} for a name.");
            if (!seen.Add(cell.Text)) throw WrongHeader($"The header names the column \"{Excerpt.Of(cell.Text)}\" twice.");
            columns[cell.Column] = cell.Text;
        }
        var nameless = Array.FindIndex(columns, c => string.IsNullOrWhiteSpace(c));
        return nameless < 0 ? columns : throw WrongHeader($"Column {ColumnName.Of(nameless)} of the header has no name.");

        DataFolderException WrongHeader(string message) => Problem(ProblemCode.WrongHeader, message, name, sheet.Row);
    }

    private static DataFolderException Problem(ProblemCode code, string message, string sheet, long? row) =>
        new(new FolderProblem(code, message, sheet, row) { IsRow = true });

    private string Last => ColumnName.Of(_row.Length - 1);

    private (DataIssueCode Code, string Words)? TakeRow()
    {
        Array.Clear(_row, 0, _row.Length);
        foreach (var cell in _sheet.Cells)
        {
            if (cell.Column >= _row.Length)
                return (DataIssueCode.WrongCellCount, $"a cell in column {ColumnName.Of(cell.Column)}, the header ends at column {Last}");
            if (cell.Kind == CellKind.Bad && _isUsed[cell.Column])
                return (DataIssueCode.InvalidValue, $"{Excerpt.Of(cell.Text)} in column {Excerpt.Of(Columns[cell.Column])}: {cell.Remedy}");
            _row[cell.Column] = cell;
        }
        return null;
    }

    /// <summary>Of merged cells only the first holds the value: the others would be read as empty, which is not what people see.</summary>
    private void RefuseMerged()
    {
        foreach (var area in _sheet.Merged)
        {
            if (ColumnName.Of(area) is var column && column >= 0 && column < Columns.Count)
            {
                var digits = new string(area.SkipWhile(c => !char.IsDigit(c)).TakeWhile(char.IsDigit).ToArray());
                var row = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var r) && r > 0 ? r : (long?)null;
                throw new DataFolderException(Problem(
                    ProblemCode.MergedCells, $"The cells {Excerpt.Of(area)} are merged. Unmerge them and write the value into each row.", row));
            }
        }
    }
}
