using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>What a formula says of a case: yes, no, or no answer.</summary>
/// <remarks>Immutable and safe to use from any number of threads.</remarks>
public sealed class FormulaAnswer
{
    private readonly RecordList<FormulaTerm> _terms;

    internal FormulaAnswer(bool? holds, Func<FormulaTerm[]> terms) => (Holds, _terms) = (holds, new(terms));

    /// <summary>Whether the formula holds; null where what is missing could decide it either way.</summary>
    public bool? Holds { get; }

    /// <summary>The facts that the formula uses, each with its value, in the order in which they first stand; read when first asked for.</summary>
    public IReadOnlyList<FormulaTerm> Terms => _terms;

    /// <summary>Those of them that have no value here.</summary>
    public IReadOnlyList<FormulaTerm> Missing => _terms.Where(t => !t.Value.HasValue).ToArray();
}
