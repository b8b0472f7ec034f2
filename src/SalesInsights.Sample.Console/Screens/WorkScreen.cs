using SalesInsights.Metrics.OpenWork;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Commands;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>What is to be done: the counts by salesperson, then each list.</summary>
internal sealed class WorkScreen(Session session, OpenWorkReport report, int top)
{
    private readonly ScreenTexts _texts = session.Texts;
    private readonly CustomerParts _parts = new(session);

    public IRenderable Render() => new Rows(
    [
        .. People(),
        .. List("work.nextActions", "work.dueOn", "work.daysOver", report.NextActions),
        .. List("work.quiet", "work.quotedOn", "work.daysQuiet", report.QuietQuotations),
        .. _parts.Falling(report.FallingCustomers, report.FallingCount, new OpenWorkOptions().LimitDays, top),
    ]);

    private IEnumerable<IRenderable> People()
    {
        yield return Parts.Line(_texts.Fill("work.heading", Asked.HeadingOf(session, report.Subject), _parts.Language.Date(report.AsOf),
            _parts.Count(report.OpenOpportunities), session.Company.Ledger.Company.Currency.Code), Parts.Strong);
        var table = Parts.Table(
            "", _texts["work.overdue"], _texts["work.due"], _texts["work.without"], _texts["work.quotations"], _texts["work.falling"]).WithNumbersFrom(1, 5);
        foreach (var row in report.Rows)
        {
            table.AddRow(
                new Text(_parts.Person(row.Salesperson)), Cell(row.Overdue), Cell(row.Due), Cell(row.WithoutNextAction), Cell(row.QuietQuotations),
                Cell(row.FallingCustomers));
        }

        yield return table;
    }

    private IEnumerable<IRenderable> List(string title, string date, string days, IReadOnlyList<OpenDeal> deals)
    {
        yield return Parts.Line();
        yield return Parts.Line(_texts.Fill(title, _parts.Count(deals.Count)), Parts.Strong);
        if (deals.Count == 0) yield break;
        var table = Parts.Table(
            _texts["work.opportunity"], _texts["customers.owner"], _texts[date], _texts[days], _texts["work.amount"]).WithNumbersFrom(2, 3);
        foreach (var deal in deals.Take(top))
        {
            table.AddRow(
                new Text(session.Company.Names.Of(deal.OpportunityId)), new Text(_parts.Person(deal.OwnerId)), new Text(CustomerParts.Day(deal.Date)),
                new Text(_parts.Days(deal.Days)), new Text(_parts.Money(deal.Amount)));
        }

        yield return table;
        foreach (var line in _parts.More(deals.Count, top)) yield return line;
    }

    private Text Cell(int count) => new(_parts.CountOrNone(count));
}
