using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Funnel;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of funnels.</summary>
public static class FunnelAnswer
{
    /// <summary>
    /// Writes the steps of each funnel: what a step started with and what entered it is what advanced, was lost, moved back, was
    /// handed off or is still there.
    /// </summary>
    /// <param name="reports">The funnels in the order in which to show them.</param>
    /// <param name="snapshot">The snapshot that they were made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this IReadOnlyList<FunnelReport> reports, Snapshot snapshot)
    {
        if (reports is null) throw new ArgumentNullException(nameof(reports));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Text("company", snapshot.Ledger.Company.Name);
            json.Text("currency", snapshot.Ledger.Company.Currency.Code);
            json.Day(snapshot);
            json.List("funnels", reports, report => Write(json, snapshot, report));
        });
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, FunnelReport report)
    {
        json.Subject(snapshot, report.Subject);
        json.Text("period", report.Period?.Name);
        json.Text("reading", AnswerWriter.Camel(report.Reading.ToString()));
        json.Id("pipeline", report.Pipeline.Value);
        Write(json, "opportunities", report.Opportunities);
        Write(json, "won", report.Won);
        Write(json, "lost", report.Lost);
        Write(json, "open", report.Open);
        Write(json, "handedOff", report.HandedOff);
        json.Number("undated", report.Undated);
        json.List("steps", report.Stages, stage => Write(json, stage));
    }

    private static void Write(AnswerWriter json, FunnelStage stage)
    {
        json.Text("stage", stage.Stage.Id.Value);
        json.Text("name", stage.Stage.Name);
        Write(json, "startedWith", stage.StartedWith);
        Write(json, "entered", stage.Entered);
        Write(json, "advanced", stage.Advanced);
        Write(json, "lost", stage.Lost);
        Write(json, "movedBack", stage.MovedBack);
        Write(json, "handedOff", stage.HandedOff);
        Write(json, "stillThere", stage.StillThere);
        json.Share("conversion", stage.WentOn, stage.WentOnInterval);
        json.Share("fromFirst", stage.FromFirst, stage.FromFirstInterval);
        json.Measured("medianDays", stage.MedianDays);
    }

    private static void Write(AnswerWriter json, string name, CountAndAmount value) => json.Object(name, () =>
    {
        json.Number("count", value.Count);
        json.Money("amount", value.Amount);
        json.Number("withoutAmount", value.WithoutAmount);
        json.Number("unpriced", value.Unpriced);
    });
}
