using System.Text;

namespace SalesInsights.DataFolder.Rows;

/// <summary>Where a field's cell comes from.</summary>
internal abstract class CellBinding
{
    public abstract string Text(RowSource row);

    public virtual ReadOnlySpan<byte> Bytes(RowSource row) => Encoding.UTF8.GetBytes(Text(row));
}
