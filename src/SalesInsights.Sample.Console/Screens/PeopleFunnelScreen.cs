using SalesInsights.Ledgers;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The funnels of salespeople side by side: a row for each, a column for each stage.</summary>
internal sealed class PeopleFunnelScreen(Snapshot snapshot, IReadOnlyList<FunnelReport[]> tables, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);
    private readonly FunnelWords _words = new(ScreenTexts.For(language.Tag), language);

    public IRenderable Render()
    {
        var shown = tables.Where(t => t.Length > 0 && t[0].Stages.Count > 0).ToArray();
        return shown.Length == 0
            ? Parts.Line(_texts["funnel.noPipeline"])
            : new Rows(shown.SelectMany((t, i) => i == 0 ? Section(t) : [Parts.Line(), .. Section(t)]));
    }

    private IEnumerable<IRenderable> Section(FunnelReport[] reports)
    {
        var first = reports[0];
        var period = first.Period is { } days ? days.Name : _texts["funnel.always"];
        var pipeline = snapshot.Ledger.Company.Pipelines.Count > 1 ? " · " + first.Pipeline.Value : "";
        yield return Parts.Line(_texts.Fill("funnel.people", period, language.Date(first.AsOf)) + pipeline, Parts.Strong);
        yield return Parts.Line(_texts["funnel." + first.Reading]);
        yield return Table(reports);
        yield return Parts.Line(_texts[first.Reading == FunnelReading.Flow ? "funnel.cellOfFlow" : "funnel.cell"], Parts.Quiet);
        if (first.ConversionWindow is { } window) yield return Parts.Line(_texts.Fill("funnel.window", _words.Window(window)));
        var (immature, all, left) = (reports.Sum(r => r.Immature), reports.Sum(r => r.Opportunities.Count), reports.Sum(r => r.OpenLeftOut));
        if (left > 0) yield return Parts.Line(_texts.Fill("funnel.openLeftOut", language.Number(left)));
        if (immature > 0)
            yield return Parts.Line(_texts.Fill("funnel.immature", language.Number(immature), language.Number(all), _words.Window(first.Maturity)));
    }

    private Table Table(FunnelReport[] reports)
    {
        var table = Parts.Table(["", .. reports[0].Stages.Select(InTwoLines), _texts["funnel.won"], _texts["column.lost"], _texts["funnel.open"]])
            .WithNumbersFrom(1, reports[0].Stages.Count + 3);
        table.Columns[0].NoWrap = true;
        foreach (var report in reports.Where(IsShown))
        {
            table.AddRow([
                new Text(snapshot.NameOf(report.Subject)), .. report.Stages.Select(Cell),
                Count(report.Won.Count), Count(report.Lost.Count), Count(report.Open.Count)]);
        }

        return table;
    }

    /// <summary>Names of stages are wider than what stands below them.</summary>
    private static string InTwoLines(FunnelStage stage)
    {
        var name = stage.Stage.Name;
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? name : name[..space] + "\n" + name[(space + 1)..];
    }

    /// <summary>Somebody without a single opportunity is the one to ask about, unless they have left.</summary>
    private bool IsShown(FunnelReport report) =>
        report.Opportunities.Count > 0 || snapshot.Organization.IsActive(report.Subject.SalespersonId, snapshot.AsOf);

    private Text Cell(FunnelStage stage)
    {
        var entered = language.Number(stage.Entered.Count);
        return new(stage.WentOn.HasValue ? $"{entered} · {_words.Share(stage.WentOn)}" : entered);
    }

    private Text Count(long count) => new(language.Number(count));
}
