using System.Text;

namespace SalesInsights.Rules.Formulas;

/// <summary>A minus before a number, or <c>not</c> before a condition.</summary>
internal sealed class UnaryNode(Node part, bool isNot) : Node(isNot ? FormulaKind.Condition : FormulaKind.Number)
{
    public override IReadOnlyList<Node> Parts { get; } = [part];

    public override int Precedence => isNot ? Precedences.Not : Precedences.Sign;

    public override FormulaValue Evaluate(in FormulaScope scope)
    {
        var value = part.Evaluate(scope);
        if (value.IsMissing) return value;
        return isNot ? FormulaValue.Of(value.IsFalse) : FormulaMath.Negate(value.Value);
    }

    public override void Write(StringBuilder text)
    {
        text.Append(isNot ? "not " : "-");
        Write(text, part, Precedence);
    }
}
