using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Coverage;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the pipeline coverage.</summary>
public static class CoverageAnswer
{
    /// <summary>Writes the remaining target of each subject and what is open to reach it with, basis by basis.</summary>
    /// <param name="report">The report.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this CoverageReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, report.Period, report.Measure.Id);
            json.Id("pipeline", report.Pipeline.Value);
            json.List("subjects", report.Rows, row => Write(json, snapshot, row, report.Measure.IsMoney));
        });
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, CoverageRow row, bool isMoney)
    {
        json.Subject(snapshot, row.Subject);
        json.Measured("target", row.Target, isMoney);
        json.Amount("actual", row.Actual, isMoney);
        json.Number("actualNotCounted", row.ActualSample.Excluded);
        json.Measured("remaining", row.Remaining, isMoney);
        json.Sum("open", row.Open);
        json.Number("late", row.Late);
        json.List("coverage", row.Figures, figure =>
        {
            json.Text("basis", AnswerWriter.Camel(figure.Basis.ToString()));
            json.Money("amount", figure.Amount);
            json.Number("of", figure.Sample.Counted);
            json.Number("excluded", figure.Sample.Excluded);
            json.Measured("ratio", figure.Ratio);
        });
    }
}
