using System.Text;

namespace SalesInsights.Rules.Formulas;

/// <summary>Two parts with an operator between them.</summary>
internal sealed class BinaryNode(FormulaOperator operation, Node left, Node right, FormulaKind kind) : Node(kind)
{
    public FormulaOperator Operator { get; } = operation;

    public Node Left { get; } = left;

    public Node Right { get; } = right;

    public override IReadOnlyList<Node> Parts { get; } = [left, right];

    public override int Precedence => Precedences.Of(Operator);

    public override FormulaValue Evaluate(in FormulaScope scope)
    {
        if (Operator is FormulaOperator.And or FormulaOperator.Or) return Connect(scope, decides: Operator == FormulaOperator.Or);
        var a = Left.Evaluate(scope);
        if (a.IsMissing) return a;
        var b = Right.Evaluate(scope);
        if (b.IsMissing) return b;
        return Precedence == Precedences.Comparison ? Compare(a, b) : FormulaMath.Calculate(Operator, a.Value, b.Value);
    }

    public override void Write(StringBuilder text)
    {
        // A comparison of comparisons needs parentheses on both sides.
        Write(text, Left, Precedence == Precedences.Comparison ? Precedence + 1 : Precedence);
        text.Append(' ').Append(FormulaWords.Of(Operator)).Append(' ');
        Write(text, Right, Precedence + 1);
    }

    /// <summary>One side that decides is enough, whatever the other says or does not say: three-valued logic after Kleene.</summary>
    private FormulaValue Connect(in FormulaScope scope, bool decides)
    {
        var a = Left.Evaluate(scope);
        if (a.Truth == decides) return a;
        var b = Right.Evaluate(scope);
        return b.Truth == decides || b.IsMissing ? b : a;
    }

    private FormulaValue Compare(FormulaValue a, FormulaValue b)
    {
        var order = a.Truth is { } truth ? (truth == b.Truth ? 0 : 1) : FormulaMath.Compare(a.Value, b.Value);
        return FormulaValue.Of(Operator switch
        {
            FormulaOperator.Equal => order == 0,
            FormulaOperator.NotEqual => order != 0,
            FormulaOperator.Less => order < 0,
            FormulaOperator.LessOrEqual => order <= 0,
            FormulaOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }
}
