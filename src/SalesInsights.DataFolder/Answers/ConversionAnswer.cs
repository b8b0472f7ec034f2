using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Conversion;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of conversions.</summary>
public static class ConversionAnswer
{
    /// <summary>Writes the shares by the report's days, step by step and from the beginning on.</summary>
    /// <param name="reports">The reports in the order in which to show them.</param>
    /// <param name="snapshot">The snapshot that they were made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this IReadOnlyList<ConversionReport> reports, Snapshot snapshot)
    {
        if (reports is null) throw new ArgumentNullException(nameof(reports));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Text("company", snapshot.Ledger.Company.Name);
            json.Date("asOf", snapshot.AsOf);
            json.List("conversions", reports, report =>
            {
                json.Subject(snapshot, report.Subject);
                json.Text("period", report.Period?.Name);
                json.Id("pipeline", report.Pipeline.Value);
                json.Number("days", report.Days);
                json.Number("undated", report.Undated);
                json.List("steps", report.Steps, curve => Write(json, curve, isStep: true));
                json.List("cumulative", report.Cumulative, curve => Write(json, curve, isStep: false));
            });
        });
    }

    private static void Write(AnswerWriter json, ConversionCurve curve, bool isStep)
    {
        json.Text("stage", curve.Stage?.Id.Value ?? "won");
        json.Text("name", curve.Stage?.Name);
        json.Number("cases", curve.Risks.Cases);
        json.Number("undated", curve.Undated);
        json.Number("immature", curve.Immature);
        json.Share("wentOn", curve.ShareOf(ConversionEnd.WentOn), curve.IntervalOf(ConversionEnd.WentOn));
        json.Share("lost", curve.ShareOf(ConversionEnd.Lost), curve.IntervalOf(ConversionEnd.Lost));
        if (isStep) json.Share("movedBack", curve.ShareOf(ConversionEnd.MovedBack), curve.IntervalOf(ConversionEnd.MovedBack));
        json.Measured("stillOpen", curve.StillOpen);
        json.Share("matureWentOn", curve.MatureWentOn, curve.MatureWentOnInterval);
    }
}
