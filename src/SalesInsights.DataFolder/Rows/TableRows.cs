using SalesInsights.DataFolder.Tables;

namespace SalesInsights.DataFolder.Rows;

/// <summary>The rows of a CSV file.</summary>
internal sealed class TableRows(TableReader table) : RowSource
{
    public override string File => table.File;

    public override IReadOnlyList<string> Columns => table.Columns;

    public override long Line => table.Line;

    public override long Records => table.Records;

    public override long Offset => table.Offset;

    public override bool Read() => table.Read();

    public override ReadOnlySpan<byte> Bytes(int column) => table[column];

    public override string Text(int column) => table.Text(column);

    public override void Dispose() => table.Dispose();
}
