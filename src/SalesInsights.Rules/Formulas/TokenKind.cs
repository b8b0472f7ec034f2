namespace SalesInsights.Rules.Formulas;

/// <summary>What a word of a formula is.</summary>
internal enum TokenKind
{
    End = 0,
    Number,
    Percent,
    Day,
    Name,

    /// <summary>An operator, a parenthesis or a comma.</summary>
    Sign,
}
