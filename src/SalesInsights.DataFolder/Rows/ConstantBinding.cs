using System.Text;

namespace SalesInsights.DataFolder.Rows;

/// <summary>The same text in every row.</summary>
internal sealed class ConstantBinding(string text) : CellBinding
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

    public override string Text(RowSource row) => text;

    public override ReadOnlySpan<byte> Bytes(RowSource row) => _bytes;
}
