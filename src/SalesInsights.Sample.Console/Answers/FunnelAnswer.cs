using System.Text.Json;
using NodaTime.Text;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Answers;

/// <summary>The JSON answer of <c>funnel</c>.</summary>
internal static class FunnelAnswer
{
    public static string Of(Snapshot snapshot, IReadOnlyList<FunnelReport> reports) => JsonText.Of(json =>
    {
        json.WriteString("company", snapshot.Ledger.Company.Name);
        json.WriteString("currency", snapshot.Ledger.Company.Currency.Code);
        json.WriteString("asOf", LocalDatePattern.Iso.Format(snapshot.AsOf));
        json.Array("funnels", reports, report => Report(json, snapshot, report));
    });

    private static void Report(Utf8JsonWriter json, Snapshot snapshot, FunnelReport report)
    {
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(report.Subject.Kind.ToString()));
        json.WriteString("id", report.Subject.Id.Value);
        json.WriteString("name", SubjectNames.Of(snapshot, report.Subject));
        json.WriteString("period", report.Period?.Name);
        json.WriteString("reading", JsonNamingPolicy.CamelCase.ConvertName(report.Reading.ToString()));
        json.WriteString("pipeline", report.Pipeline.Value);
        Sum(json, "opportunities", report.Opportunities);
        Sum(json, "won", report.Won);
        Sum(json, "lost", report.Lost);
        Sum(json, "open", report.Open);
        Sum(json, "handedOff", report.HandedOff);
        json.WriteNumber("undated", report.Undated);
        json.Array("steps", report.Stages, stage => Step(json, stage));
    }

    private static void Step(Utf8JsonWriter json, FunnelStage stage)
    {
        json.WriteString("stage", stage.Stage.Id.Value);
        json.WriteString("name", stage.Stage.Name);
        Sum(json, "startedWith", stage.StartedWith);
        Sum(json, "entered", stage.Entered);
        Sum(json, "advanced", stage.Advanced);
        Sum(json, "lost", stage.Lost);
        Sum(json, "movedBack", stage.MovedBack);
        Sum(json, "handedOff", stage.HandedOff);
        Sum(json, "stillThere", stage.StillThere);
        json.Share("conversion", stage.WentOn, stage.WentOnInterval);
        json.Share("fromFirst", stage.FromFirst, stage.FromFirstInterval);
        json.Ratio("medianDays", stage.MedianDays);
    }

    private static void Sum(Utf8JsonWriter json, string name, CountAndAmount sum) => json.Object(name, () =>
    {
        json.WriteNumber("count", sum.Count);
        json.WriteString("amount", JsonText.Money(sum.Amount));
        json.WriteNumber("withoutAmount", sum.WithoutAmount);
        json.WriteNumber("unpriced", sum.Unpriced);
    });
}
