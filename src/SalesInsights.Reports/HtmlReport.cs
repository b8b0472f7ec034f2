using SalesInsights.Reports.Html;
using SalesInsights.Rules.Reviews;

namespace SalesInsights.Reports;

/// <summary>Writes the report that a sales manager reads: one HTML file that needs no network and no script.</summary>
/// <remarks>
/// First the talks, what departments have in common and a strength; then completion, journeys, funnel, times in stage, what is missing, a part for each person, and the data
/// behind it. Every value is encoded: a name that looks like markup is shown as text. A viewer's part shows that part only.
/// </remarks>
/// <example><code>
/// var review = ReviewLog.Empty.Hold(engine.Run(snapshot, request)).Report;
/// using var file = File.CreateText("report.html");
/// HtmlReport.Write(review, file, new ReportOptions { Language = Language.Chinese });
/// </code></example>
public static class HtmlReport
{
    /// <summary>Writes the report of a review, or of a viewer's part of it.</summary>
    /// <param name="review">What is said at the review; its diagnosis gives the figures. For one without a log: <c>ReviewLog.Empty.Hold(diagnosis).Report</c>.</param>
    /// <param name="output">Where to write; UTF-8 is declared in the file, so write it as that.</param>
    /// <param name="options">Language and names; English without names when null.</param>
    /// <param name="cancellationToken">Ends the report between people.</param>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> or <paramref name="output"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The report was cancelled; what had been written stays.</exception>
    public static void Write(ReviewReport review, TextWriter output, ReportOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (review is null) throw new ArgumentNullException(nameof(review));
        if (output is null) throw new ArgumentNullException(nameof(output));
        new ReportPage(new ReportReading(review, options ?? new ReportOptions())).Write(output, cancellationToken);
    }
}
