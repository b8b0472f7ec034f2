using NodaTime;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Sample.Demo;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Tests.Demo;

public sealed class DemoCompanyTests
{
    private static readonly (string Stage, int ExpectedDays)[] Stages = [("inquiry", 7), ("quotation", 21), ("sample", 30), ("pi", 10)];

    private readonly DemoFacts _facts = DemoCompany.Create();

    private DemoCount Count => new(_facts);

    public static TheoryData<int> Seeds => [DemoCompany.DefaultSeed, 1, 7, 42];

    [Fact]
    public void Create_SameSeed_GivesTheSameFacts()
    {
        var again = DemoCompany.Create();
        Assert.Equal(_facts.Customers, again.Customers);
        Assert.Equal(_facts.StageEntries, again.StageEntries);
        Assert.Equal(_facts.Payments, again.Payments);
        Assert.Equal(_facts.Activities, again.Activities);
        Assert.Equal(_facts.Targets, again.Targets);
    }

    [Fact]
    public void Create_DefaultSeed_HasTheSizeOfASmallCompany()
    {
        Assert.Equal(12, _facts.Salespeople.Count);
        Assert.Equal(3, _facts.Departments.Count);
        Assert.Equal((627, 679, 2535), (_facts.Customers.Count, _facts.Opportunities.Count, _facts.StageEntries.Count));
        Assert.Equal((904, 1664, 4085), (_facts.Orders.Count, _facts.Payments.Count, _facts.Activities.Count));
        Assert.Equal(["CNY", "EUR", "USD"], _facts.Orders.Select(o => o.Currency.Code).Distinct().Order());
        Assert.Equal(_facts.Customers.Count, _facts.CustomerNames.Values.Distinct().Count());
    }

    [Fact]
    public void AddTo_EveryFact_IsAcceptedWithoutAnIssue()
    {
        var ledger = _facts.AddTo(new LedgerBuilder(_facts.Company)).Build();
        Assert.Empty(ledger.Issues);
        Assert.Equal(new LocalDate(2026, 9, 15), ledger.LastDay);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NewCustomers_TwentyOwnWorkingDays_OnlyDavidTanFoundNone(int seed)
    {
        var count = new DemoCount(DemoCompany.Create(seed));
        var silent = count.People.Where(p => p.Role is Role.Develop or Role.Mixed && count.OwnDaysWithoutNewCustomer(p) >= 20).ToArray();
        Assert.Equal("u7", Assert.Single(silent).Id.Value);
        Assert.True(count.OwnDaysWithoutNewCustomer(silent[0]) > 30);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NewCustomers_ThisYear_WangLeiFoundAFifthMoreThanAnybody(int seed)
    {
        var facts = DemoCompany.Create(seed);
        var found = facts.Customers.Where(c => c.CreatedOn.Date >= new LocalDate(2026, 1, 1)).GroupBy(c => c.Owner).ToDictionary(g => g.Key, g => g.Count());
        Assert.All(found.Where(f => f.Key != "u2"), f => Assert.True(5 * found["u2"] >= 6 * f.Value, $"{f.Key}: {f.Value}, u2: {found["u2"]}"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void FollowUp_HalfOfTheRecentCustomers_OnlyChenChenLeft33Alone(int seed)
    {
        var count = new DemoCount(DemoCompany.Create(seed));
        var idle = count.People.Where(p => count.WithoutFollowUp(p) is var (all, open) && open.Length >= 5 && 2 * open.Length >= all).ToArray();
        Assert.Equal("u4", Assert.Single(idle).Id.Value);
        var (held, without) = count.WithoutFollowUp(idle[0]);
        Assert.Equal((33, 33), (held, without.Length));
        Assert.Equal(11, without.Count(c => !count.HasContact(c)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void OpenStays_HalfOlderThanExpected_OnlyLiuYangWaitsInQuotation(int seed)
    {
        var count = new DemoCount(DemoCompany.Create(seed));
        var slow = count.People.SelectMany(p => Stages.Where(s => IsSlow(count.OpenDays(p, s.Stage), s.ExpectedDays)).Select(s => (p, s.Stage))).ToArray();
        var (person, stage) = Assert.Single(slow);
        Assert.Equal(("u8", "quotation"), (person.Id.Value, stage));
        Assert.Equal((14, 8), (count.OpenDays(person, stage).Length, count.OpenDays(person, stage).Count(days => days > 25)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void FinishedStays_MostLost_OnlyZhouTingLosesAtSample(int seed)
    {
        var count = new DemoCount(DemoCompany.Create(seed));
        var losing = count.People.SelectMany(p => Stages.Where(s => IsLosing(count.Finished(p, s.Stage))).Select(s => (p.Id.Value, s.Stage))).ToArray();
        Assert.Equal([("u11", "sample")], losing);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pace_PaymentsOfTheQuarter_OnlyTheFourPlantedAreBehind(int seed)
    {
        var count = new DemoCount(DemoCompany.Create(seed));
        Assert.Equal(["u4", "u7", "u8", "u11"], count.People.Where(p => count.Pace(p) < 0.8m).Select(p => p.Id.Value));
        Assert.All(count.People.Where(p => count.Pace(p) >= 0.8m), p => Assert.InRange(count.Pace(p)!.Value, 0.84m, 1.16m));
    }

    [Fact]
    public void Absence_SixWeeks_EndedAFewDaysBefore()
    {
        var person = _facts.Salespeople.Single(p => p.Id == "u9");
        var days = Enumerable.Range(0, 60).Select(n => _facts.AsOf.PlusDays(-n)).Where(d => Count.IsAway(person, d)).ToArray();
        Assert.Equal((new LocalDate(2026, 7, 27), new LocalDate(2026, 9, 4)), (days.Min(), days.Max()));
        Assert.DoesNotContain(_facts.Activities, a => a.Salesperson == "u9" && Count.IsAway(person, a.At.Date));
    }

    [Fact]
    public void Targets_CurrentQuarter_OnePersonHasNoneAndOneDepartmentDisagrees()
    {
        var count = Count;
        Assert.Equal("u12", Assert.Single(count.People, p => count.Pace(p) is null).Id.Value);
        Assert.Equal(0m, Surplus("d1"));
        Assert.Equal(0m, Surplus("d3"));
        Assert.Equal(600_000m, Surplus("d2"));
    }

    private static bool IsSlow(int[] openDays, int expectedDays) =>
        openDays.Count(d => d > expectedDays) is var slow && slow >= 3 && 2 * slow >= openDays.Length;

    private static bool IsLosing((int All, int Lost) finished) => finished.All >= 5 && 10 * finished.Lost >= 6 * finished.All;

    /// <summary>A department's target less those of its members and of the departments below.</summary>
    private decimal Surplus(string department)
    {
        decimal Of(Subject subject) => Count.TargetOf(subject, "2026-Q3", TargetMeasure.Payments) ?? 0m;
        var members = _facts.Salespeople.Where(p => (p.Id == "u11" ? "d3" : p.Department.Value) == department);
        var below = _facts.Departments.Where(d => d.Parent == department);
        return Of(Subject.Department(department)) - members.Sum(p => Of(Subject.Salesperson(p.Id))) - below.Sum(d => Of(Subject.Department(d.Id)));
    }
}
