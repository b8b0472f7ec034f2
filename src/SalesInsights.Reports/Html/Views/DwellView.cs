using System.Globalization;
using System.Text;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Reports.Html.Views;

/// <summary>How long opportunities stay in the stages of a pipeline: a curve a stage, of the share that is still there.</summary>
internal sealed class DwellView
{
    private DwellView(ReportReading reading, string name, DwellReport report)
    {
        Name = name;
        var days = report.Stages.Select(s => s.P90.ValueOr(s.Curve.LastTime)).DefaultIfEmpty(0).Max();
        var shown = Math.Max(7, Math.Ceiling(days / 7) * 7);
        Stages = [.. report.Stages.Where(s => s.Curve.Cases > 0).Select(s => new StageView(reading, s, shown))];
    }

    public string Name { get; }

    public IReadOnlyList<StageView> Stages { get; }

    public static IReadOnlyList<DwellView> AllOf(ReportReading reading)
    {
        var pipelines = reading.Snapshot.Ledger.Company.Pipelines;
        return
        [
            .. reading.Diagnosis.Wholes.SelectMany(subject => pipelines.Select(pipeline => new DwellView(
                    reading,
                    pipelines.Count == 1 ? reading.NameOf(subject) : $"{reading.NameOf(subject)} · {pipeline.Id.Value}",
                    DwellReport.Of(reading.Snapshot, new DwellOptions { Subject = subject, Pipeline = pipeline.Id }))))
                .Where(v => v.Stages.Count > 0),
        ];
    }

    /// <summary>One stage: its curve as steps in a frame of 260 by 96 that stands at 32, 8.</summary>
    internal sealed class StageView(ReportReading reading, DwellStage stage, double shownDays)
    {
        private const double Width = 260;
        private const double Height = 96;
        private const int MostSteps = 120;

        public string Name => stage.Stage.Name;

        public string Path { get; } = PathOf(stage.Curve, shownDays);

        /// <summary>Where the median meets the curve; null where less than half have left.</summary>
        public string? MedianX => stage.Median.TryGet(out var median) && median <= shownDays ? Number(Width * median / shownDays) : null;

        public string LastDay => reading.Language.Number((decimal)shownDays);

        public string Median => stage.Median.TryGet(out var median) ? reading.Tenth(median) : "–";

        public string Text => reading.Texts.Fill(
            "dwell.text", Days(stage.LowerQuartile), Median, Days(stage.UpperQuartile), Days(stage.P90), reading.Language.Number(stage.Curve.Cases),
            reading.Language.Number(stage.Curve.Cases - stage.Curve.Ended.Sum()));

        private string Days(Measured<double> days) => days.TryGet(out var value) ? reading.Tenth(value) : "–";

        /// <summary>Down from the upper left; of many steps every so manyth, as a line of this width cannot show more.</summary>
        private static string PathOf(SurvivalCurve curve, double shownDays)
        {
            var path = new StringBuilder("M0 0");
            var every = Math.Max(1, (curve.Times.Count + MostSteps - 1) / MostSteps);
            var end = Math.Min(curve.LastTime, shownDays);
            for (var i = every - 1; i < curve.Times.Count && curve.Times[i] <= end; i += every)
                path.Append('H').Append(Number(Width * curve.Times[i] / shownDays)).Append('V').Append(Number(Height * (1 - curve.Survival[i])));
            return path.Append('H').Append(Number(Width * end / shownDays)).ToString();
        }

        private static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
    }
}
