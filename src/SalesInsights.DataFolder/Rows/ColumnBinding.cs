namespace SalesInsights.DataFolder.Rows;

/// <summary>A column as it stands.</summary>
internal sealed class ColumnBinding(int column) : CellBinding
{
    public override string Text(RowSource row) => row.Text(column);

    public override bool IsNative(RowSource row) => row.IsNative(column);

    public override ReadOnlySpan<byte> Bytes(RowSource row) => row.Bytes(column);
}
