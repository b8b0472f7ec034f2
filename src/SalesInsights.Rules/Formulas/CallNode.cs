using System.Text;

namespace SalesInsights.Rules.Formulas;

/// <summary>A function of its arguments.</summary>
internal sealed class CallNode(FormulaFunction function, IReadOnlyList<Node> arguments, FormulaKind kind) : Node(kind)
{
    public override IReadOnlyList<Node> Parts => arguments;

    public override bool IsConstant => !function.ReadsTheDay && base.IsConstant;

    public override FormulaValue Evaluate(in FormulaScope scope) => function.Evaluate(arguments, scope);

    public override void Write(StringBuilder text)
    {
        text.Append(function.Name).Append('(');
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i > 0) text.Append(", ");
            arguments[i].Write(text);
        }

        text.Append(')');
    }
}
