using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>A word of a formula and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its place, from 0.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Text">A name as written, all others in their one spelling.</param>
/// <param name="Value">Of a number the number as written, of a day the day.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, string Text, FactValue Value = default);
