using SalesInsights.Journeys;
using SalesInsights.Reports.Html;
using static SalesInsights.Reports.Tables.ReportColumnKind;

namespace SalesInsights.Reports.Tables;

/// <summary>Every step of every journey: what happened, what was to be expected, what can be said.</summary>
internal static class StepTable
{
    public static ReportTable Of(ReportReading reading) => TableColumns.Table(
        reading, "steps", reading.Diagnosis.Journeys.Journeys.SelectMany(j => j.Steps.Select(s => Row(reading, j, s))),
        ("id", Text), ("name", Text), ("step", Text), ("stage", Text), ("happened", Number), ("expected", Number), ("exposure", Number), ("from", Day), ("until", Day), ("said", Text));

    private static ReportCell[] Row(ReportReading reading, Journey journey, JourneyStep step) =>
    [
        ReportCell.Of(journey.Subject.Id.Value), ReportCell.Of(reading.NameOf(journey.Subject)), ReportCell.Of(reading.Steps.Name(step)), ReportCell.Of(step.Stage?.Name),
        ReportCell.Of((decimal)step.Observed), ReportCell.Of(step.Expected.TryGet(out var expected) ? Math.Round(expected, 2) : (double?)null), ReportCell.Of(Math.Round(step.Exposure, 2)),
        ReportCell.Of(step.FirstDay), ReportCell.Of(step.LastDay), ReportCell.Of(reading.Steps.Verdict(journey, step)),
    ];
}
