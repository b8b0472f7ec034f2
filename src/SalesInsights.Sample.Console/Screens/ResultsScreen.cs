using SalesInsights.DataFolder;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Results;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Sources;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>What was sold, received and won, and the customers and opportunities that came in.</summary>
internal sealed class ResultsScreen(OpenedCompany company, IReadOnlyList<ResultsTable> tables, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render() => new Rows(tables.SelectMany((t, i) => i == 0 ? Table(t) : [Parts.Line(), .. Table(t)]));

    private IEnumerable<IRenderable> Table(ResultsTable results)
    {
        yield return Parts.Line(_texts.Fill("results.heading", company.Snapshot.NameOf(results.Subject), company.Period.Name,
            language.Date(company.Snapshot.AsOf), company.Ledger.Company.Currency.Code), Parts.Strong);
        var table = Parts.Table(
            "", _texts["column.orders"], _texts["column.payments"], _texts["column.wonAmount"], _texts["column.wins"], _texts["column.winRate"],
            _texts["column.newCustomers"], _texts["column.opened"]).WithNumbersFrom(1, 7);
        foreach (var row in results.Rows) Add(table, NameOf(row), row, results.WinRateOf(row), Style.Plain);
        Add(table, _texts["results.total"], results.Total, results.TotalWinRate, Parts.Strong);
        yield return table;
        yield return Parts.Line(_texts["results.winRate"], Parts.Quiet);
        foreach (var note in Coverage(results.Total)) yield return Parts.Line(note);
    }

    private void Add(Table table, string name, ResultsRow row, WinRateRow? rate, Style style) => table.AddRow(
        new Text(name, style), Money(row.Orders), Money(row.Payments), Money(row.Won), Count(row.Won.Count), Share(rate),
        Count(row.NewCustomers.Created), Count(row.OpportunitiesOpened));

    /// <summary>Says what is missing from the sums, so that no total pretends to be whole.</summary>
    private IEnumerable<string> Coverage(ResultsRow total) =>
        new[] { ("column.orders", total.Orders), ("column.payments", total.Payments), ("column.wonAmount", total.Won) }
            .Where(part => part.Item2.Coverage.Excluded > 0)
            .Select(part => _texts.Fill("results.excluded", _texts[part.Item1], language.Number(part.Item2.Coverage.Excluded)));

    private string NameOf(ResultsRow row) => row.IsHouse ? _texts["results.house"]
        : row.Subject is { } subject ? company.Snapshot.NameOf(subject)
        : row.Key.Length > 0 ? row.Key : _texts["results.noKey"];

    private Text Share(WinRateRow? rate) => new(rate is not null && rate.WonOfClosed.TryGet(out var share) ? language.Percent(share) : "–");

    private Text Money(MoneyResult sum) => new(language.Number(decimal.Round(sum.Amount, 0, MidpointRounding.ToEven)));

    private Text Count(long count) => new(language.Number(count));
}
