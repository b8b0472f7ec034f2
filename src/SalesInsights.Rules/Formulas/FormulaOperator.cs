namespace SalesInsights.Rules.Formulas;

/// <summary>The signs and words between two operands.</summary>
internal enum FormulaOperator
{
    Or = 0,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
}
