using SalesInsights.Metrics.PublicSea;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Commands;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>What went into the public sea and out of it, who lies idle in it, and who is about to fall.</summary>
internal sealed class SeaScreen(Session session, PublicSeaReport report, int top)
{
    private readonly ScreenTexts _texts = session.Texts;
    private readonly CustomerParts _parts = new(session);

    public IRenderable Render() => new Rows(
        [.. Flow(), .. People(), .. Idle(), .. _parts.Falling(report.Falling, report.FallingCount, report.LimitDays, top)]);

    private IEnumerable<IRenderable> Flow()
    {
        yield return Parts.Line(_texts.Fill("sea.heading", Asked.HeadingOf(session, report.Subject), session.Company.Period.Name,
            _parts.Language.Date(report.AsOf)), Parts.Strong);
        yield return Parts.Line(_texts.Fill("sea.flow", _parts.Count(report.AtStart), _parts.Count(report.Arrived), _parts.Count(report.Released),
            _parts.Count(report.Left), _parts.Count(report.AtEnd)));
        if (report.TakenAfter.Median.HasValue) yield return Parts.Line(_texts.Fill("sea.takenAfter", _parts.Days(report.TakenAfter.Median)));
    }

    private IEnumerable<IRenderable> People()
    {
        var table = Parts.Table(
            "", _texts["sea.released"], _texts["sea.claimed"], _texts["sea.assigned"], _texts["sea.leftInSea"], _texts["sea.falling"])
            .WithNumbersFrom(1, 5);
        foreach (var row in report.Rows)
        {
            table.AddRow(
                new Text(_parts.Person(row.Salesperson)), Cell(row.Released), Cell(row.Claimed), Cell(row.Assigned), Cell(row.LeftInSea), Cell(row.Falling));
        }

        yield return table;
    }

    private IEnumerable<IRenderable> Idle()
    {
        if (report.InSea.Count == 0) yield break;
        yield return Parts.Line();
        yield return Parts.Line(_texts.Fill("sea.inSea", _parts.Count(report.InSea.Count)), Parts.Strong);
        var table = Parts.Table(_texts["customers.customer"], _texts["sea.lastOwner"], _texts["sea.since"], _texts["sea.idleDays"]).WithNumbersFrom(3, 1);
        foreach (var customer in report.InSea.Take(top))
        {
            table.AddRow(
                new Text(session.Company.Names.Of(customer.CustomerId)), new Text(_parts.Person(customer.LastOwnerId)),
                new Text(CustomerParts.Day(customer.Since)), new Text(_parts.Days(customer.IdleDays)));
        }

        yield return table;
        foreach (var line in _parts.More(report.InSea.Count, top)) yield return line;
    }

    private Text Cell(int count) => new(_parts.CountOrNone(count));
}
