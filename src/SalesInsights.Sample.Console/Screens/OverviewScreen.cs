using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The completion board: everybody's target, actual, completion and pace, as the tree of the organisation.</summary>
internal sealed partial class OverviewScreen(CompletionReport completion, DiagnosisReport diagnosis, Language language, bool isPace = false)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);
    private readonly IReadOnlyList<CompletionRow> _rows = completion.Rows;

    public IRenderable Render() => new Rows([Parts.Line(Heading(), Parts.Strong), Parts.Line(Elapsed()), .. Season(), Parts.Line(), isPace ? Days() : Board(), .. Notes()]);

    private string Heading() => _texts.Fill("overview.heading",
        diagnosis.Snapshot.Ledger.Company.Name, language.Measure(completion.Measure), completion.Period.Name, language.Date(completion.AsOf));

    private string Elapsed() => completion.ExpectedShare.TryGet(out var share)
        ? _texts.Fill("overview.elapsed", language.Number(completion.WorkingDaysGone), language.Number(completion.WorkingDays), language.Percent(share))
        : language.Reason(completion.ExpectedShare.Gap);

    private Table Board()
    {
        var table = Parts.Table("", _texts["column.target"], _texts["column.actual"], _texts["column.completion"], _texts["column.pace"], "")
            .WithNumbersFrom(1, 4);
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            var style = IsBehind(row) ? Parts.Alarm : row.Subject.Kind == SubjectKind.Salesperson ? Style.Plain : Parts.Strong;
            table.AddRow(
                new Text(TreeLines.Before(_rows, i) + NameOf(row.Subject), style),
                new Text(Amount(row.Target)),
                new Text(language.Number(decimal.Round(row.Actual, 0, MidpointRounding.ToEven))),
                new Text(Share(row.Ratio)),
                new Text(Share(row.Pace)),
                new Text(StateOf(row), style));
        }

        return table;
    }

    private IEnumerable<IRenderable> Notes()
    {
        foreach (var (row, i) in _rows.Where(r => Has(r, TargetMismatchRule.Id)).Select((r, i) => (r, i)))
        {
            if (i == 0) yield return Parts.Line();
            var surplus = row.TargetDifference.Value;
            yield return Parts.Line(_texts.Fill(surplus > 0 ? "overview.above" : "overview.below", NameOf(row.Subject), Money(Math.Abs(surplus))));
        }
    }

    private bool IsBehind(CompletionRow row) => Has(row, BehindPaceRule.Id);

    private bool Has(CompletionRow row, string rule) => diagnosis.Find(row.Subject)?.Findings.Any(f => f.RuleId == rule) == true;

    private string StateOf(CompletionRow row) => IsBehind(row) ? _texts["state.behind"]
        : row.Target.HasValue ? "" : row.Target.Gap == Gap.NoTarget ? _texts["state.noTarget"] : language.Reason(row.Target.Gap);

    private string Amount(Measured<decimal> amount) =>
        amount.TryGet(out var value) ? language.Number(decimal.Round(value, 0, MidpointRounding.ToEven)) : "–";

    private string Share(Measured<double> share) => share.TryGet(out var value) ? language.Percent(value) : "–";

    private string Money(decimal amount) => completion.Measure.IsMoney
        ? language.Money(amount, diagnosis.Snapshot.Ledger.Company.Currency)
        : language.Number(amount);

    private string NameOf(Subject subject) => diagnosis.Snapshot.NameOf(subject);
}
