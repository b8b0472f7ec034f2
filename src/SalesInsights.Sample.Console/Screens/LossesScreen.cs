using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Losses;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>What was lost, out of which stage, and the reasons on record; those without one stand apart.</summary>
internal sealed class LossesScreen(Snapshot snapshot, IReadOnlyList<LossReport> reports, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render() => reports.All(r => r.Stages.Count == 0)
        ? Parts.Line(_texts["funnel.noPipeline"])
        : new Rows(reports.SelectMany((r, i) => i == 0 ? Report(r) : [Parts.Line(), .. Report(r)]));

    private IEnumerable<IRenderable> Report(LossReport report)
    {
        var period = report.Period is { } days ? days.Name : _texts["funnel.always"];
        var pipeline = snapshot.Ledger.Company.Pipelines.Count > 1 ? " · " + report.Pipeline.Value : "";
        yield return Parts.Line(
            _texts.Fill("losses.heading", snapshot.NameOf(report.Subject), period, language.Date(report.AsOf)) + pipeline, Parts.Strong);
        yield return Parts.Line(_texts.Fill("losses.total", Number(report.Lost), Money(report.Lost), Number(report.Unknown), Money(report.Unknown)));
        if (report.Lost.Count > 0) yield return Table(report);
        var unsummed = report.Lost.WithoutAmount + report.Lost.Unpriced;
        if (unsummed > 0) yield return Parts.Line(_texts.Fill("losses.unsummed", language.Number(unsummed)));
        if (report.Undated > 0) yield return Parts.Line(_texts.Fill("losses.undated", language.Number(report.Undated)));
    }

    private Table Table(LossReport report)
    {
        var table = Parts.Table(_texts["column.stage"], _texts["losses.reason"], _texts["losses.lost"], _texts["losses.share"], _texts["losses.amount"])
            .WithNumbersFrom(2, 3);
        foreach (var stage in report.Stages.Where(s => s.Lost.Count > 0))
        {
            var name = stage.Stage?.Name ?? _texts["losses.noStage"];
            foreach (var reason in stage.Reasons)
            {
                table.AddRow(new Text(name), new Text(reason.Reason), new Text(Number(reason.Lost)),
                    new Text(reason.ShareOfKnown.TryGet(out var share) ? language.Percent(share) : "–"), new Text(Sum(reason.Lost)));
                name = "";
            }

            if (stage.Unknown.Count == 0) continue;
            table.AddRow(new Text(name), new Text(_texts["losses.unknown"], Parts.Quiet), new Text(Number(stage.Unknown)), new Text(""), new Text(Sum(stage.Unknown)));
        }

        return table;
    }

    private string Number(CountAndAmount lost) => language.Number(lost.Count);

    private string Money(CountAndAmount lost) => language.Money(lost.Amount, snapshot.Ledger.Company.Currency);

    private string Sum(CountAndAmount lost) => language.Number(decimal.Round(lost.Amount, 0, MidpointRounding.ToEven));
}
