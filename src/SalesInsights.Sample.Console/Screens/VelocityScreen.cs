using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Velocity;
using SalesInsights.Organizations;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The four parts of the sales velocity and their product.</summary>
internal sealed class VelocityScreen(Snapshot snapshot, VelocityReport report, Language language)
{
    private const int ColumnsOfAName = 22;
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render()
    {
        var table = Parts.Table(
            "", _texts["velocity." + report.Basis], _texts["velocity.rate"], _texts["velocity.average"], _texts["velocity.days"],
            _texts["velocity.perDay"])
            .WithNumbersFrom(1, 5);
        foreach (var row in report.Rows)
        {
            table.AddRow(
                Parts.Fit(NameOf(row), ColumnsOfAName),
                language.Number(row.OnTheirWay.Count),
                row.WonOfClosed.TryGet(out var rate)
                    ? _texts.Fill("velocity.of", language.Percent(rate), language.Number(row.WonOfClosed.Sample.Counted))
                    : "–",
                row.AverageWonAmount.TryGet(out var average) ? Amount(average) : "–",
                row.DaysToWin.Mean.TryGet(out var days) ? language.Number(decimal.Round((decimal)days, 1, MidpointRounding.ToEven)) : "–",
                row.PerDay.TryGet(out var perDay) ? Amount(perDay) : "–");
        }

        var heading = _texts.Fill("velocity.heading", snapshot.Ledger.Company.Name, report.Period?.Name ?? "", language.Date(report.AsOf),
            snapshot.Ledger.Company.Currency.Code);
        return new Rows(Parts.Line(heading, Parts.Strong), table, Parts.Line(_texts["velocity.note"], Parts.Quiet));
    }

    private string NameOf(VelocityRow row) => report.GroupBy switch
    {
        Grouping.Company => snapshot.Ledger.Company.Name,
        _ when row.Key.Length == 0 => _texts["velocity.none"],
        Grouping.Salesperson => snapshot.NameOf(Subject.Salesperson(row.Key)),
        Grouping.Department => snapshot.NameOf(Subject.Department(row.Key)),
        _ => row.Key,
    };

    private string Amount(decimal amount) => language.Number(decimal.Round(amount, 0, MidpointRounding.ToEven));
}
