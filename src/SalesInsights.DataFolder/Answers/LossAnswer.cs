using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Losses;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of losses.</summary>
public static class LossAnswer
{
    /// <summary>Writes what was lost out of each stage, by reason; the losses without a reason stand apart.</summary>
    /// <param name="reports">The reports in the order in which to show them.</param>
    /// <param name="snapshot">The snapshot that they were made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this IReadOnlyList<LossReport> reports, Snapshot snapshot)
    {
        if (reports is null) throw new ArgumentNullException(nameof(reports));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Text("company", snapshot.Ledger.Company.Name);
            json.Text("currency", snapshot.Ledger.Company.Currency.Code);
            json.Date("asOf", snapshot.AsOf);
            json.List("losses", reports, report => Write(json, snapshot, report));
        });
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, LossReport report)
    {
        json.Subject(snapshot, report.Subject);
        json.Text("period", report.Period?.Name);
        json.Id("pipeline", report.Pipeline.Value);
        json.CountAndAmount("lost", report.Lost);
        json.CountAndAmount("unknown", report.Unknown);
        json.Number("undated", report.Undated);
        json.List("reasons", report.Reasons, reason => Write(json, reason));
        json.List("stages", report.Stages, stage =>
        {
            json.Text("stage", stage.Stage?.Id.Value);
            json.Text("name", stage.Stage?.Name);
            json.CountAndAmount("lost", stage.Lost);
            json.CountAndAmount("unknown", stage.Unknown);
            json.List("reasons", stage.Reasons, reason => Write(json, reason));
        });
    }

    private static void Write(AnswerWriter json, LossReason reason)
    {
        json.Text("reason", reason.Reason);
        json.CountAndAmount("lost", reason.Lost);
        json.Measured("shareOfKnown", reason.ShareOfKnown);
    }
}
