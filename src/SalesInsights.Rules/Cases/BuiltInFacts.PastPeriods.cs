using SalesInsights.Metrics.Completion;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

public static partial class BuiltInFacts
{
    private const string NoPastPeriod = "No period counts.";

    /// <summary>How many periods before this one count.</summary>
    public static readonly FactKey<int> PastPeriodsCounted = new(
        "pastPeriodsCounted", FactUnit.Periods,
        "How many of the last periods of the same kind count, by the reading options: over, with a target of the subject's own, and for a person there throughout.",
        "Never.",
        s => PastPeriods(s, cells => Measured.Of(cells.Count, new Sample(cells.Count))));

    /// <summary>In how many of them the target was missed.</summary>
    public static readonly FactKey<int> PastPeriodsMissed = new(
        "pastPeriodsMissed", FactUnit.Periods,
        "In how many of them less than the target was reached.",
        NoPastPeriod,
        s => PastPeriods(s, cells => cells.Count == 0
            ? Measured.Missing<int>(Gap.NothingToCount)
            : Measured.Of(cells.Count(c => c.Ratio.Value < 1), new Sample(cells.Count))));

    /// <summary>What was reached in them together.</summary>
    public static readonly FactKey<double> PastCompletion = new(
        "pastCompletion", FactUnit.Share,
        "What was reached in them together ÷ their targets together.",
        NoPastPeriod,
        s => PastPeriods(s, cells => cells.Count == 0
            ? Measured.Missing<double>(Gap.NothingToCount)
            : Measured.Of((double)(cells.Sum(c => c.Actual) / cells.Sum(c => c.Target.Value)), new Sample(cells.Count))));

    private static Measured<T> PastPeriods<T>(CaseScope scope, Func<IReadOnlyList<CompletionCell>, Measured<T>> read)
        where T : struct, IEquatable<T> => read(scope.Company.TrackRecord.Of(scope.Subject));
}
