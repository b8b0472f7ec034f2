namespace SalesInsights.DataFolder.Rows;

/// <summary>Another binding's text looked up in a table of values.</summary>
/// <param name="inner">Gives the text to look up.</param>
/// <param name="values">What stands for it.</param>
/// <param name="keepOthers">Whether a text that the table lacks stays; otherwise it becomes empty.</param>
internal sealed class ReplacedBinding(CellBinding inner, IReadOnlyDictionary<string, string> values, bool keepOthers) : CellBinding
{
    public override bool IsNative(RowSource row) => keepOthers && inner.IsNative(row) && !values.ContainsKey(inner.Text(row));

    public override string Text(RowSource row)
    {
        var text = inner.Text(row);
        return values.TryGetValue(text, out var replaced) ? replaced : keepOthers ? text : "";
    }
}
