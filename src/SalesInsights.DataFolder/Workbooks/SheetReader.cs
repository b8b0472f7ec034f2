using System.Globalization;

namespace SalesInsights.DataFolder.Workbooks;

/// <summary>Goes through a sheet row by row; rows without any filled cell are passed over.</summary>
internal sealed class SheetReader(PartXml xml, Workbook workbook) : IDisposable
{
    private const int MostMerged = 1000;

    private readonly List<SheetCell> _cells = [];
    private readonly CellReader _reader = new(xml, workbook);
    private bool _isAtEnd;

    /// <summary>The row's number in the sheet, counted from 1.</summary>
    public int Row { get; private set; }

    /// <summary>The row's filled cells from left to right.</summary>
    public IReadOnlyList<SheetCell> Cells => _cells;

    /// <summary>The areas whose cells are merged, known at the end of the sheet; no more than a person could read.</summary>
    public List<string> Merged { get; } = [];

    /// <summary>Goes to the next row with a filled cell.</summary>
    public bool Read()
    {
        while (!_isAtEnd)
        {
            if (!xml.Read()) _isAtEnd = true;
            else if (!xml.IsStart) continue;
            else if (xml.Name == "row" && ReadRow()) return true;
            else if (xml.Name == "mergeCell" && xml.Plain("ref") is { } area && Merged.Count < MostMerged) Merged.Add(area);
        }
        return false;
    }

    public void Dispose() => xml.Dispose();

    private bool ReadRow()
    {
        Row = Next(xml.Plain("r"), Row, WorkbookLimits.Rows);
        _cells.Clear();
        if (xml.IsEmpty) return false;
        var last = -1;
        while (xml.Read() && !(xml.IsEnd && xml.Name == "row"))
        {
            if (!xml.IsStart || xml.Name != "c") continue;
            var reference = xml.Plain("r");
            var column = reference is null ? last + 1 : ColumnName.Of(reference);
            if (column <= last || column >= ColumnName.Most) throw Disorder();
            last = column;
            var cell = _reader.Read(column);
            if (cell.Kind != CellKind.Empty) _cells.Add(cell);
        }
        return _cells.Count > 0;
    }

    private int Next(string? number, int before, int most)
    {
        if (number is null) return before + 1;
        var isRow = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > before && row <= most;
        return isRow ? row : throw Disorder();
    }

    private DataFolderException Disorder() => workbook.Problem(FormattableString.Invariant(
        $"The workbook is damaged: after row {Row} of a sheet rows or cells are out of order. Open it in Excel and save it again."));
}
