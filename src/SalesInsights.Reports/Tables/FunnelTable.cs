using SalesInsights.Metrics.Funnel;
using SalesInsights.Reports.Html;
using static SalesInsights.Reports.Tables.ReportColumnKind;

namespace SalesInsights.Reports.Tables;

/// <summary>The stages of every pipeline: the opportunities created in the period and where they are.</summary>
internal static class FunnelTable
{
    public static ReportTable Of(ReportReading reading) => TableColumns.Table(
        reading, "funnel", reading.Funnels().SelectMany(f => f.Report.Stages.Select(s => Row(reading, f.Report, s))),
        ("about", Text), ("pipeline", Text), ("stage", Text), ("entered", Number), ("amount", Number), ("wentOn", Share), ("low", Share), ("high", Share), ("advanced", Number), ("lost", Number),
        ("movedBack", Number), ("stillThere", Number), ("medianDays", Number));

    private static ReportCell[] Row(ReportReading reading, FunnelReport report, FunnelStage stage) =>
    [
        ReportCell.Of(reading.NameOf(report.Subject)), ReportCell.Of(report.Pipeline.Value), ReportCell.Of(stage.Stage.Name), ReportCell.Of((decimal)stage.Entered.Count), ReportCell.Of(stage.Entered.Amount),
        ReportCell.Of(stage.WentOn.TryGet(out var share) ? share : (double?)null), ReportCell.Of(stage.WentOnInterval?.Low), ReportCell.Of(stage.WentOnInterval?.High),
        ReportCell.Of((decimal)stage.Advanced.Count), ReportCell.Of((decimal)stage.Lost.Count), ReportCell.Of((decimal)stage.MovedBack.Count), ReportCell.Of((decimal)stage.StillThere.Count),
        ReportCell.Of(stage.MedianDays.TryGet(out var days) ? days : (double?)null),
    ];
}
