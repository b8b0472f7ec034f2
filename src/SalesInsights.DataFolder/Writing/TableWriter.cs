using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Writing;

/// <summary>The columns of one table and how a row's cells are written.</summary>
internal sealed class TableWriter<T>(string name, params (string Column, Func<T, CellValue> Cell)[] columns)
{
    /// <summary>Writes the table; without rows only where it must exist.</summary>
    public void Write(ITableSink sink, IEnumerable<T> rows, bool always = false)
    {
        using var source = rows.GetEnumerator();
        var has = source.MoveNext();
        if (!has && !always) return;
        using var table = sink.Begin(name, [.. columns.Select(c => c.Column)]);
        var cells = new CellValue[columns.Length];
        for (; has; has = source.MoveNext())
        {
            for (var i = 0; i < cells.Length; i++) cells[i] = Checked(columns[i].Cell(source.Current));
            table.Write(cells);
        }
    }

    private CellValue Checked(CellValue cell) => cell.Text.IndexOf('\0') < 0
        ? cell : throw new ArgumentException($"A text for {name} holds a zero character: \"{Excerpt.Of(cell.Text)}\".", name);
}
