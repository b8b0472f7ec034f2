using System.Text;

namespace SalesInsights.DataFolder.Rows;

/// <summary>Columns and fixed texts side by side, such as <c>{opportunity_id}-won</c>.</summary>
/// <param name="parts">Fixed texts (column -1) and columns (text "") in order.</param>
internal sealed class TemplateBinding(IReadOnlyList<KeyValuePair<string, int>> parts) : CellBinding
{
    public override string Text(RowSource row)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(part.Value < 0 ? part.Key : row.Text(part.Value));
        return text.ToString();
    }
}
