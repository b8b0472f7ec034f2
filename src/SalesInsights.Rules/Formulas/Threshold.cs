using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>A fact that a formula compares with a constant.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Operator">As if the fact stood on the left.</param>
/// <param name="Constant">The constant.</param>
internal sealed record Threshold(FactKey Fact, FormulaOperator Operator, FactValue Constant)
{
    /// <summary>The comparison of a fact with a constant, on whichever side it stands; null for all others.</summary>
    public static Threshold? Of(Node node)
    {
        if (node is not BinaryNode { Precedence: Precedences.Comparison } comparison) return null;
        if (comparison.Left is FactNode { IsPeers: false, Own: null } left) return Of(left, comparison.Operator, comparison.Right);
        return comparison.Right is FactNode { IsPeers: false, Own: null } right ? Of(right, Turned(comparison.Operator), comparison.Left) : null;
    }

    private static Threshold? Of(FactNode fact, FormulaOperator operation, Node other)
    {
        if (!other.IsConstant || other.Kind == FormulaKind.Condition) return null;
        var constant = other.Evaluate(default);
        return constant.IsMissing ? null : new(fact.Fact, operation, constant.Value);
    }

    private static FormulaOperator Turned(FormulaOperator operation) => operation switch
    {
        FormulaOperator.Less => FormulaOperator.Greater,
        FormulaOperator.LessOrEqual => FormulaOperator.GreaterOrEqual,
        FormulaOperator.Greater => FormulaOperator.Less,
        FormulaOperator.GreaterOrEqual => FormulaOperator.LessOrEqual,
        _ => operation,
    };
}
