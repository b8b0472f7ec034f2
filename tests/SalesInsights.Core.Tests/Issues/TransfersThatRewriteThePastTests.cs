using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Metrics.Results;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Issues;

/// <summary>
/// The defect: a report joins orders to the department that their owner is in now, so that a transfer moves last quarter's business from
/// one department to another. The input: Ann sells 100 in east in January, moves to west on 1 April and sells 40 there in April; Bob sells
/// 7 in west in January. Wrong for the first quarter: east 0, west 107. Right: east 100, west 7.
/// </summary>
public sealed class TransfersThatRewriteThePastTests
{
    private static readonly TargetPeriod FirstQuarter = TargetPeriod.Quarter(2024, 1);

    private static readonly SalesLedger Ledger = Organised()
        .Add(new Membership("ann", "west", Day(4, 1)))
        .Add(Order("r1", Day(1, 10), 100m, "ann")).Add(Order("r2", Day(4, 10), 40m, "ann")).Add(Order("r3", Day(1, 20), 7m, "bob"))
        .AddWon("w1", Day(1, 5), Day(1, 10), 100m, "ann")
        .AddWon("w2", Day(4, 5), Day(4, 10), 40m, "ann")
        .Build();

    private static Snapshot AsItWas => Ledger.AsOf(Day(4, 30));

    private static Snapshot Today => AsItWas.ByTodaysOrganisation();

    private static decimal[] Orders(Snapshot snapshot, TargetPeriod? period) => ResultsReport
        .Of(snapshot, new ResultsOptions { Period = period, GroupBy = Grouping.Department }).Rows.Select(r => r.Orders.Amount).ToArray();

    [Fact]
    public void Results_AfterATransfer_LeaveThePastWhereItWas()
    {
        // East, sales (both together) and west.
        Assert.Equal([100m, 107m, 7m], Orders(AsItWas, FirstQuarter));
        Assert.Equal([100m, 147m, 47m], Orders(AsItWas, null));
    }

    [Fact]
    public void Results_ByTodaysOrganisation_MoveThePastWithThePerson()
    {
        Assert.Equal([0m, 107m, 107m], Orders(Today, FirstQuarter));
        Assert.Equal([0m, 147m, 147m], Orders(Today, null));
    }

    [Fact]
    public void Results_DayBeforeAndDayOfTheTransfer_AreOfTheTwoDepartments()
    {
        var ledger = Organised().Add(new Membership("ann", "west", Day(4, 1)))
            .Add(Order("r1", Day(3, 31), 1m, "ann")).Add(Order("r2", Day(4, 1), 2m, "ann")).Build();

        Assert.Equal([1m, 3m, 2m], Orders(ledger.AsOf(Day(4, 1)), null));
        Assert.Equal([0m, 3m, 3m], Orders(ledger.AsOf(Day(4, 1)).ByTodaysOrganisation(), null));
        Assert.Equal([1m, 1m, 0m], Orders(ledger.AsOf(Day(3, 31)).ByTodaysOrganisation(), null));
    }

    [Fact]
    public void Completion_OfTheQuarterBefore_StaysReached()
    {
        static decimal Actual(Snapshot snapshot, string department) => CompletionReport
            .Of(snapshot, new CompletionOptions { Period = FirstQuarter, Measure = TargetMeasure.Orders })
            .Find(Subject.Department(department))!.Actual;

        Assert.Equal((100m, 7m), (Actual(AsItWas, "east"), Actual(AsItWas, "west")));
        Assert.Equal((0m, 107m), (Actual(Today, "east"), Actual(Today, "west")));
    }

    [Fact]
    public void WinRates_FollowTheDepartmentOfTheClosingDay()
    {
        static string Won(Snapshot snapshot) => string.Join(" ", WinRateReport
            .Of(snapshot, new WinRateOptions { GroupBy = Grouping.Department }).Rows.Select(r => $"{r.Key}:{r.Won.Count}"));

        Assert.Equal("east:1 sales:2 west:1", Won(AsItWas));
        Assert.Equal("sales:2 west:2", Won(Today));
    }

    [Fact]
    public void Funnel_OfTheOldDepartment_KeepsItsOpportunity()
    {
        static long Count(Snapshot snapshot, string department) =>
            FunnelReport.Of(snapshot, new FunnelOptions { Subject = Subject.Department(department) }).Opportunities.Count;

        Assert.Equal((1L, 1L), (Count(AsItWas, "east"), Count(AsItWas, "west")));
        Assert.Equal((0L, 2L), (Count(Today, "east"), Count(Today, "west")));
    }

    [Fact]
    public void PeopleAndCompany_AreTheSameInBothReadings()
    {
        static string People(Snapshot snapshot) => string.Join(" ", ResultsReport
            .Of(snapshot, new ResultsOptions { GroupBy = Grouping.Salesperson }).Rows.Select(r => $"{r.Key}:{r.Orders.Amount}"));

        Assert.Equal("ann:140 bob:7 cat:0 :0", People(AsItWas));
        Assert.Equal(People(AsItWas), People(Today));
    }

    [Fact]
    public void Heads_OfADepartmentThatMovedBelowAnother_CountItFromThatDayOn()
    {
        // East is below sales until 31 March and below west from 1 April on.
        var ledger = Organised().Add(new Department("east", "East", "west", from: Day(4, 1)))
            .Add(Order("r1", Day(1, 10), 100m, "ann")).Add(Order("r2", Day(4, 10), 40m, "ann")).Build();

        Assert.Equal([140m, 140m, 40m], Orders(ledger.AsOf(Day(4, 30)), null));
        Assert.Equal([140m, 140m, 140m], Orders(ledger.AsOf(Day(4, 30)).ByTodaysOrganisation(), null));
    }
}
