using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The stages of a selling process: what came in, where it went, what is still there, and how long it stayed.</summary>
internal sealed class FunnelScreen(Snapshot snapshot, IReadOnlyList<FunnelReport> reports, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);
    private readonly FunnelWords _words = new(ScreenTexts.For(language.Tag), language);

    public IRenderable Render() => reports.Count == 0 || reports.All(r => r.Stages.Count == 0)
        ? Parts.Line(_texts["funnel.noPipeline"])
        : new Rows(reports.SelectMany((r, i) => i == 0 ? Report(r) : [Parts.Line(), .. Report(r)]));

    private IEnumerable<IRenderable> Report(FunnelReport report)
    {
        yield return Parts.Line(Heading(report), Parts.Strong);
        yield return Parts.Line(_texts["funnel." + report.Reading]);
        yield return new FunnelBars(_texts, language).Of(report);
        if (report.Reading != FunnelReading.Flow) yield return Parts.Line(_texts["funnel.bars"], Parts.Quiet);
        yield return Parts.Line();
        yield return Stages(report);
        yield return Parts.Line(_texts.Fill("funnel.total",
            Number(report.Opportunities.Count), Number(report.Won.Count), Money(report.Won), Number(report.Lost.Count), Number(report.Open.Count), Money(report.Open)));
        if (report.HandedOff.Count > 0) yield return Parts.Line(_texts.Fill("funnel.handedOff", Number(report.HandedOff.Count)));
        foreach (var note in _words.Notes(report)) yield return Parts.Line(note);
        if (report.Undated > 0) yield return Parts.Line(_texts.Fill("funnel.undated", Number(report.Undated)));
    }

    private string Heading(FunnelReport report)
    {
        var period = report.Period is { } days ? days.Name : _texts["funnel.always"];
        var pipeline = snapshot.Ledger.Company.Pipelines.Count > 1 ? " · " + report.Pipeline.Value : "";
        return _texts.Fill("funnel.heading", snapshot.NameOf(report.Subject), period, language.Date(report.AsOf)) + pipeline;
    }

    private Table Stages(FunnelReport report)
    {
        var isFlow = report.Reading == FunnelReading.Flow;
        var table = Parts.Table(
            _texts["column.stage"], isFlow ? _texts["column.startedWith"] : _texts["column.entered"], isFlow ? _texts["column.entered"] : _texts["column.wentOn"],
            _texts["column.advanced"], _texts["column.lost"], _texts["column.movedBack"], _texts["column.stillThere"], _texts["column.medianDays"])
            .WithNumbersFrom(1, 7);
        foreach (var stage in report.Stages)
        {
            string[] cells =
            [
                stage.Stage.Name,
                Number(isFlow ? stage.StartedWith.Count : stage.Entered.Count),
                isFlow ? Number(stage.Entered.Count) : _words.Share(stage.WentOn),
                Number(stage.Advanced.Count),
                Number(stage.Lost.Count),
                Number(stage.MovedBack.Count),
                Number(stage.StillThere.Count),
                stage.MedianDays.TryGet(out var days) ? language.Number(decimal.Round((decimal)days, 1, MidpointRounding.ToEven)) : "–",
            ];

            // A stage's name is the company's own text: shown as it stands.
            table.AddRow([.. cells.Select(c => new Text(c))]);
        }

        return table;
    }

    private string Number(long count) => language.Number(count);

    private string Money(CountAndAmount sum) => language.Money(sum.Amount, snapshot.Ledger.Company.Currency);
}
