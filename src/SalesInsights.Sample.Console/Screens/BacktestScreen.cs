using SalesInsights.Ledgers;
using SalesInsights.Outlooks;
using SalesInsights.Quantities;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>How good the outlook was in past periods, by third of the period, and how often what was said so likely came.</summary>
internal sealed class BacktestScreen(Snapshot snapshot, OutlookBacktest backtest, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render()
    {
        var periods = backtest.Periods.Count == 0 ? "–" : string.Join(", ", backtest.Periods.Select(p => p.Name));
        return new Rows(
        [
            Parts.Line(_texts.Fill(
                "outlook.backtest.heading", snapshot.Ledger.Company.Name, backtest.Measure.Id, language.Date(backtest.AsOf)), Parts.Strong),
            Parts.Line(_texts.Fill("outlook.backtest.periods", periods)),
            Scores(),
            .. backtest.Whole.Chances >= OutlookBacktest.FewestForecasts ? Reliability() : [],
            .. backtest.Whole.Forecasts < OutlookBacktest.FewestForecasts
                ? [Parts.Line(_texts.Fill("outlook.backtest.few", language.Number(OutlookBacktest.FewestForecasts)))]
                : Array.Empty<IRenderable>(),
            Parts.Line(_texts["outlook.backtest.note"], Parts.Quiet),
        ]);
    }

    private Table Scores()
    {
        var table = Parts.Table(
            "", _texts["outlook.backtest.forecasts"], _texts["outlook.backtest.coverage"], _texts["outlook.backtest.interval"],
            _texts["outlook.backtest.skill"], _texts["outlook.backtest.bias"], _texts["outlook.backtest.brier"], _texts["outlook.backtest.brierSkill"])
            .WithNumbersFrom(1, 7);
        for (var third = 0; third < backtest.Thirds.Count; third++) Add(table, _texts["outlook.backtest.third" + (third + 1)], backtest.Thirds[third], Style.Plain);
        Add(table, _texts["outlook.backtest.whole"], backtest.Whole, Parts.Strong);
        return table;
    }

    private void Add(Table table, string name, BacktestScore score, Style style) => table.AddRow(
        new Text(name, style),
        new Text(language.Number(score.Forecasts)),
        new Text(Percent(score.Coverage)),
        new Text(score.CoverageInterval is { } range ? $"{language.Percent(range.Low)}–{language.Percent(range.High)}" : "–"),
        new Text(Percent(score.Skill)),
        new Text(Percent(score.Bias)),
        new Text(score.Brier.TryGet(out var brier) ? language.Number(decimal.Round((decimal)brier, 3, MidpointRounding.ToEven)) : "–"),
        new Text(Percent(score.BrierSkill)));

    private IEnumerable<IRenderable> Reliability()
    {
        yield return Parts.Line(_texts["outlook.backtest.reliability"], Parts.Strong);
        var table = Parts.Table(
            _texts["outlook.backtest.said"], _texts["outlook.backtest.came"], _texts["outlook.backtest.interval"], _texts["outlook.backtest.of"])
            .WithNumbersFrom(0, 4);
        foreach (var group in backtest.Whole.Parts.Groups)
        {
            table.AddRow(
                new Text(language.Percent(group.MeanProbability)),
                new Text(language.Percent(group.Share)),
                new Text($"{language.Percent(group.Confidence.Low)}–{language.Percent(group.Confidence.High)}"),
                new Text(language.Number(group.Forecasts)));
        }

        yield return table;
    }

    private string Percent(Measured<double> share) => share.TryGet(out var value) ? language.Percent(value) : "–";
}
