using SalesInsights.Ledgers;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Quantities;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>How long stays in each stage last: quartiles and P90, and what they rest on.</summary>
internal sealed class DwellScreen(Snapshot snapshot, IReadOnlyList<DwellReport> reports, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render() => new Rows(reports.SelectMany((r, i) => i == 0 ? Report(r) : [Parts.Line(), .. Report(r)]));

    private IEnumerable<IRenderable> Report(DwellReport report)
    {
        var pipeline = snapshot.Ledger.Company.Pipelines.Count > 1 ? " · " + report.Pipeline.Value : "";
        yield return Parts.Line(_texts.Fill("dwell.heading", snapshot.NameOf(report.Subject), language.Date(report.AsOf)) + pipeline, Parts.Strong);
        yield return Parts.Line(_texts.Fill(
            "dwell.basis", _texts["dwell." + report.Event], _texts["dwell." + report.Visits], _texts["dwell." + report.Days]));
        if (report.HistoryFrom is { } day) yield return Parts.Line(_texts.Fill("dwell.historyFrom", language.Date(day)));
        var table = Parts.Table(
            _texts["dwell.stage"], _texts["dwell.cases"], _texts["dwell.open"], _texts["dwell.lower"], _texts["dwell.median"], _texts["dwell.upper"],
            "P90", _texts["dwell.undated"]).WithNumbersFrom(1, 7);
        foreach (var stage in report.Stages)
        {
            var ended = stage.Curve.Ended.Sum();
            table.AddRow(
                stage.Stage.Name, Number(stage.Curve.Cases), Number(stage.Curve.Cases - ended), Days(stage.LowerQuartile), Days(stage.Median),
                Days(stage.UpperQuartile), Days(stage.P90), Number(stage.Undated));
        }

        yield return table;
        yield return Parts.Line(_texts["dwell.note"], Parts.Quiet);
    }

    private string Number(long count) => language.Number(count);

    private string Days(Measured<double> days) =>
        days.TryGet(out var value) ? language.Number(decimal.Round((decimal)value, 1, MidpointRounding.ToEven)) : "–";
}
