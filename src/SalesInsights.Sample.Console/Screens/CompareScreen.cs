using SalesInsights.Ledgers;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>Everybody's sum now and before as the tree of the organisation, with the days that are compared.</summary>
internal sealed class CompareScreen(ComparisonReport report, Snapshot snapshot, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);
    private readonly int[] _depths = [.. report.Rows.Select(r => r.Depth)];

    public IRenderable Render() => new Rows([Parts.Line(Heading(), Parts.Strong), .. Windows().Select(line => Parts.Line(line)), Parts.Line(), Board(), .. Notes()]);

    private string Heading() => _texts.Fill("compare.heading", snapshot.Ledger.Company.Name, language.Measure(report.Measure),
        report.Now.Period.Name, report.Before.Period.Name);

    private IEnumerable<string> Windows()
    {
        if (report.Now.Last is null || report.Before.Last is null)
        {
            yield return _texts.Fill("compare.nothing", language.Date(report.AsOf));
            yield break;
        }

        yield return WindowOf("compare.now", report.Now);
        yield return WindowOf("compare.before", report.Before);
        yield return _texts[report.IsEqualLength ? "compare.basis." + report.Basis : "compare.unequal"];
    }

    private string WindowOf(string key, ComparedWindow window) => _texts.Fill(
        key, language.Date(window.First), language.Date(window.Last!.Value), language.Number(window.Days), language.Number(window.WorkingDays));

    private Table Board()
    {
        var table = Parts.Table("", _texts["compare.column.now"], _texts["compare.column.before"], _texts["compare.column.difference"],
            _texts["compare.column.change"], "").WithNumbersFrom(1, 4);
        for (var i = 0; i < report.Rows.Count; i++)
        {
            var row = report.Rows[i];
            var style = row.Subject.Kind == SubjectKind.Salesperson ? Style.Plain : Parts.Strong;
            table.AddRow(
                new Text(TreeLines.Before(_depths, i) + snapshot.NameOf(row.Subject), style),
                new Text(Amount(row.Now)),
                new Text(Amount(row.Before)),
                new Text(Signed(row.Difference)),
                new Text(row.Ratio.TryGet(out var ratio) ? Change(ratio) : "–"),
                new Text(StateOf(row), Parts.Quiet));
        }

        return table;
    }

    private IEnumerable<IRenderable> Notes()
    {
        var excluded = report.Rows.Where(r => r.Depth == 0).Sum(r => Math.Max(r.Now.Sample.Excluded, r.Before.Sample.Excluded));
        if (excluded > 0) yield return Parts.Line(_texts.Fill("compare.excluded", language.Number(excluded)));
    }

    /// <summary>Why there is no change to tell, in a word or two.</summary>
    private string StateOf(ComparisonRow row)
    {
        if (row.Ratio.HasValue || row.Difference.Gap == Gap.NotStarted) return "";
        var state = row.Difference.HasValue ? row.Before.Value == 0m ? "noneBefore" : "negativeBefore"
            : !row.Now.HasValue ? row.Before.HasValue ? "left" : "away"
            : row.Before.Gap == Gap.NotApplicable ? "new" : "noRecords";
        return _texts["compare.state." + state];
    }

    private string Amount(Measured<decimal> amount) =>
        amount.TryGet(out var value) ? language.Number(decimal.Round(value, 0, MidpointRounding.ToEven)) : "–";

    private string Signed(Measured<decimal> amount) => amount.TryGet(out var value) && value > 0m ? "+" + Amount(amount) : Amount(amount);

    private string Change(double ratio) => (ratio < 1d ? "-" : "+") + language.Percent(Math.Abs(ratio - 1d));
}
