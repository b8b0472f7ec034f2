using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Cases;

public sealed class OwnTests
{
    /// <summary>The tenth working day of 2026-Q3, a Tuesday.</summary>
    private static readonly LocalDate TenthDay = new(2026, 7, 14);

    /// <summary>The tenth working day of 2026-Q2 (1 April is a Wednesday).</summary>
    private static readonly LocalDate TenthBefore = new(2026, 4, 14);

    [Fact]
    public void Own_Previous_CountsToTheWorkingDayOfTheSameNumber()
    {
        var team = Recorded().Customer("on", TenthBefore).Customer("after", TenthBefore.PlusDays(1)).Customer("now", TenthDay);

        Assert.Equal(1, CaseOf(team, TenthDay).Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous).Value);
        Assert.Equal(2, CaseOf(team, TenthDay.PlusDays(1)).Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous).Value);
    }

    [Fact]
    public void Own_YearAgo_CountsInThePeriodAYearBefore()
    {
        // The tenth working day of 2025-Q3 (1 July is a Tuesday).
        var team = Recorded().Customer("on", new(2025, 7, 14)).Customer("after", new(2025, 7, 15));

        Assert.Equal(1, CaseOf(team, TenthDay).Own(BuiltInFacts.NewCustomers, OwnPeriod.YearAgo).Value);
        Assert.Equal(0, CaseOf(team, TenthDay).Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous).Value);
    }

    [Fact]
    public void Own_PeriodIsOver_ReadsTheWholePastPeriod()
    {
        var team = Recorded().Customer("last", new(2026, 6, 30));

        // 66 working days in the third quarter, 65 in the second.
        Assert.Equal(1, CaseOf(team, new(2026, 9, 30)).Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous).Value);
        Assert.Equal(1, CaseOf(team, new(2026, 10, 20)).Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous).Value);
    }

    [Fact]
    public void Own_MoreDaysGoneThanThePastPeriodHas_ReadsItsLastDay()
    {
        var team = Recorded().Customer("last", new(2026, 6, 30));

        // On 29 September 65 working days have gone: all that the second quarter had.
        Assert.Equal(1, CaseOf(team, new(2026, 9, 29)).Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous).Value);
        Assert.Equal(0, CaseOf(team, new(2026, 9, 28)).Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous).Value);
    }

    [Fact]
    public void Own_NoWorkingDayGone_HasNotStarted()
    {
        var request = new DiagnosisRequest(TargetPeriod.Month(2026, 8));

        // 1 August is a Saturday.
        Assert.Equal(Gap.NotStarted, OwnOf(new(2026, 8, 2)).Gap);
        Assert.True(OwnOf(new(2026, 8, 3)).HasValue);

        Measured<long> OwnOf(LocalDate day) => new DiagnosticEngine(BuiltInRules.Default).Run(Recorded().Snapshot(day), request)
            .Find(Subject.Salesperson("u1"))!.Case.Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous);
    }

    [Fact]
    public void Own_PersonWasNotActiveThen_DoesNotApply()
    {
        var team = Recorded().Person("new", "New", activeFrom: TenthBefore.PlusDays(1)).Person("old", "Old", activeFrom: TenthBefore);

        Assert.Equal(Gap.NotApplicable, CaseOf(team, TenthDay, "new").Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous).Gap);
        Assert.True(CaseOf(team, TenthDay, "old").Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous).HasValue);
    }

    [Fact]
    public void Own_RecordsBeginLater_HasTooFewData()
    {
        var team = new TeamBuilder().Customer("first", new(2026, 4, 2));

        Assert.Equal(Gap.TooFewData, CaseOf(team, TenthDay).Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous).Gap);
        Assert.True(CaseOf(team.Customer("earlier", new(2026, 4, 1)), TenthDay).Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous).HasValue);
    }

    [Fact]
    public void Own_NoSuchPeriod_DoesNotApply()
    {
        var request = new DiagnosisRequest(TargetPeriod.Days(new(1950, 1, 1), new(2026, 12, 31)));
        var report = new DiagnosticEngine(BuiltInRules.Default).Run(Recorded().Snapshot(), request);

        Assert.Equal(Gap.NotApplicable, report.Company!.Case.Own(BuiltInFacts.Actual, OwnPeriod.Previous).Gap);
    }

    [Fact]
    public void Own_MoneyAndStages_KeepTheirTypes()
    {
        var team = Recorded().Order("o", new(2026, 4, 3), 1234.56m)
            .Opportunity("p", "c", new(2026, 4, 2), ("inquiry", new(2026, 4, 2)), ("won", new(2026, 6, 2)));
        var @case = CaseOf(team, TenthDay);

        Assert.Equal(1234.56m, @case.Own(BuiltInFacts.Actual, OwnPeriod.Previous).Value);
        Assert.Equal<FactValue>(1234.56m, @case.ReadOwn(BuiltInFacts.Actual, OwnPeriod.Previous).Value);
        Assert.Equal((0, 1), (@case.Get(BuiltInFacts.OpenAtStage, @case.Stages[0]).Value, @case.Own(BuiltInFacts.OpenAtStage, OwnPeriod.Previous, @case.Stages[0]).Value));
        Assert.Throws<ArgumentException>(() => @case.Own(BuiltInFacts.OpenAtStage, OwnPeriod.Previous));
    }

    [Fact]
    public void Own_OfDepartments_IsTheirs()
    {
        var team = Recorded().Do(b => b.Add(new Department("east", "East"))).Person("e", "E", department: "east").Order("o", new(2026, 4, 3), 70, "e");
        var @case = team.Diagnose(asOf: TenthDay).Find(Subject.Department("east"))!.Case;

        Assert.Equal(70, @case.Own(BuiltInFacts.Actual, OwnPeriod.Previous).Value);
    }

    [Fact]
    public void Own_ByTodaysOrganisation_KeepsTheOrganisationOfTheDay()
    {
        var team = Recorded().Do(b => b.Add(new Department("east", "East")).Add(new Department("west", "West")))
            .Person("e", "E").Order("o", new(2026, 4, 3), 70, "e")
            .Do(b => b.Add(new Membership("e", "west", new(2026, 1, 1))).Add(new Membership("e", "east", new(2026, 6, 1))));
        var today = new DiagnosticEngine(BuiltInRules.Default).Run(team.Snapshot(TenthDay).ByTodaysOrganisation(), new DiagnosisRequest(TeamBuilder.Period));

        Assert.Equal((0, 70), (EastOf(team.Diagnose(asOf: TenthDay)), EastOf(today)));

        static decimal EastOf(DiagnosisReport report) => report.Find(Subject.Department("east"))!.Case.Own(BuiltInFacts.Actual, OwnPeriod.Previous).Value;
    }

    [Fact]
    public void Own_InAViewersPart_HidesWhatOthersStandBehind()
    {
        var report = new SteadyTeam().Diagnose();
        var (whole, seen) = (report.Find(Subject.Salesperson("u3"))!.Case, report.VisibleTo("u3").Find(Subject.Salesperson("u3"))!.Case);

        Assert.True(whole.Own(BuiltInFacts.NewCustomersExpected, OwnPeriod.Previous).HasValue);
        Assert.False(seen.Own(BuiltInFacts.NewCustomersExpected, OwnPeriod.Previous).HasValue);
        Assert.Equal(whole.Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous), seen.Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous));
    }

    [Fact]
    public void Own_RecordsAfterTheDay_ChangeNothing()
    {
        var team = Recorded().Customer("on", TenthBefore);
        var later = Recorded().Customer("on", TenthBefore).Customer("later", TenthDay.PlusDays(1)).Order("o", TenthDay.PlusDays(2), 50);

        Assert.Equal(
            CaseOf(team, TenthDay).Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous), CaseOf(later, TenthDay).Own(BuiltInFacts.NewCustomers, OwnPeriod.Previous));
    }

    /// <summary>Records begin long before.</summary>
    private static TeamBuilder Recorded() => new TeamBuilder().Customer("c", new(2024, 1, 2));

    private static Case CaseOf(TeamBuilder team, LocalDate day, string person = "u1") => team.Diagnose(asOf: day).Find(Subject.Salesperson(person))!.Case;
}
