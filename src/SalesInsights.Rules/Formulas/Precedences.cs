namespace SalesInsights.Rules.Formulas;

/// <summary>How tightly operators bind; a larger number binds more.</summary>
internal static class Precedences
{
    public const int Or = 1;
    public const int And = 2;
    public const int Not = 3;
    public const int Comparison = 4;
    public const int Sum = 5;
    public const int Product = 6;
    public const int Sign = 7;
    public const int Primary = 8;

    public static int Of(FormulaOperator operation) => operation switch
    {
        FormulaOperator.Or => Or,
        FormulaOperator.And => And,
        FormulaOperator.Add or FormulaOperator.Subtract => Sum,
        FormulaOperator.Multiply or FormulaOperator.Divide => Product,
        _ => Comparison,
    };

}
