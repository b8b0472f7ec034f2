using SalesInsights.Calendars;
using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Bridge;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of pipeline bridges.</summary>
public static class BridgeAnswer
{
    /// <summary>Writes each bridge from the pipeline at the start to the one at the end.</summary>
    /// <param name="reports">The bridges in the order in which to show them.</param>
    /// <param name="snapshot">The snapshot that they were made of.</param>
    /// <param name="period">The period that was asked about.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this IReadOnlyList<BridgeReport> reports, Snapshot snapshot, TargetPeriod period)
    {
        if (reports is null) throw new ArgumentNullException(nameof(reports));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (period is null) throw new ArgumentNullException(nameof(period));
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, period, null);
            json.List("bridges", reports, report =>
            {
                json.Subject(snapshot, report.Subject);
                json.Id("pipeline", report.Pipeline.Value);
                json.Sum("start", report.Start);
                json.Sum("new", report.New);
                json.Sum("reopened", report.Reopened);
                json.Sum("handedIn", report.HandedIn);
                json.Sum("handedOut", report.HandedOut);
                json.Sum("won", report.Won);
                json.Sum("lost", report.Lost);
                json.Sum("raised", report.Raised);
                json.Sum("lowered", report.Lowered);
                json.Sum("end", report.End);
                json.Number("undated", report.Undated);
            });
        });
    }
}
