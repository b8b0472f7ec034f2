using SalesInsights.Metrics.Funnel;
using SalesInsights.Pipelines;

namespace SalesInsights.Reports.Html.Views;

/// <summary>The stages of a pipeline: how many came in, which share went on and how sure that is, what was lost and is still there.</summary>
internal sealed class FunnelView
{
    private FunnelView(ReportReading reading, PipelineDefinition pipeline, FunnelReport report)
    {
        var isOne = reading.Snapshot.Ledger.Company.Pipelines.Count == 1;
        Name = isOne ? reading.NameOf(report.Subject) : $"{reading.NameOf(report.Subject)} · {pipeline.Id.Value}";
        var most = Math.Max(1, report.Stages.Max(s => s.Entered.Count));
        Stages = [.. report.Stages.Select(s => new StageView(reading, s, most))];
        Total = reading.Texts.Fill(
            "funnel.total", reading.Language.Number(report.Opportunities.Count), reading.Language.Number(report.Won.Count), reading.Words.Money(report.Won.Amount),
            reading.Language.Number(report.Lost.Count), reading.Language.Number(report.Open.Count), reading.Words.Money(report.Open.Amount));
        Immature = report.Immature > 0
            ? reading.Texts.Fill("funnel.immature", reading.Language.Number(report.Immature), reading.Language.Number(report.Opportunities.Count))
            : null;
    }

    public string Name { get; }

    public IReadOnlyList<StageView> Stages { get; }

    public string Total { get; }

    public string? Immature { get; }

    public static IReadOnlyList<FunnelView> AllOf(ReportReading reading) => [.. reading.Funnels().Select(f => new FunnelView(reading, f.Pipeline, f.Report))];

    /// <summary>One stage.</summary>
    internal sealed class StageView(ReportReading reading, FunnelStage stage, long most)
    {
        public string Name => stage.Stage.Name;

        public string Width => BarView.Percent(stage.Entered.Count / (double)most);

        /// <summary>The part of the bar that went on.</summary>
        public string WentOnWidth => BarView.Percent(stage.WentOn.ValueOr(0) * stage.Entered.Count / most);

        public string Entered => reading.Language.Number(stage.Entered.Count);

        public string WentOn => reading.Share(stage.WentOn);

        public string? Interval => stage.WentOnInterval is { } interval
            ? $"{reading.Language.Percent(interval.Low)}–{reading.Language.Percent(interval.High)}"
            : null;

        public string Lost => reading.Language.Number(stage.Lost.Count);

        public string There => reading.Language.Number(stage.StillThere.Count);

        public string Days => stage.MedianDays.TryGet(out var days) ? reading.Tenth(days) : "–";

        public string Alt => reading.Texts.Fill("funnel.alt", Name, Entered, WentOn);
    }
}
