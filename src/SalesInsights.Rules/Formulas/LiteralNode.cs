using System.Globalization;
using System.Text;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>A number, a percentage or a day as written.</summary>
internal sealed class LiteralNode : Node
{
    private readonly string _text;

    public LiteralNode(FactValue value, bool isPercent = false)
        : base(value.IsDay ? FormulaKind.Day : FormulaKind.Number)
    {
        _text = isPercent ? value.Exact.ToString(CultureInfo.InvariantCulture) + "%" : value.ToString();
        Value = isPercent ? value.Exact / 100 : value;
    }

    public FactValue Value { get; }

    public override FormulaValue Evaluate(in FormulaScope scope) => FormulaValue.Of(Value);

    public override void Write(StringBuilder text) => text.Append(_text);
}
