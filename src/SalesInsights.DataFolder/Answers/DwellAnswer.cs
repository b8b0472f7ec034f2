using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Dwell;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of times in stage.</summary>
public static class DwellAnswer
{
    /// <summary>Writes the quartiles and P90 of each stage with its curve.</summary>
    /// <param name="reports">The reports in the order in which to show them.</param>
    /// <param name="snapshot">The snapshot that they were made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this IReadOnlyList<DwellReport> reports, Snapshot snapshot)
    {
        if (reports is null) throw new ArgumentNullException(nameof(reports));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Text("company", snapshot.Ledger.Company.Name);
            json.Date("asOf", snapshot.AsOf);
            json.List("dwell", reports, report =>
            {
                json.Subject(snapshot, report.Subject);
                json.Id("pipeline", report.Pipeline.Value);
                json.Text("event", AnswerWriter.Camel(report.Event.ToString()));
                json.Text("visits", AnswerWriter.Camel(report.Visits.ToString()));
                json.Text("days", AnswerWriter.Camel(report.Days.ToString()));
                json.Date("historyFrom", report.HistoryFrom);
                json.List("stages", report.Stages, stage => Write(json, stage));
            });
        });
    }

    private static void Write(AnswerWriter json, DwellStage stage)
    {
        json.Text("stage", stage.Stage.Id.Value);
        json.Text("name", stage.Stage.Name);
        json.Number("cases", stage.Curve.Cases);
        json.Number("ended", stage.Curve.Ended.Sum());
        json.Number("undated", stage.Undated);
        json.Measured("lowerQuartile", stage.LowerQuartile);
        json.Measured("median", stage.Median);
        json.Measured("upperQuartile", stage.UpperQuartile);
        json.Measured("p90", stage.P90);
        json.List("curve", Enumerable.Range(0, stage.Curve.Times.Count), step =>
        {
            json.Number("days", stage.Curve.Times[step]);
            json.Number("atRisk", stage.Curve.AtRisk[step]);
            json.Number("ended", stage.Curve.Ended[step]);
            json.Number("share", stage.Curve.Survival[step]);
        });
    }
}
