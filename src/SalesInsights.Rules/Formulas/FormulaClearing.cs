using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Formulas;

/// <summary>The smallest change of one count after which a formula no longer holds.</summary>
/// <remarks>
/// One part of a conjunction that fails is enough, whatever the other facts say. Counts of records only: days that have gone, shares and money are changed by no
/// number of records that could be named.
/// </remarks>
internal static class FormulaClearing
{
    private const int MostRecords = 1_000_000;

    public static ClearingEdit? Of(Formula formula, Case @case, StageKey? stage)
    {
        ClearingEdit? best = null;
        foreach (var part in Conjunction(formula.Root))
        {
            if (Threshold.Of(part) is { } threshold && Edit(threshold, @case, stage) is { } edit && (best is null || edit.Count < best.Count)) best = edit;
        }

        return best;
    }

    private static IEnumerable<Node> Conjunction(Node node) => node is BinaryNode { Operator: FormulaOperator.And } and
        ? Conjunction(and.Left).Concat(Conjunction(and.Right))
        : [node];

    private static ClearingEdit? Edit(Threshold threshold, Case @case, StageKey? stage)
    {
        var fact = threshold.Fact;
        if (!IsCountOfRecords(fact) || !threshold.Constant.IsExact) return null;
        if (!fact.Read(@case.Scope(fact.IsPerStage ? stage : null)).TryGet(out var value)) return null;
        var change = Target(threshold) - value.Exact;
        if (change is not { } by || by == 0 || Math.Abs(by) > MostRecords || value.Exact + by < 0) return null;
        return new((by > 0 ? "raise:" : "lower:") + fact.Name, (int)Math.Abs(by));
    }

    /// <summary>The nearest whole number for which the comparison fails, seen from where it holds; null where either direction would do.</summary>
    private static decimal? Target(Threshold threshold)
    {
        var constant = threshold.Constant.Exact;
        if (Math.Abs(constant) > MostRecords) return null;
        return threshold.Operator switch
        {
            FormulaOperator.Greater => Math.Floor(constant),
            FormulaOperator.GreaterOrEqual => Math.Ceiling(constant) - 1,
            FormulaOperator.Less => Math.Ceiling(constant),
            FormulaOperator.LessOrEqual => Math.Floor(constant) + 1,
            FormulaOperator.Equal when constant == 0 => 1,
            FormulaOperator.NotEqual when constant == Math.Floor(constant) => constant,
            _ => null,
        };
    }

    private static bool IsCountOfRecords(FactKey fact) => (fact.ValueType == typeof(int) || fact.ValueType == typeof(long))
        && fact.Unit.Form == FactForm.Count && fact.Unit != FactUnit.Days && fact.Unit != FactUnit.WorkingDays
        && BuiltInFacts.FindBenchmark(fact.Name) is null;
}
