using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>The words and signs of the language.</summary>
internal static class FormulaWords
{
    public const string Not = "not";
    public const string Peers = "peers";
    public const string Own = "own";
    public static readonly string[] Keywords = ["and", "or", Not];
    public static readonly string[] Periods = ["previous", "yearAgo"];

    private static readonly string[] Operators = ["or", "and", "=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "/"];

    // What other languages write, and what is meant.
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        ["=="] = "=",
        ["=<"] = "<=",
        ["=>"] = ">=",
        ["&&"] = "and",
        ["||"] = "or",
        ["&"] = "and",
        ["|"] = "or",
        ["!"] = Not,
    };

    public static string Of(FormulaOperator operation) => Operators[(int)operation];

    public static string Of(OwnPeriod period) => Periods[(int)period];

    /// <summary>The operator of a sign or word; null for none.</summary>
    public static FormulaOperator? FindOperator(string word) => word == "!=" ? FormulaOperator.NotEqual
        : Array.IndexOf(Operators, word) is var place && place >= 0 ? (FormulaOperator)place
        : null;

    public static OwnPeriod? FindPeriod(string word) => Array.IndexOf(Periods, word) is var place && place >= 0 ? (OwnPeriod)place : null;

    /// <summary>What a sign of another language means here; null for none.</summary>
    public static string? Translate(string sign) => Foreign.TryGetValue(sign, out var ours) ? ours : null;
}
