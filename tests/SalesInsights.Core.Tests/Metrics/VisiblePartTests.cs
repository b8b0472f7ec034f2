using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Metrics.Results;
using SalesInsights.Metrics.Velocity;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics;

/// <summary>
/// Sales, without a head, holds east and west; Ann heads east, where Al is, too; Bob is in west; Moe was in east until 1 May and is in west
/// now. On 31 May Ann sees Al, herself and east. Each sold in January: Al 10, Ann 20, Bob 400, Moe 3; the house 5000.
/// </summary>
public sealed class VisiblePartTests
{
    private static readonly SalesLedger Ledger = new LedgerBuilder(Profile())
        .AddRange([new Department("sales", "Sales"), new Department("east", "East", "sales", "ann"), new Department("west", "West", "sales")])
        .AddRange(
        [
            new Salesperson("al", "Al", "east"), new Salesperson("ann", "Ann", "east"), new Salesperson("bob", "Bob", "west"),
            new Salesperson("moe", "Moe", "east"),
        ])
        .Add(new Membership("moe", "west", Day(5, 1)))
        .Add(Order("r1", Day(1, 10), 10m, "al")).Add(Order("r2", Day(1, 10), 20m, "ann")).Add(Order("r3", Day(1, 10), 400m, "bob"))
        .Add(Order("r4", Day(1, 10), 3m, "moe")).Add(Order("r5", Day(1, 10), 5000m))
        .Add(new Target(Subject.Company, Year, TargetMeasure.Orders, 9000m))
        .Add(new Target(Subject.Department("sales"), Year, TargetMeasure.Orders, 8000m))
        .Add(new Target(Subject.Department("east"), Year, TargetMeasure.Orders, 50m))
        .AddWon("w1", Day(1, 1), Day(1, 11), 10m, "al").AddWon("w2", Day(1, 1), Day(1, 31), 400m, "bob").AddWon("w3", Day(1, 1), Day(1, 3), 3m, "moe")
        .Add(new Opportunity("o1", "al", createdAt: Day(5, 1))).Add(new StageEntry("o1", "lead", Day(5, 1)))
        .Add(new Opportunity("o2", "moe", createdAt: Day(4, 21))).Add(new StageEntry("o2", "lead", Day(4, 21)))
        .Add(new Customer("c1", "al", Day(1, 1))).Add(new Customer("c2", "bob", Day(1, 1)))
        .Add(new Activity("a1", ActivityKind.Call, Day(3, 5), "al")).Add(new Activity("a2", ActivityKind.Call, Day(1, 2), "bob"))
        .Add(new Activity("a3", ActivityKind.Call, Day(1, 2), "nobody"))
        .Build();

    private static readonly Snapshot Snapshot = Ledger.AsOf(Day(5, 31));

    private static TargetPeriod Year => TargetPeriod.Year(2024);

    private static ViewerScope Ann => Snapshot.ScopeOf("ann");

    private static ViewerScope Bob => Snapshot.ScopeOf("bob");

    [Fact]
    public void Completion_OfAHead_IsTheirTreeWithoutAParentAbove()
    {
        var report = CompletionReport.Of(Snapshot, new CompletionOptions { Period = Year, Measure = TargetMeasure.Orders });
        var part = report.VisibleTo(Ann);

        Assert.Equal(["Department east", "Salesperson al", "Salesperson ann"], part.Rows.Select(r => $"{r.Subject.Kind} {r.Subject.Id}"));
        Assert.Equal([0, 1, 1], part.Rows.Select(r => r.Depth));
        Assert.Equal([null, Subject.Department("east"), Subject.Department("east")], part.Rows.Select(r => r.Parent));
        // East in January was Al, Ann and Moe: 10 + 20 + 3, whoever looks.
        Assert.Equal([33m, 10m, 20m], part.Rows.Select(r => r.Actual));
        Assert.Null(part.Find(Subject.Company));
        Assert.Null(part.Find(Subject.Salesperson("moe")));
        Assert.Equal(33m, part.Find(Subject.Department("east"))!.Actual);
        Assert.Equal(Subject.Company, report.Find(Subject.Department("sales"))!.Parent);
        Assert.Equal(2, report.Find(Subject.Department("east"))!.Depth);
    }

    [Fact]
    public void Completion_OfSomebodyWhoHeadsNothing_IsTheirRowAlone()
    {
        var row = Assert.Single(CompletionTable.Of(Snapshot, new() { Periods = [Year], Measures = [TargetMeasure.Orders] }).VisibleTo(Bob).Rows);

        Assert.Equal((Subject.Salesperson("bob"), null, 0), (row.Subject, row.Parent, row.Depth));
        Assert.Equal(400m, row.Cell(0).Actual);
    }

    [Theory]
    [InlineData(Grouping.Company, ":30")]
    [InlineData(Grouping.Salesperson, "al:10 ann:20")]
    [InlineData(Grouping.Department, "east:33")]
    [InlineData(Grouping.Segment, ":30")]
    [InlineData(Grouping.Month, "2024-01:30 2024-02:0 2024-03:0 2024-04:0 2024-05:0")]
    public void Results_OfTheCompany_AreOfThePeopleWithin(Grouping grouping, string rows)
    {
        var part = ResultsReport.Of(Snapshot, new ResultsOptions { GroupBy = grouping, Period = Year }).VisibleTo(Ann)!;

        Assert.Equal(rows, string.Join(" ", part.Rows.Select(r => $"{r.Key}:{r.Orders.Amount}")));
        Assert.Equal((30m, 2L, 1L), (part.Total.Orders.Amount, part.Total.Orders.Count, part.Total.Won.Count));
        Assert.Null(part.Total.Subject);
        Assert.Equal(grouping, part.GroupBy);
    }

    [Fact]
    public void Results_OfASubject_AreWholeOrNull()
    {
        var east = ResultsReport.Of(Snapshot, new ResultsOptions { Subject = Subject.Department("east") });

        Assert.Same(east, east.VisibleTo(Ann));
        Assert.Null(east.VisibleTo(Bob));
    }

    [Theory]
    [InlineData(Grouping.Company, ":1/1")]
    [InlineData(Grouping.Salesperson, "al:1/1")]
    [InlineData(Grouping.Department, "east:2/1")]
    [InlineData(Grouping.Segment, ":1/1")]
    [InlineData(Grouping.Month, "2024-01:1/0")]
    public void WinRates_AreOfThePeopleAndDepartmentsWithin(Grouping grouping, string rows)
    {
        // East has Moe's win, but not Moe's open one, whose department is that of the day.
        var part = WinRateReport.Of(Snapshot, new WinRateOptions { GroupBy = grouping }).VisibleTo(Ann);

        Assert.Equal(rows, string.Join(" ", part.Rows.Select(r => $"{r.Key}:{r.Won.Count}/{r.Open.Count}")));
    }

    [Fact]
    public void ClosingTimes_AreOfThePeopleAndDepartmentsWithin()
    {
        // Al took 10 days, Moe 2, Bob 30.
        static double[] Days(Grouping grouping) => ClosingTimeReport.Of(Snapshot, new ClosingTimeOptions { GroupBy = grouping })
            .VisibleTo(Ann).Rows.Select(r => r.Won.Mean.Value).ToArray();

        Assert.Equal([10d], Days(Grouping.Company));
        Assert.Equal([10d], Days(Grouping.Salesperson));
        Assert.Equal([6d], Days(Grouping.Department));
    }

    [Fact]
    public void OpenAges_OfADepartment_LeaveOutWhoMovedAway()
    {
        var report = OpenAgeReport.Of(Snapshot, Subject.Department("east"));
        var part = report.VisibleTo(Ann)!;

        Assert.Equal(["al", "moe"], report.ByOwner.Select(o => o.OwnerId.Value));
        Assert.Equal(["al"], part.ByOwner.Select(o => o.OwnerId.Value));
        Assert.Equal((0, 1), (part.CountOlderThan(30), report.CountOlderThan(30)));
        Assert.Equal(["al"], OpenAgeReport.Of(Snapshot).VisibleTo(Ann)!.ByOwner.Select(o => o.OwnerId.Value));
        Assert.Equal(["o1"], OpenStays.VisibleTo(Snapshot, Ann).Select(s => s.OpportunityId.Value));
        Assert.Null(report.VisibleTo(Bob));
    }

    [Fact]
    public void FunnelAndDwell_OfOneSubject_AreWholeOrNull()
    {
        var (funnel, dwell) = (FunnelReport.Of(Snapshot, new() { Subject = Subject.Department("east") }),
            DwellReport.Of(Snapshot, new() { Subject = Subject.Salesperson("al") }));

        Assert.Same(funnel, funnel.VisibleTo(Ann));
        Assert.Same(dwell, dwell.VisibleTo(Ann));
        Assert.Null(funnel.VisibleTo(Bob));
        Assert.Null(dwell.VisibleTo(Bob));
        Assert.Null(FunnelReport.Of(Snapshot).VisibleTo(Ann));
        Assert.Null(DwellReport.Of(Snapshot).VisibleTo(Ann));
    }

    [Fact]
    public void FollowUp_OfOthers_IsAsIfTheyWereNotListed()
    {
        var part = FollowUpReport.Of(Snapshot, new FollowUpOptions()).VisibleTo(Ann);

        Assert.Equal(["al", "ann"], part.Rows.Select(r => r.Salesperson.Value));
        Assert.Equal(["c1"], part.InHand("al").Select(c => c.CustomerId.Value));
        Assert.Null(part.Find("bob"));
        Assert.Empty(part.InHand("bob"));
        Assert.Empty(part.CustomersWithout("bob"));
        Assert.Equal(0, part.NewCustomersIn("bob", Year).Total);
        Assert.Equal("c2", Assert.Single(FollowUpReport.Of(Snapshot, new FollowUpOptions()).VisibleTo(Bob).InHand("bob")).CustomerId.Value);
    }

    [Fact]
    public void StageLoad_OfOthers_IsAsIfTheyWereNotListed()
    {
        var part = StageLoadReport.Of(Snapshot, new StageLoadOptions()).VisibleTo(Ann);

        Assert.Equal((1, 0), (part.Find("al", default, "lead").Open, part.Find("moe", default, "lead").Open));
        Assert.Equal(["o1"], part.OpenLongerThan("al", default, "lead", 10).Select(o => o.Value));
        Assert.Empty(part.OpenLongerThan("moe", default, "lead", 10));
    }

    [Fact]
    public void Workload_BeginsWithTheFirstActivityWithin()
    {
        var whole = WorkloadReport.Of(Snapshot, new WorkloadOptions { WithHoldings = true });
        var part = whole.VisibleTo(Ann);

        Assert.Equal((new LocalDate(2024, 1, 2), new LocalDate(2024, 3, 5)), (whole.Spans[0].First, part.Spans[0].First));
        Assert.Equal(["al", "ann"], part.Rows.Select(r => r.Subject!.Value.Id.Value));
        Assert.Equal((1L, 1, 0), (part.Company.Total(0), part.Company.Customers(0), part.Company.OpenOpportunities(0)));
        Assert.Equal(1, part.Company.OpenOpportunities(2));
        Assert.False(part.Company.IsUnattributed);
        Assert.Null(part.Find("bob"));
        Assert.Equal(1L, part.Find("al")!.Count(0, ActivityKind.Call));
        Assert.True(whole.Rows[^1].IsUnattributed);
    }
}
