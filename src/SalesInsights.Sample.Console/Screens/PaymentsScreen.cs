using SalesInsights.Metrics;
using SalesInsights.Metrics.Receivables;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Commands;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>Why orders and payments differ, what is open by age and person, and the orders that are overdue.</summary>
internal sealed class PaymentsScreen(Session session, ReceivablesReport report, PaymentBridgeReport bridge, int top)
{
    private readonly ScreenTexts _texts = session.Texts;
    private readonly CustomerParts _parts = new(session);

    public IRenderable Render() => new Rows([.. Bridge(), .. People(), .. Apart(), .. Overdue()]);

    private IEnumerable<IRenderable> Bridge()
    {
        yield return Parts.Line(_texts.Fill("payments.heading", Asked.HeadingOf(session, report.Subject), session.Company.Period.Name,
            _parts.Language.Date(report.AsOf), session.Company.Ledger.Company.Currency.Code), Parts.Strong);
        var table = Parts.Table("", _texts["payments.amount"]).WithNumbersFrom(1, 1);
        table.AddRow(new Text(_texts["column.orders"]), new Text(_parts.Money(bridge.Orders.Amount)));
        table.AddRow(new Text(_texts["column.payments"]), new Text(_parts.Money(bridge.Payments.Amount)));
        table.AddRow(new Text(_texts["payments.difference"], Parts.Strong), new Text(_parts.Money(bridge.Difference), Parts.Strong));
        foreach (var part in bridge.Parts.Where(p => p.Amount != 0))
            table.AddRow(new Text("  " + _texts["payments.part." + part.Part]), new Text(_parts.Money(part.Amount)));
        yield return table;
    }

    private IEnumerable<IRenderable> People()
    {
        yield return Parts.Line();
        if (report.Total.Open == 0)
        {
            yield return Parts.Line(_texts["payments.nothing"]);
            yield break;
        }

        var table = Parts.Table("", _texts["payments.notYetDue"], "1–30", "31–60", "61–90", ">90", _texts["payments.overdue"]).WithNumbersFrom(1, 6);
        foreach (var row in report.Rows.Where(r => r.OpenOrders > 0)) Add(table, _parts.Person(row.Salesperson), row.Aging, Style.Plain);
        Add(table, _texts["customers.sum"], report.Total, Parts.Strong);
        yield return table;
    }

    private void Add(Table table, string name, ReceivableAging aging, Style style) => table.AddRow(
        new Text(name, style), Cell(aging.NotYetDue), Cell(aging.Days1To30), Cell(aging.Days31To60), Cell(aging.Days61To90), Cell(aging.Over90),
        Cell(aging.Overdue));

    private IEnumerable<IRenderable> Apart()
    {
        foreach (var (key, sum) in new (string, CountAndAmount)[]
        {
            ("payments.withoutTerms", report.WithoutTerms), ("payments.onCancelled", report.OnCancelledOrders),
            ("payments.withoutOrder", report.WithoutOrder),
        })
        {
            if (sum.Count > 0) yield return Parts.Line(_texts.Fill(key, _parts.Count(sum.Count), _parts.Money(sum.Amount)));
        }

        if (report.Unpriced > 0) yield return Parts.Line(_texts.Fill("payments.unpriced", _parts.Count(report.Unpriced)));
    }

    private IEnumerable<IRenderable> Overdue()
    {
        var overdue = report.Orders.Where(o => o.DaysOverdue > 0).ToArray();
        if (overdue.Length == 0) yield break;
        yield return Parts.Line();
        yield return Parts.Line(_texts.Fill("payments.overdueOrders", _parts.Count(overdue.Length)), Parts.Strong);
        var table = Parts.Table(
            _texts["payments.order"], _texts["customers.customer"], _texts["customers.owner"], _texts["payments.since"], _texts["payments.days"],
            _texts["payments.overdue"]).WithNumbersFrom(3, 3);
        foreach (var order in overdue.Take(top))
        {
            table.AddRow(
                new Text(order.OrderId.Value), new Text(session.Company.Names.Of(order.CustomerId)), new Text(_parts.Person(order.OwnerId)),
                new Text(CustomerParts.Day(order.OverdueSince)), new Text(_parts.Count(order.DaysOverdue), Parts.Alarm), Cell(order.Aging.Overdue));
        }

        yield return table;
        foreach (var line in _parts.More(overdue.Length, top)) yield return line;
    }

    private Text Cell(decimal amount) => new(amount == 0 ? "–" : _parts.Money(amount));
}
