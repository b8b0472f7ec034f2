using SalesInsights.Metrics.RepeatOrders;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Commands;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The customers that are overdue against their own rhythm, the most valuable first.</summary>
internal sealed class RhythmScreen(Session session, OrderRhythmReport report, int top)
{
    private readonly ScreenTexts _texts = session.Texts;
    private readonly CustomerParts _parts = new(session);

    public IRenderable Render() => new Rows(Lines());

    private IEnumerable<IRenderable> Lines()
    {
        yield return Parts.Line(_texts.Fill("rhythm.heading", Asked.HeadingOf(session, report.Subject), _parts.Language.Date(report.AsOf),
            session.Company.Ledger.Company.Currency.Code), Parts.Strong);
        yield return Parts.Line(_texts.Fill("rhythm.summary", _parts.Count(report.Customers.Count), _parts.Count(report.WithRhythm),
            _parts.Count(report.Overdue), _parts.Money(report.OverdueYearlyValue)));
        if (report.Overdue == 0) yield break;
        yield return Parts.Line(_texts["rhythm.rule"], Parts.Quiet);
        var table = Parts.Table(
            _texts["customers.customer"], _texts["customers.owner"], _texts["rhythm.every"], _texts["rhythm.last"], _texts["rhythm.overdue"],
            _texts["rhythm.yearly"]).WithNumbersFrom(2, 4);
        foreach (var customer in report.Customers.Where(c => c.IsOverdue).Take(top)) table.AddRow(Cells(customer));
        yield return table;
        foreach (var line in _parts.More(report.Overdue, top)) yield return line;
    }

    private Text[] Cells(CustomerRhythm customer) =>
    [
        new(session.Company.Names.Of(customer.CustomerId)), new(_parts.Person(customer.OwnerId)), new(_parts.Days(customer.Median)),
        new(CustomerParts.Day(customer.LastOrderOn)), new(_parts.Days(customer.DaysOverdue), Parts.Alarm), new(_parts.Money(customer.YearlyValue)),
    ];
}
