using SalesInsights.Ledgers;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Quantities;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>How likely opportunities go on by a number of days: step by step, and from the beginning to each stage and to won.</summary>
internal sealed class ConversionScreen(Snapshot snapshot, IReadOnlyList<ConversionReport> reports, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render() => reports.All(r => r.Steps.Count == 0)
        ? Parts.Line(_texts["funnel.noPipeline"])
        : new Rows(reports.SelectMany((r, i) => i == 0 ? Report(r) : [Parts.Line(), .. Report(r)]));

    private IEnumerable<IRenderable> Report(ConversionReport report)
    {
        var period = report.Period is { } days ? days.Name : _texts["funnel.always"];
        var pipeline = snapshot.Ledger.Company.Pipelines.Count > 1 ? " · " + report.Pipeline.Value : "";
        yield return Parts.Line(_texts.Fill("conversion.heading", snapshot.NameOf(report.Subject), period, language.Date(report.AsOf)) + pipeline, Parts.Strong);
        yield return Parts.Line(_texts.Fill("conversion.explained", language.Number(report.Days)));
        yield return Parts.Line(_texts["conversion.steps"], Parts.Strong);
        yield return Table(report.Steps, isStep: true);
        yield return Parts.Line(_texts["conversion.cumulative"], Parts.Strong);
        yield return Table(report.Cumulative, isStep: false);
        if (report.Steps.Concat(report.Cumulative).Any(c => !c.IsWatched && c.Risks.Cases > 0))
            yield return Parts.Line(_texts.Fill("conversion.notWatched", language.Number(report.Days)));
        if (report.Undated > 0) yield return Parts.Line(_texts.Fill("funnel.undated", language.Number(report.Undated)));
    }

    private Table Table(IReadOnlyList<ConversionCurve> curves, bool isStep)
    {
        string[] headers =
        [
            _texts["column.stage"], _texts["conversion.cases"], _texts["conversion.wentOn"], _texts["conversion.interval"], _texts["column.lost"],
            .. isStep ? [_texts["column.movedBack"]] : Array.Empty<string>(), _texts["conversion.open"], _texts["conversion.mature"],
        ];
        var table = Parts.Table(headers).WithNumbersFrom(1, headers.Length - 1);
        foreach (var curve in curves)
        {
            string[] cells =
            [
                curve.Stage?.Name ?? _texts["conversion.won"], language.Number(curve.Risks.Cases), Share(curve.ShareOf(ConversionEnd.WentOn)),
                Range(curve.IntervalOf(ConversionEnd.WentOn)), Share(curve.ShareOf(ConversionEnd.Lost)),
                .. isStep ? [Share(curve.ShareOf(ConversionEnd.MovedBack))] : Array.Empty<string>(), Share(curve.StillOpen), Mature(curve.MatureWentOn),
            ];
            table.AddRow([.. cells.Select(c => new Text(c))]);
        }

        return table;
    }

    private string Share(Measured<double> share) => share.TryGet(out var value) ? language.Percent(value) : "–";

    private string Range(Interval? interval) => interval is { } known ? $"{language.Percent(known.Low)}–{language.Percent(known.High)}" : "–";

    private string Mature(Measured<double> share) =>
        share.TryGet(out var value) ? _texts.Fill("conversion.of", language.Percent(value), language.Number(share.Sample.Counted)) : "–";
}
