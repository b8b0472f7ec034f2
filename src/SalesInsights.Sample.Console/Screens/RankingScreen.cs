using System.Globalization;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Sources;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>Subjects in the order of a figure, each with its place, and at the end those without one and why.</summary>
internal sealed class RankingScreen(OpenedCompany company, string by, ComparisonReport? compared, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render<T>(Ranking<T> ranking, Func<T, string> text)
        where T : struct, IEquatable<T>, IComparable<T>
    {
        var table = Parts.Table(_texts["ranking.column.place"], "", _texts["ranking.by." + by], "").WithNumbersFrom(0, 1).WithNumbersFrom(2, 1);
        foreach (var row in ranking.Rows)
        {
            table.AddRow(
                new Text(row.Place?.ToString(CultureInfo.InvariantCulture) ?? "–"),
                new Text(company.Snapshot.NameOf(row.Subject)),
                new Text(row.Figure.TryGet(out var figure) ? text(figure) : "–"),
                new Text(row.Figure.HasValue ? "" : _texts.Or("ranking.gap." + row.Figure.Gap, language.Reason(row.Figure.Gap)), Parts.Quiet));
        }

        return new Rows(
            [Parts.Line(Heading(), Parts.Strong), .. Windows().Select(line => Parts.Line(line)), Parts.Line(), table, Parts.Line(_texts["ranking.note"], Parts.Quiet)]);
    }

    private IEnumerable<string> Windows()
    {
        if (compared is not { Now.Last: { } now, Before.Last: { } before }) yield break;
        yield return _texts.Fill("ranking.beside", compared.Before.Period.Name, language.Date(compared.Before.First), language.Date(before),
            language.Date(compared.Now.First), language.Date(now));
        if (!compared.IsEqualLength) yield return _texts["ranking.unequal"];
    }

    private string Heading() => _texts.Fill("ranking.heading", company.Snapshot.Ledger.Company.Name, language.Measure(company.Measure),
        company.Period.Name, language.Date(company.Snapshot.AsOf));
}
