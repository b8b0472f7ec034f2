using SalesInsights.Metrics.CustomerValue;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Commands;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>What customers were worth, by one of their traits.</summary>
internal sealed class ValueScreen(Session session, CustomerValueReport report)
{
    private readonly ScreenTexts _texts = session.Texts;
    private readonly CustomerParts _parts = new(session);

    public IRenderable Render() => new Rows(Lines());

    private IEnumerable<IRenderable> Lines()
    {
        yield return Parts.Line(_texts.Fill("value.heading", Asked.HeadingOf(session, report.Subject), _texts["value.by." + report.By],
            report.Period?.Name ?? _texts["value.always"], _parts.Language.Date(report.AsOf), session.Company.Ledger.Company.Currency.Code), Parts.Strong);
        var table = Parts.Table(
            _texts["value.by." + report.By], _texts["value.customers"], _texts["value.buyers"], _texts["column.orders"], _texts["column.payments"],
            _texts["column.wonAmount"], _texts["value.last"]).WithNumbersFrom(1, 6);
        foreach (var row in report.Rows) Add(table, NameOf(row), row, Style.Plain);
        Add(table, _texts["customers.sum"], report.Total, Parts.Strong);
        yield return table;
        var unpriced = report.Total.Orders.Unpriced + report.Total.Payments.Unpriced + report.Total.Won.Unpriced;
        if (unpriced > 0) yield return Parts.Line(_texts.Fill("value.unpriced", _parts.Count(unpriced)));
    }

    private void Add(Table table, string name, CustomerValueRow row, Style style) => table.AddRow(
        new Text(name, style), new Text(_parts.CountOrNone(row.Customers)), new Text(_parts.CountOrNone(row.Buyers)),
        new Text(_parts.Money(row.Orders.Amount)), new Text(_parts.Money(row.Payments.Amount)), new Text(_parts.Money(row.Won.Amount)),
        new Text(CustomerParts.Day(row.LastOrderOn)));

    private string NameOf(CustomerValueRow row)
    {
        if (row.IsWithoutCustomer) return _texts["value.withoutCustomer"];
        if (row.Key.Length == 0) return _texts["customers.none"];
        return report.By == CustomerTrait.Origin ? _texts["customers." + row.Key] : row.Key;
    }
}
