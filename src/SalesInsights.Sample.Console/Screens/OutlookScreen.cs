using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;
using SalesInsights.Quantities;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>Where everybody is likely to land, of what parts, and the chance to reach the target.</summary>
internal sealed class OutlookScreen(Snapshot snapshot, OutlookReport report, Language language)
{
    private const int ColumnsOfAName = 14;
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render()
    {
        var (unit, name) = UnitOf(report.Rows.Select(r => Math.Max(Math.Abs(r.High.ValueOr(r.Booked)), r.Target.ValueOr(0m))).DefaultIfEmpty(0m).Max());
        var table = Parts.Table(
            "", _texts["outlook.target"], _texts["outlook.booked"], _texts["outlook.open"], _texts["outlook.more"],
            _texts["outlook.landing"], _texts["outlook.range"], _texts["outlook.chance"]).WithNumbersFrom(1, 7);
        foreach (var row in report.Rows) Add(table, row, unit);
        return new Rows(
        [
            Parts.Line(_texts.Fill(
                "outlook.heading", snapshot.Ledger.Company.Name, report.Period.Name, report.Measure.Id, language.Date(report.AsOf)), Parts.Strong),
            .. name is null ? Array.Empty<IRenderable>() : [Parts.Line(_texts["outlook.in." + name])],
            table,
            .. Reasons(),
            Parts.Line(_texts["outlook.note"], Parts.Quiet),
        ]);
    }

    /// <summary>Five figures fit beside each other: larger amounts are shown in a larger unit, and the screen says which.</summary>
    private static (decimal Unit, string? Name) UnitOf(decimal most) => most switch
    {
        < 100_000m => (1m, null),
        < 100_000_000m => (1000m, "thousands"),
        < 100_000_000_000m => (1_000_000m, "millions"),
        _ => (1_000_000_000m, "billions"),
    };

    private void Add(Table table, OutlookRow row, decimal unit)
    {
        var style = row.Subject.Kind == SubjectKind.Salesperson ? Style.Plain : Parts.Strong;
        string Amount(Measured<decimal> amount) => amount.TryGet(out var value) ? Number(value / unit) : "–";
        table.AddRow(
            new Text(Parts.Fit(snapshot.NameOf(row.Subject), ColumnsOfAName), style),
            new Text(Amount(row.Target)),
            new Text(Number(row.Booked / unit)),
            new Text(Amount(row.Pipeline)),
            new Text(row.NewBusiness.TryGet(out var created) ? Number((created + row.Repeat.Value) / unit) : "–"),
            new Text(Amount(row.Landing), Parts.Strong),
            new Text(row.Low.HasValue ? $"{Amount(row.Low)}–{Amount(row.High)}" : "–"),
            new Text(row.Chance.TryGet(out var chance) ? language.Chance(chance) : "–"));
    }

    private IEnumerable<IRenderable> Reasons()
    {
        var landing = report.Rows.Select(r => r.Landing).FirstOrDefault();
        if (report.Rows.Count > 0 && !landing.HasValue) yield return Parts.Line(_texts["outlook.none." + landing.Gap]);
        var excluded = report.Rows.Count > 0 ? report.Rows.Max(r => r.Pipeline.Sample.Excluded) : 0;
        if (landing.HasValue && excluded > 0) yield return Parts.Line(_texts.Fill("outlook.excluded", language.Number(excluded)));
    }

    private string Number(decimal amount) => language.Number(decimal.Round(amount, 0, MidpointRounding.ToEven));
}
