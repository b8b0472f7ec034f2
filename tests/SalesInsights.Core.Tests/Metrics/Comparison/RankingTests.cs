using FsCheck.Xunit;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Tests.Metrics.Comparison;

public class RankingTests
{
    private static readonly (Subject Subject, Measured<double> Figure)[] Figures =
    [
        (Person("none"), Measured.Missing<double>(Gap.NoTarget)), (Person("low"), Of(0.2)), (Person("b"), Of(0.8)), (Person("best"), Of(1.4)),
        (Person("a"), Of(0.8)), (Person("absent"), Measured.Missing<double>(Gap.ZeroTarget)), (Person("minus"), Of(-0.1)),
    ];

    [Fact]
    public void Rows_TieAndNoAnswer_ShareAPlaceAndStandLast() => Assert.Equal(
        ["1 best", "2 a", "2 b", "4 low", "5 minus", "- absent", "- none"], Lines(new Ranking<double>(Figures)));

    [Fact]
    public void Rows_NobodyHasAnAnswer_NobodyIsFirst() =>
        Assert.All(new Ranking<double>([(Person("x"), Measured.Missing<double>(Gap.NoTarget))]).Rows, row => Assert.Null(row.Place));

    [Fact]
    public void Rows_NothingOrOne_AreFine()
    {
        Assert.Empty(new Ranking<decimal>([]).Rows);
        Assert.Equal(1, Assert.Single(new Ranking<decimal>([(Subject.Company, Measured.Of(0m, default))]).Rows).Place);
    }

    [Fact]
    public void Constructor_SubjectTwice_Throws() => Assert.Contains(
        "salesperson a", Assert.Throws<ArgumentException>("figures", () => new Ranking<double>([(Person("a"), Of(1)), (Person("a"), Of(2))])).Message);

    [Fact]
    public void Constructor_Null_Throws() => Assert.Throws<ArgumentNullException>("figures", () => new Ranking<double>(null!));

    // Ann heads east with low and minus in it: 4 and 5 of all are 1 and 2 of theirs.
    [Fact]
    public void VisibleTo_Head_RanksAmongThemselves()
    {
        var scope = new LedgerBuilder(new CompanyProfile("A", Currency.USD)).Add(new Department("east", "East", manager: "ann"))
            .Add(new Salesperson("ann", "Ann")).Add(new Salesperson("low", "L", "east")).Add(new Salesperson("minus", "M", "east"))
            .Add(new Salesperson("best", "B")).Build().AsOf(new(2026, 7, 1)).ScopeOf("ann");
        Assert.Equal(["1 low", "2 minus"], Lines(new Ranking<double>(Figures).VisibleTo(scope)));
    }

    [Property(MaxTest = 50)]
    public void Rows_AnyFigures_PlaceIsOnePlusThoseAbove(int?[] values, int seed)
    {
        var figures = values.Select((v, i) => (Person("p" + i), v is { } known ? Measured.Of((decimal)(known % 5), default) : Measured.Missing<decimal>(Gap.NoTarget)))
            .ToArray();
        var rows = new Ranking<decimal>(figures).Rows;
        Assert.All(rows, row => Assert.Equal(
            row.Figure.HasValue ? 1 + rows.Count(r => r.Figure.HasValue && r.Figure.Value > row.Figure.Value) : null, row.Place));
        new Random(seed).Shuffle(figures);
        Assert.Equal(rows.Select(r => r.Subject), new Ranking<decimal>(figures).Rows.Select(r => r.Subject));
    }

    private static Subject Person(string id) => Subject.Salesperson(id);

    private static Measured<double> Of(double value) => Measured.Of(value, new Sample(1));

    private static string[] Lines(Ranking<double> ranking) => [.. ranking.Rows.Select(r => $"{r.Place?.ToString() ?? "-"} {r.Subject.Id}")];
}
