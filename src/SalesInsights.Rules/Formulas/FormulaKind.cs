namespace SalesInsights.Rules.Formulas;

/// <summary>What an expression gives.</summary>
internal enum FormulaKind
{
    /// <summary>An error was told about it already; it fits everywhere.</summary>
    Broken = 0,

    Number,

    Day,

    Condition,
}
