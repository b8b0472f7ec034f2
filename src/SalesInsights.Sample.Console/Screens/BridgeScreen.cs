using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Bridge;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The pipeline at the start, what came and went, and the pipeline at the end, as one sum.</summary>
internal sealed class BridgeScreen(Snapshot snapshot, IReadOnlyList<BridgeReport> reports, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render() => new Rows(reports.SelectMany((r, i) => i == 0 ? Bridge(r) : [Parts.Line(), .. Bridge(r)]));

    private IEnumerable<IRenderable> Bridge(BridgeReport report)
    {
        yield return Parts.Line(_texts.Fill("bridge.heading", snapshot.NameOf(report.Subject), report.Period.Name, language.Date(report.AsOf),
            snapshot.Ledger.Company.Currency.Code), Parts.Strong);
        var table = Parts.Table("", _texts["bridge.count"], _texts["bridge.amount"]).WithNumbersFrom(1, 2);
        Add(table, "bridge.start", "", report.Start, Parts.Strong);
        Add(table, "bridge.new", "+", report.New);
        Add(table, "bridge.reopened", "+", report.Reopened);
        Add(table, "bridge.handedIn", "+", report.HandedIn);
        Add(table, "bridge.handedOut", "−", report.HandedOut);
        Add(table, "bridge.won", "−", report.Won);
        Add(table, "bridge.lost", "−", report.Lost);
        table.AddRow(_texts["bridge.raised"], "", Signed("+", report.Raised.Amount));
        table.AddRow(_texts["bridge.lowered"], "", Signed("−", report.Lowered.Amount));
        Add(table, "bridge.end", "", report.End, Parts.Strong);
        yield return table;
        if (report.Undated > 0) yield return Parts.Line(_texts.Fill("bridge.undated", language.Number(report.Undated)));
        if (report.End.WithoutAmount + report.End.Unpriced is var missing && missing > 0)
            yield return Parts.Line(_texts.Fill("bridge.notPriced", language.Number(missing)));
    }

    private void Add(Table table, string key, string sign, CountAndAmount sum, Style? style = null) => table.AddRow(
        new Text(_texts[key], style), new Text(sum.Count == 0 ? "0" : sign + language.Number(sum.Count), style),
        new Text(Signed(sign, sum.Amount), style));

    private string Signed(string sign, decimal amount) =>
        decimal.Round(amount, 0, MidpointRounding.ToEven) is var whole && whole == 0 ? "0" : sign + language.Number(whole);
}
