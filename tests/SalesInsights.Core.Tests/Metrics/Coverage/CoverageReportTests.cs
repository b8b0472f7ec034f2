using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Coverage;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Metrics.Coverage;

public sealed class CoverageReportTests
{
    private static readonly TargetPeriod May = TargetPeriod.Month(2026, 5);

    private static LocalDate Day(int day) => new(2026, 5, day);

    /// <summary>Ann is in east, Bob in west, both below sales; "idea" has no chance, "lost" says 100 % as some exports do.</summary>
    private static LedgerBuilder Company() => new LedgerBuilder(new CompanyProfile("Test", Currency.USD, pipelines:
    [
        new PipelineDefinition("p",
        [
            new Stage("idea", "Idea", 1), new Stage("quote", "Quotation", 2, probability: 0.25), new Stage("pi", "PI", 3, probability: 0.9),
            new Stage("won", "Won", 4, StageOutcome.Won, probability: 1), new Stage("lost", "Lost", 5, StageOutcome.Lost, probability: 1),
        ]),
    ])).Add(new Department("sales", "Sales")).Add(new Department("east", "East", "sales", "ann")).Add(new Department("west", "West", "sales"))
        .Add(new Salesperson("ann", "Ann", "east")).Add(new Salesperson("bob", "Bob", "west"));

    private static LedgerBuilder Deal(LedgerBuilder company, string id, string owner, string stage, decimal? amount, Moment close = default, string currency = "USD") =>
        company.Add(new Opportunity(id, owner, createdAt: Day(1), amount: amount, currency: Currency.Parse(currency), expectedClose: close))
            .Add(new StageEntry(id, stage, Day(2)));

    /// <summary>
    /// Ann has o1 quote 400 (close 31 May), o2 pi 100 (close 1 June), o3 idea 50 (close 1 May); Bob o4 quote 1000 without close, o5 won
    /// 700, o6 lost 900 (close 20 May). Targets: Ann 500, Bob 300. Orders: Ann 200, Bob 300.
    /// </summary>
    private static LedgerBuilder Log()
    {
        var company = Company();
        Deal(company, "o1", "ann", "quote", 400, Day(31));
        Deal(company, "o2", "ann", "pi", 100, new LocalDate(2026, 6, 1));
        Deal(company, "o3", "ann", "idea", 50, Day(1));
        Deal(company, "o4", "bob", "quote", 1000);
        Deal(company, "o5", "bob", "won", 700);
        Deal(company, "o6", "bob", "lost", 900, Day(20));
        return company.Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Orders, 500))
            .Add(new Target(Subject.Salesperson("bob"), May, TargetMeasure.Orders, 300))
            .Add(new Order("r1", Day(3), 200, "ann")).Add(new Order("r2", Day(4), 300, "bob"));
    }

    private static CoverageRow Row(LedgerBuilder company, Subject subject, TargetMeasure? measure = null, int asOf = 10) =>
        CoverageReport.Of(company.Build().AsOf(Day(asOf)), new CoverageOptions { Period = May, Measure = measure ?? TargetMeasure.Orders }).Find(subject)!;

    [Fact]
    public void Of_Person_NamesEveryBasis()
    {
        // Remaining 500 - 200 = 300. Open 550; weighted 400 x 0.25 + 100 x 0.9 = 190, o3 has no chance; in May 400 + 50.
        var row = Row(Log(), Subject.Salesperson("ann"));

        Assert.Equal((500m, 200m, 300m, 3L), (row.Target.Value, row.Actual, row.Remaining.Value, row.Open.Count));
        Assert.Equal([550m, 190m, 450m], row.Figures.Select(f => f.Amount));
        Assert.Equal([new Sample(3), new Sample(2, 1), new Sample(2)], row.Figures.Select(f => f.Sample));
        Assert.All(new[] { 1.8333333333, 0.6333333333, 1.5 }.Zip(row.Figures), pair => Assert.Equal(pair.First, pair.Second.Ratio.Value, 1e-9));
        Assert.Equal((CoverageBasis.Weighted, 1L), (row.By(CoverageBasis.Weighted).Basis, row.Late));
    }

    [Fact]
    public void Of_Company_SumsTheTargetsOfItsChildren()
    {
        // 800 - 500 = 300 against 550 + 1000.
        var row = Row(Log(), Subject.Company);

        Assert.Equal((800m, 500m, 300m, 1550m), (row.Target.Value, row.Actual, row.Remaining.Value, row.Open.Amount));
        Assert.Equal(440m, row.By(CoverageBasis.Weighted).Amount);
        Assert.Equal(row.Open, Row(Log(), Subject.Department("sales")).Open);
    }

    [Fact]
    public void Ratio_NothingRemains_IsAReason()
    {
        // Bob has reached 300 of 300; a return would leave something to cover again.
        Assert.All(Row(Log(), Subject.Salesperson("bob")).Figures, f => Assert.Equal(Gap.TargetReached, f.Ratio.Gap));
        Assert.Equal(20d, Row(Log().Add(new Order("r3", Day(5), -50, "bob")), Subject.Salesperson("bob")).By(CoverageBasis.OpenAmount).Ratio.Value);
    }

    [Fact]
    public void Ratio_NoTarget_ZeroTargetOrACount_IsAReason()
    {
        var zero = Company().Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Orders, 0));
        var count = Log().Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Opportunities, 9));

        Assert.Equal(Gap.NoTarget, Row(Company(), Subject.Salesperson("ann")).Figures[0].Ratio.Gap);
        Assert.Equal(Gap.ZeroTarget, Row(zero, Subject.Salesperson("ann")).Figures[0].Ratio.Gap);
        Assert.Equal(Gap.NotApplicable, Row(count, Subject.Salesperson("ann"), TargetMeasure.Opportunities).Figures[0].Ratio.Gap);
        Assert.Equal(6m, Row(count, Subject.Salesperson("ann"), TargetMeasure.Opportunities).Remaining.Value);
    }

    [Fact]
    public void Ratio_NothingOpen_IsZero_NothingUsable_IsAReason()
    {
        var empty = Company().Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Orders, 100));
        Assert.Equal([0d, 0, 0], Row(empty, Subject.Salesperson("ann")).Figures.Select(f => f.Ratio.Value));

        var unusable = Deal(Deal(empty, "o1", "ann", "idea", null), "o2", "ann", "idea", 5, currency: "EUR");
        Assert.Equal([Gap.Unpriced, Gap.NothingToCount, Gap.Undated], Row(unusable, Subject.Salesperson("ann")).Figures.Select(f => f.Ratio.Gap));
    }

    [Fact]
    public void Of_AsOf_TakesTheDayAndNothingAfter()
    {
        // On 3 May Ann's order counts and Bob's does not; on 1 May nobody has entered a stage, but all six are open.
        Assert.Equal((200m, 300m), (Row(Log(), Subject.Salesperson("ann"), asOf: 3).Actual, Row(Log(), Subject.Salesperson("bob"), asOf: 3).Remaining.Value));
        Assert.Equal((6L, 0m), (Row(Log(), Subject.Company, asOf: 1).Open.Count, Row(Log(), Subject.Company, asOf: 1).By(CoverageBasis.Weighted).Amount));
    }

    [Fact]
    public void VisibleTo_HasOnlyTheRowsWithin()
    {
        var snapshot = Log().Build().AsOf(Day(10));
        var seen = CoverageReport.Of(snapshot, new CoverageOptions { Period = May }).VisibleTo(snapshot.ScopeOf("ann"));

        Assert.Equal(["department east", "salesperson ann"], seen.Rows.Select(r => r.Subject.ToString()));
        Assert.Null(seen.Find(Subject.Company));
    }

    [Fact]
    public void Of_EmptyLedgerAndOneWithOnlyIssues_HasNothing()
    {
        var empty = new LedgerBuilder(new CompanyProfile("Test", Currency.USD)).Build();
        var bad = new LedgerBuilder(new CompanyProfile("Test", Currency.USD)).Add(new Opportunity("", "nobody")).Build();
        foreach (var ledger in new[] { empty, bad })
        {
            var row = Assert.Single(CoverageReport.Of(ledger.AsOf(Day(1)), new CoverageOptions { Period = May }).Rows);
            Assert.Equal((Gap.NoTarget, 0L), (row.Target.Gap, row.Open.Count));
        }
    }

    [Fact]
    public void Of_WrongOptions_Throws()
    {
        var snapshot = Log().Build().AsOf(Day(10));
        Assert.Throws<ArgumentException>(() => CoverageReport.Of(snapshot, new CoverageOptions { Period = May, Pipeline = "nowhere" }));
        Assert.Throws<ArgumentNullException>(() => CoverageReport.Of(snapshot, new CoverageOptions { Period = null! }));
        Assert.Throws<ArgumentOutOfRangeException>(() => CoverageReport.Of(snapshot, new CoverageOptions { Period = May }).Rows[0].By((CoverageBasis)3));
    }
}
