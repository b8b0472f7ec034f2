using CsvHelper;
using SalesInsights.DataFolder.Tables;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Writes tables as CSV files of a folder.</summary>
internal sealed class CsvFolder(string folder) : ITableSink
{
    public IRowSink Begin(string table, IReadOnlyList<string> columns) => new CsvRows(Path.Combine(folder, table + ".csv"), columns);

    private sealed class CsvRows : IRowSink
    {
        private readonly FileStream _stream;
        private readonly CsvWriter _csv;
        private readonly string[] _texts;

        public CsvRows(string path, IReadOnlyList<string> columns)
        {
            _stream = new FileStream(path, FileMode.Create, FileAccess.Write);
            _csv = CsvWriter.Create(_stream, CsvOptions.Writer((nameof(CsvWriterOptions.NewLine), "\n")));
            _texts = [.. columns];
            _csv.WriteRecord(_texts);
        }

        public void Write(CellValue[] cells)
        {
            for (var i = 0; i < cells.Length; i++) _texts[i] = cells[i].Text;
            _csv.WriteRecord(_texts);
        }

        public void Dispose()
        {
            _csv.Dispose();
            _stream.Dispose();
        }
    }
}
