namespace SalesInsights.Rules.Formulas;

/// <summary>How large a formula may be: it comes from a company's pack, and whoever writes it is not trusted with the host's time.</summary>
public static class FormulaLimits
{
    /// <summary>The most characters (UTF-16 units).</summary>
    public const int Length = 2000;

    /// <summary>How deep parentheses, functions, <c>not</c> and signs may be nested.</summary>
    public const int Depth = 32;

    /// <summary>The most numbers, facts, functions and operators together.</summary>
    public const int Parts = 200;

    /// <summary>So many errors are told at most.</summary>
    public const int Errors = 20;
}
