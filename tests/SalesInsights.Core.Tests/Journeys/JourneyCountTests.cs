using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Tests.Journeys;

/// <summary>What is observed, exposed and expected, worked by hand on companies of two, where "the others" are one person.</summary>
public sealed class JourneyCountTests
{
    // Monday.
    private static readonly LocalDate Start = new(2026, 3, 2);

    private static LedgerBuilder Company() => new LedgerBuilder(new CompanyProfile("Test", Currency.CNY, pipelines:
        [
            new PipelineDefinition(default,
            [
                new Stage("s1", "Inquiry", 1), new Stage("s2", "Quotation", 2),
                new Stage("won", "Won", 3, StageOutcome.Won), new Stage("lost", "Lost", 4, StageOutcome.Lost),
            ]),
        ]))
        .AddRange([new Salesperson("a", "A"), new Salesperson("b", "B")]);

    private static JourneyStep Step(SalesLedger ledger, LocalDate asOf, JourneyStepKind kind, string person = "a") =>
        JourneyReport.Of(ledger.AsOf(asOf)).Find(Subject.Salesperson(person))!.Steps.Single(s => s.Kind == kind && s.Stage?.Id.Value is null or "s1");

    [Fact]
    public void NewCustomers_AreExpectedAtTheOthersRateOfTheSameMonths()
    {
        // a: 10 in January and 2 in June, b: 2 and 10. Both worked the same days, so that b's June is what a should have had.
        var builder = Company();
        void Add(string owner, LocalDate first, int count)
        {
            for (var i = 0; i < count; i++) builder.Add(new Customer($"{owner}{first.Month}-{i}", owner, first.PlusDays(i)));
        }

        Add("a", new(2026, 1, 5), 10);
        Add("b", new(2026, 1, 5), 2);
        Add("a", new(2026, 6, 1), 2);
        Add("b", new(2026, 6, 1), 10);

        var step = Step(builder.Build(), new(2026, 6, 30), JourneyStepKind.NewCustomers);

        Assert.Equal(2, step.Observed);
        Assert.Equal(10, step.ExpectedByOthers.Value, 6);
        // Own past: ten where two were usual, so five times as many.
        Assert.Equal(50, step.ExpectedByOwnPast.Value, 6);
        Assert.Equal(new LocalDate(2026, 4, 1), step.FirstDay);
        // Wednesday 1 April to Tuesday 30 June: 13 weeks.
        Assert.Equal(65, step.Exposure);
    }

    [Fact]
    public void NewCustomers_OfOneCampaignAndDay_AreOneArrivalAndAssignedOnesNone()
    {
        var builder = Company().Add(new Campaign("fair", "Fair", new(2026, 6, 1), new(2026, 6, 3)));
        for (var i = 0; i < 5; i++) builder.Add(new Customer($"f{i}", "a", new LocalDate(2026, 6, 2), campaign: "fair"));
        builder.Add(new Customer("g", "a", new LocalDate(2026, 6, 3), campaign: "fair")).Add(new Customer("h", "a", new LocalDate(2026, 6, 3)))
            .Add(new Customer("i", "a", new LocalDate(2026, 6, 3), origin: CustomerOrigin.Assigned))
            .Add(new Customer("j", "b", new LocalDate(2026, 6, 3)));

        Assert.Equal(3, Step(builder.Build(), new(2026, 6, 30), JourneyStepKind.NewCustomers).Observed);
    }

    [Fact]
    public void FollowUp_IsExpectedByTheOthersShare_NeverTheOwn()
    {
        // b's 16 of 20 on the first working day after: 0.8 of a's 20 should have been, 8 were.
        var builder = Company();
        AddCustomers(builder, "a", followedUp: 8);
        AddCustomers(builder, "b", followedUp: 16);

        var step = Step(builder.Build(), new(2026, 6, 30), JourneyStepKind.FollowUp);

        Assert.Equal(8, step.Observed);
        Assert.Equal(16, step.ExpectedByOthers.Value, 9);
        Assert.Equal(20, step.Exposure);
        Assert.Equal(0.4, step.Observed / step.Exposure);
        Assert.False(step.ExpectedByOwnPast.HasValue);
    }

    [Fact]
    public void FollowUp_OfYoungCustomers_IsNotExpectedYet()
    {
        // b followed up half on the first and half on the fifth working day. a's customers have had three days: half of them could have been.
        var builder = Company();
        for (var i = 0; i < 10; i++)
        {
            builder.Add(new Customer($"b{i}", "b", Start)).Add(new Opportunity($"ob{i}", "b", $"b{i}", Start.PlusDays(i < 5 ? 1 : 7)));
            builder.Add(new Customer($"a{i}", "a", new LocalDate(2026, 6, 25)));
        }

        // Thursday to Tuesday: Friday, Monday, Tuesday.
        var step = Step(builder.Build(), new(2026, 6, 30), JourneyStepKind.FollowUp);

        Assert.Equal(0, step.Observed);
        Assert.Equal(5, step.ExpectedByOthers.Value, 9);
    }

    [Fact]
    public void FollowUp_NeedsAStageThatCounts_AndAnOrderIsOneToo()
    {
        var company = new CompanyProfile("Test", Currency.CNY, pipelines:
            [new PipelineDefinition(default, [new Stage("idea", "Idea", 1, countsAsFollowUp: false), new Stage("s1", "Inquiry", 2)])]);
        var builder = new LedgerBuilder(company).AddRange([new Salesperson("a", "A"), new Salesperson("b", "B")]);
        foreach (var owner in new[] { "a", "b" })
        {
            for (var i = 0; i < 4; i++) builder.Add(new Customer(owner + i, owner, Start));
        }

        foreach (var customer in new[] { "b0", "b1", "b2", "b3" }) builder.Add(new Order("r" + customer, Start.PlusDays(1), 100, "b", customer));
        builder.Add(new Opportunity("o0", "a", "a0", Start)).Add(new StageEntry("o0", "idea", Start))
            .Add(new Opportunity("o1", "a", "a1", Start)).Add(new StageEntry("o1", "idea", Start)).Add(new StageEntry("o1", "s1", Start.PlusDays(1)))
            .Add(new Order("r2", Start.PlusDays(1), 100, "a", "a2"));

        Assert.Equal(2, Step(builder.Build(), new(2026, 6, 30), JourneyStepKind.FollowUp).Observed);
    }

    [Fact]
    public void Lost_IsExpectedByTheOthersHazardAtEachAge()
    {
        // b: lost after 2 and 4 working days, advanced after 3, one still open. Hazard 1/4 at 2 and 1/2 at 4: 0.25 by day 3, 0.75 by day 10.
        // a: one advanced after 3, one open since 10: 0.25 + 0.75.
        var builder = Company();
        Deal(builder, "b1", "b", 0, "lost", 2);
        Deal(builder, "b2", "b", 0, "lost", 4);
        Deal(builder, "b3", "b", 0, "s2", 3);
        Deal(builder, "b4", "b", 0);
        Deal(builder, "a1", "a", 0, "s2", 3);
        Deal(builder, "a2", "a", 0);

        var step = Step(builder.Build(), WorkingDay(10), JourneyStepKind.Lost);

        Assert.Equal(0, step.Observed);
        Assert.Equal(1.0, step.ExpectedByOthers.Value, 9);
        Assert.Equal(2, step.Exposure);
    }

    [Fact]
    public void Lost_OfADealTakenOver_IsExpectedFromThereOn()
    {
        // As above; a took a deal over that was 3 days old: the hazard from day 4 on is 1/2.
        var builder = Company();
        Deal(builder, "b1", "b", 0, "lost", 2);
        Deal(builder, "b2", "b", 0, "lost", 4);
        Deal(builder, "b3", "b", 0, "s2", 3);
        Deal(builder, "b4", "b", 0);
        Deal(builder, "x", "a", 0);
        builder.Add(new OpportunityOwnerChange("x", "c", WorkingDay(0))).Add(new OpportunityOwnerChange("x", "a", WorkingDay(3)))
            .Add(new Salesperson("c", "C"));

        var step = Step(builder.Build(), WorkingDay(10), JourneyStepKind.Lost);

        Assert.Equal(0.5, step.ExpectedByOthers.Value, 2);
        Assert.True(step.RestsOnInherited);
    }

    [Fact]
    public void Slow_CountsEveryExit_AndAbsencesAreNoTime()
    {
        // b's deals leave on day 1 and 2 of two and one at risk: 1/2, then 1. a's has been open for 2 days that a was there.
        var builder = Company().Add(new Absence("a", WorkingDay(3), WorkingDay(10)));
        Deal(builder, "b1", "b", 0, "s2", 1);
        Deal(builder, "b2", "b", 0, "lost", 2);
        Deal(builder, "a1", "a", 0);

        var step = Step(builder.Build(), WorkingDay(10), JourneyStepKind.Slow);

        Assert.Equal(1.5, step.ExpectedByOthers.Value, 9);
    }

    [Fact]
    public void Stages_OfSomebodyWhoEntersOnlySomeMoves_AreNotCounted()
    {
        // b and c enter every stage of twelve deals, a in four more of sixteen only the second one.
        var builder = Company().Add(new Salesperson("c", "C"));
        for (var i = 0; i < 12; i++)
        {
            Deal(builder, "b" + i, "b", 0, "s2", 3);
            Deal(builder, "c" + i, "c", 0, "s2", 3);
            Deal(builder, "a" + i, "a", 0);
            if (i < 4) builder.Add(new Opportunity("x" + i, "a", createdAt: WorkingDay(1))).Add(new StageEntry("x" + i, "s2", WorkingDay(2)));
            else builder.Add(new StageEntry("a" + i, "s2", WorkingDay(3)));
        }

        var report = JourneyReport.Of(builder.Build().AsOf(WorkingDay(10)));

        Assert.DoesNotContain(report.Find(Subject.Salesperson("a"))!.Steps, s => s.Stage is not null);
        Assert.Equal(12, report.Find(Subject.Salesperson("b"))!.Steps.Single(s => s.Kind == JourneyStepKind.Slow && s.Stage!.Id == "s1").Observed);
        Assert.Equal(24, report.Find(Subject.Company)!.Steps.Single(s => s.Kind == JourneyStepKind.Slow && s.Stage!.Id == "s1").Observed);
    }

    [Fact]
    public void Stages_OfSomebodyWhoBeginsEveryDealButLeavesOutMoves_AreNotCounted()
    {
        // Of the ten deals of a's thirty that moved on, four went from the first stage to won: four of ten moves leave a stage out, whatever was begun.
        var builder = Company().Add(new Salesperson("c", "C"));
        for (var i = 0; i < 30; i++)
        {
            Deal(builder, "a" + i, "a", 0, i < 6 ? "s2" : i < 10 ? "won" : null, 3);
            if (i >= 12) continue;
            Deal(builder, "b" + i, "b", 0, "s2", 3);
            Deal(builder, "c" + i, "c", 0, "s2", 3);
        }

        var report = JourneyReport.Of(builder.Build().AsOf(WorkingDay(10)));

        Assert.DoesNotContain(report.Find(Subject.Salesperson("a"))!.Steps, s => s.Stage is not null);
        Assert.Contains(report.Find(Subject.Salesperson("b"))!.Steps, s => s.Stage is not null);
    }

    private static LocalDate WorkingDay(int number) => WorkingCalendar.Default.AddWorkingDays(Start, number);


    private static void Deal(LedgerBuilder builder, string id, string owner, int entered, string? next = null, int left = 0)
    {
        builder.Add(new Opportunity(id, owner, createdAt: WorkingDay(entered))).Add(new StageEntry(id, "s1", WorkingDay(entered)));
        if (next is not null) builder.Add(new StageEntry(id, next, WorkingDay(left)));
    }

    private static void AddCustomers(LedgerBuilder builder, string owner, int followedUp)
    {
        for (var i = 0; i < 20; i++)
        {
            builder.Add(new Customer(owner + i, owner, Start));
            if (i < followedUp) builder.Add(new Opportunity("o" + owner + i, owner, owner + i, Start.PlusDays(1)));
        }
    }
}
