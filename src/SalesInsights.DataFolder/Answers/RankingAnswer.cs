using SalesInsights.Calendars;
using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of a ranking.</summary>
public static class RankingAnswer
{
    /// <summary>Writes a ranking by a ratio, such as completion, in its order.</summary>
    /// <param name="ranking">The ranking, or the part of it that a viewer may see.</param>
    /// <param name="snapshot">The snapshot that the figures were made of, for names.</param>
    /// <param name="period">The period that was asked about.</param>
    /// <param name="measure">What was counted.</param>
    /// <param name="figure">What the figure is called, for example <c>completion</c>.</param>
    /// <param name="compared">The comparison that the figures are of, so that its windows are told; null for other figures.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="compared"/> is null.</exception>
    public static string ToJson(
        this Ranking<double> ranking, Snapshot snapshot, TargetPeriod period, TargetMeasure measure, string figure, ComparisonReport? compared) =>
        Write(ranking, snapshot, period, measure, figure, compared, (json, row) => json.Measured("value", row.Figure));

    /// <summary>Writes a ranking by an amount or a count, in its order.</summary>
    /// <param name="ranking">The ranking, or the part of it that a viewer may see.</param>
    /// <param name="snapshot">The snapshot that the figures were made of, for names.</param>
    /// <param name="period">The period that was asked about.</param>
    /// <param name="measure">What was counted; it says whether the figure is money.</param>
    /// <param name="figure">What the figure is called, for example <c>actual</c>.</param>
    /// <param name="compared">The comparison that the figures are of, so that its windows are told; null for other figures.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="compared"/> is null.</exception>
    public static string ToJson(
        this Ranking<decimal> ranking, Snapshot snapshot, TargetPeriod period, TargetMeasure measure, string figure, ComparisonReport? compared) =>
        Write(ranking, snapshot, period, measure, figure, compared, (json, row) => json.Measured("value", row.Figure, measure.IsMoney));

    private static string Write<T>(
        Ranking<T> ranking,
        Snapshot snapshot,
        TargetPeriod period,
        TargetMeasure measure,
        string figure,
        ComparisonReport? compared,
        Action<AnswerWriter, RankedSubject<T>> value)
        where T : struct, IEquatable<T>, IComparable<T>
    {
        if (ranking is null) throw new ArgumentNullException(nameof(ranking));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (period is null) throw new ArgumentNullException(nameof(period));
        if (measure is null) throw new ArgumentNullException(nameof(measure));
        if (figure is null) throw new ArgumentNullException(nameof(figure));
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, period, measure.Id);
            json.Text("by", figure);
            if (compared is not null) ComparisonAnswer.Windows(json, compared);
            json.List("ranking", ranking.Rows, row =>
            {
                json.NumberOrNull("place", row.Place);
                json.Subject(snapshot, row.Subject);
                value(json, row);
            });
        });
    }
}
