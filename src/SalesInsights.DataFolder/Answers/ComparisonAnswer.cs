using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Comparison;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of a comparison of two periods.</summary>
public static class ComparisonAnswer
{
    /// <summary>Writes the days of both windows and the tree of subjects with both sums, parents before children.</summary>
    /// <param name="report">The report, or the part of it that a viewer may see.</param>
    /// <param name="snapshot">The snapshot that the report was made of, for names.</param>
    /// <exception cref="ArgumentNullException">The report or the snapshot is null.</exception>
    public static string ToJson(this ComparisonReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        var isMoney = report.Measure.IsMoney;
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, report.Now.Period, report.Measure.Id);
            Windows(json, report);
            json.List("subjects", report.Rows, row =>
            {
                json.Subject(snapshot, row.Subject);
                json.Text("parentKind", row.Parent is { } above ? AnswerWriter.Camel(above.Kind.ToString()) : null);
                json.Id("parentId", row.Parent?.Id.Value ?? "");
                json.Measured("now", row.Now, isMoney);
                json.Number("nowNotPricedOrDated", row.Now.Sample.Excluded);
                json.Measured("before", row.Before, isMoney);
                json.Number("beforeNotPricedOrDated", row.Before.Sample.Excluded);
                json.Measured("difference", row.Difference, isMoney);
                json.Measured("ratio", row.Ratio);
            });
        });
    }

    /// <summary>What is compared with what, day by day.</summary>
    internal static void Windows(AnswerWriter json, ComparisonReport report)
    {
        json.Text("with", AnswerWriter.Camel(report.With.ToString()));
        json.Text("basis", AnswerWriter.Camel(report.Basis.ToString()));
        json.Flag("equalLength", report.IsEqualLength);
        Window(json, "now", report.Now);
        Window(json, "before", report.Before);
    }

    private static void Window(AnswerWriter json, string name, ComparedWindow window) => json.Object(name, () =>
    {
        json.Text("period", window.Period.Name);
        json.Date("from", window.Last is null ? null : window.First);
        json.Date("to", window.Last);
        json.Number("days", window.Days);
        json.Number("workingDays", window.WorkingDays);
        json.Flag("wholePeriod", window.IsWhole);
    });
}
