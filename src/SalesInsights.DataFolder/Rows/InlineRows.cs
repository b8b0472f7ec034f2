using System.Text;

namespace SalesInsights.DataFolder.Rows;

/// <summary>Rows that stand in a mapping file itself.</summary>
internal sealed class InlineRows(string file, IReadOnlyList<string> columns, IReadOnlyList<KeyValuePair<long, string[]>> rows) : RowSource
{
    private int _next;

    public override string File => file;

    public override IReadOnlyList<string> Columns => columns;

    public override long Line => rows[_next - 1].Key;

    public override long Records => _next;

    public override bool Read() => _next < rows.Count && ++_next > 0;

    public override ReadOnlySpan<byte> Bytes(int column) => Encoding.UTF8.GetBytes(Text(column));

    public override string Text(int column) => rows[_next - 1].Value[column];
}
