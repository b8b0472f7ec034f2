using SalesInsights.Ledgers;
using SalesInsights.Metrics.Coverage;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>What remains of each target, what is open to reach it with, and how many times that covers it.</summary>
internal sealed class CoverageScreen(Snapshot snapshot, CoverageReport report, Language language)
{
    private const int ColumnsOfAName = 22;
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render()
    {
        var table = Parts.Table(
            "", _texts["coverage.remaining"], _texts["coverage.open"], _texts["coverage.full"], _texts["coverage.weighted"],
            _texts["coverage.inPeriod"])
            .WithNumbersFrom(1, 5);
        foreach (var row in report.Rows) Add(table, row, row.Subject.Kind == SubjectKind.Salesperson ? Style.Plain : Parts.Strong);
        var late = report.Rows.Count > 0 ? report.Rows.Max(r => r.Late) : 0;
        return new Rows(
        [
            Parts.Line(_texts.Fill(
                "coverage.heading", snapshot.Ledger.Company.Name, report.Period.Name, report.Measure.Id, language.Date(report.AsOf)), Parts.Strong),
            table,
            Parts.Line(_texts["coverage.note"], Parts.Quiet),
            .. late > 0 ? [Parts.Line(_texts.Fill("coverage.late", language.Number(late)))] : Array.Empty<IRenderable>(),
        ]);
    }

    private void Add(Table table, CoverageRow row, Style style) => table.AddRow(
    [
        new Text(Parts.Fit(snapshot.NameOf(row.Subject), ColumnsOfAName), style),
        new Text(row.Remaining.TryGet(out var left) ? Amount(left) : language.Reason(row.Remaining.Gap)),
        new Text(Amount(row.Open.Amount)),
        .. row.Figures.Select(f => new Text(f.Ratio.TryGet(out var ratio)
            ? _texts.Fill("coverage.times", language.Number(decimal.Round((decimal)ratio, 1, MidpointRounding.ToEven)))
            : f.Ratio.Gap == Gap.TargetReached ? _texts["coverage.reached"] : "–")),
    ]);

    private string Amount(decimal amount) => language.Number(decimal.Round(amount, 0, MidpointRounding.ToEven));
}
