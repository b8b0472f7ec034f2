using SalesInsights.Reports.Html;
using SalesInsights.Rules.Reviews;

namespace SalesInsights.Reports.Tables;

/// <summary>The figures of a report as tables: what <see cref="HtmlReport"/> shows, for a workbook or CSV files.</summary>
public static class ReportTables
{
    /// <summary>
    /// All tables of a review, or of a viewer's part of it, in their order: talks, completion, findings, records, steps, funnel, shortfall. A table without rows is there all the same.
    /// </summary>
    /// <param name="review">What is said at the review.</param>
    /// <param name="options">Language and names; English without names when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is null.</exception>
    public static IReadOnlyList<ReportTable> Of(ReviewReport review, ReportOptions? options = null)
    {
        if (review is null) throw new ArgumentNullException(nameof(review));
        var reading = new ReportReading(review, options ?? new ReportOptions());
        return
        [
            TalkTable.Of(reading), CompletionTable.Of(reading), FindingTable.Of(reading), RecordTable.Of(reading), StepTable.Of(reading), FunnelTable.Of(reading), ShortfallTable.Of(reading),
        ];
    }
}
