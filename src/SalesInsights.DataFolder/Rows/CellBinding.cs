using System.Text;

namespace SalesInsights.DataFolder.Rows;

/// <summary>Where a field's cell comes from.</summary>
internal abstract class CellBinding
{
    public abstract string Text(RowSource row);

    /// <summary>Whether the cell is a number, a day or a truth value by itself, so that no format applies.</summary>
    public virtual bool IsNative(RowSource row) => false;

    public virtual ReadOnlySpan<byte> Bytes(RowSource row) => Encoding.UTF8.GetBytes(Text(row));
}
