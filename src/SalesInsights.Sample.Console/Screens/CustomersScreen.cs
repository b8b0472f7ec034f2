using SalesInsights.Metrics;
using SalesInsights.Metrics.NewCustomers;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Commands;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>New customers by origin, and the batches that fairs brought.</summary>
internal sealed class CustomersScreen(Session session, NewCustomersReport report)
{
    private readonly ScreenTexts _texts = session.Texts;
    private readonly CustomerParts _parts = new(session);

    public IRenderable Render() => new Rows(Lines());

    private IEnumerable<IRenderable> Lines()
    {
        yield return Parts.Line(_texts.Fill("customers.heading", Asked.HeadingOf(session, report.Subject), session.Company.Period.Name,
            _parts.Language.Date(report.AsOf)), Parts.Strong);
        var table = Parts.Table(
            "", _texts["customers.created"], _texts["customers.claimed"], _texts["customers.assigned"], _texts["customers.total"],
            _texts["customers.inBatches"]).WithNumbersFrom(1, 5);
        foreach (var row in report.Rows.Where(r => r.Key.Length > 0 || r.Customers.Total > 0)) Add(table, NameOf(row), row, Style.Plain);
        Add(table, _texts["customers.sum"], report.Total, Parts.Strong);
        yield return table;
        if (report.Total.Undated > 0) yield return Parts.Line(_texts.Fill("customers.undated", _parts.Count(report.Total.Undated)));
        if (report.Total.Batches.Count == 0) yield break;
        yield return Parts.Line();
        foreach (var batch in report.Total.Batches)
        {
            yield return Parts.Line(_texts.Fill("customers.batch", batch.Name, _parts.Count(batch.Customers.Total), CustomerParts.Day(batch.FirstOn),
                CustomerParts.Day(batch.LastOn)));
        }
    }

    private void Add(Table table, string name, NewCustomersRow row, Style style) => table.AddRow(
        new Text(name, style), Cell(row.Customers.Created), Cell(row.Customers.Claimed), Cell(row.Customers.Assigned), Cell(row.Customers.Total),
        Cell(row.InBatches.Total));

    private Text Cell(long count) => new(_parts.CountOrNone(count));

    private string NameOf(NewCustomersRow row)
    {
        if (row.Subject is { } subject) return session.Company.Snapshot.NameOf(subject);
        return row.Key.Length > 0 ? row.Key : _texts[report.GroupBy == Grouping.Segment ? "customers.none" : "customers.nobody"];
    }
}
