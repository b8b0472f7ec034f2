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
        Write(json, "window", report.ConversionWindow);
        Write(json, "maturity", report.Maturity);
        json.Id("pipeline", report.Pipeline.Value);
        json.CountAndAmount("opportunities", report.Opportunities);
        json.CountAndAmount("won", report.Won);
        json.CountAndAmount("lost", report.Lost);
        json.CountAndAmount("open", report.Open);
        json.CountAndAmount("handedOff", report.HandedOff);
        json.Number("undated", report.Undated);
        json.Number("openLeftOut", report.OpenLeftOut);
        json.Number("immature", report.Immature);
        json.Measured("immatureShare", report.ImmatureShare);
        json.List("steps", report.Stages, stage => Write(json, stage));
    }

    private static void Write(AnswerWriter json, FunnelStage stage)
    {
        json.Text("stage", stage.Stage.Id.Value);
        json.Text("name", stage.Stage.Name);
        json.CountAndAmount("startedWith", stage.StartedWith);
        json.CountAndAmount("entered", stage.Entered);
        json.CountAndAmount("advanced", stage.Advanced);
        json.CountAndAmount("lost", stage.Lost);
        json.CountAndAmount("movedBack", stage.MovedBack);
        json.CountAndAmount("handedOff", stage.HandedOff);
        json.CountAndAmount("stillThere", stage.StillThere);
        json.Share("conversion", stage.WentOn, stage.WentOnInterval);
        json.Share("fromFirst", stage.FromFirst, stage.FromFirstInterval);
        json.Measured("medianDays", stage.MedianDays);
        json.Number("immature", stage.Immature);
        json.Measured("immatureShare", stage.ImmatureShare);
    }

    private static void Write(AnswerWriter json, string name, ConversionWindow? window)
    {
        json.NumberOrNull(name + "Days", window?.Length);
        if (window is not null) json.Text(name + "Unit", window.IsInWorkingDays ? "workingDays" : "days");
    }
}
