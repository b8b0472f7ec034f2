using CsvHelper;
using SalesInsights.DataFolder.Tables;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Writing;

/// <summary>The columns of one file and how a row's cells are written.</summary>
internal sealed class TableWriter<T>(string name, params (string Column, Func<T, string?> Cell)[] columns)
{
    /// <summary>Writes the file; without rows only where it must exist.</summary>
    public void Write(string folder, IEnumerable<T> rows, bool always = false)
    {
        using var source = rows.GetEnumerator();
        var has = source.MoveNext();
        if (!has && !always) return;
        using var stream = new FileStream(Path.Combine(folder, name + ".csv"), FileMode.Create, FileAccess.Write);
        using var csv = CsvWriter.Create(stream, CsvOptions.Writer((nameof(CsvWriterOptions.NewLine), "\n")));
        csv.WriteRecord([.. columns.Select(c => c.Column)]);
        var cells = new string[columns.Length];
        for (; has; has = source.MoveNext())
        {
            for (var i = 0; i < cells.Length; i++) cells[i] = Checked(columns[i].Cell(source.Current) ?? "");
            csv.WriteRecord(cells);
        }
    }

    private string Checked(string text) => text.IndexOf('\0') < 0
        ? text : throw new ArgumentException($"A text for {name}.csv holds a zero character: \"{Excerpt.Of(text)}\".", name);
}
