namespace SalesInsights.Rules.Formulas;

/// <summary>What came of reading a formula's text: a formula, or what is wrong with it.</summary>
public sealed class FormulaParse
{
    internal FormulaParse(Formula formula) => (Formula, Errors) = (formula, []);

    internal FormulaParse(IEnumerable<FormulaError> errors) =>
        Errors = errors.OrderBy(e => e.Column).ThenBy(e => e.Code).Take(FormulaLimits.Errors).ToArray();

    /// <summary>The formula; null where there are errors.</summary>
    public Formula? Formula { get; }

    /// <summary>
    /// What is wrong, from left to right; empty where there is a formula. Of what cannot be read only the first error is told, of names and kinds all, at most
    /// <see cref="FormulaLimits.Errors"/>.
    /// </summary>
    public IReadOnlyList<FormulaError> Errors { get; }
}
