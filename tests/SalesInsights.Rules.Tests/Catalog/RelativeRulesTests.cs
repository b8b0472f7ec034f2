using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog;

/// <summary>Rules that speak because a step of the journey stands out.</summary>
public sealed class RelativeRulesTests
{
    private static readonly LocalDate Changed = new(2026, 6, 1);

    private static SteadyTeam Dry => new(day => day.IsChanged ? day with { Comes = false } : day);

    private static SteadyTeam NotFollowedUp => new(day => day.IsChanged ? day with { FollowUp = false } : day);

    private static SteadyTeam Stuck => new(day => day.IsChanged ? day with { Days = 300, Lost = false } : day);

    private static SteadyTeam Losing => new(day => day.IsChanged ? day with { Lost = true } : day);

    private static RuleSet OnlyCompared => Standing.OnlyCompared
        .With(new NoContactOnRecordRule(new NoContactOnRecordOptions { MinimumCustomers = 1000 }))
        .With(new MailsUnansweredRule(new MailsUnansweredOptions { MinimumWaiting = 1000, MinimumMails = 1000 }));

    [Fact]
    public void Steady_NobodyIsCompared()
    {
        var report = new SteadyTeam().Diagnose();

        Assert.Empty(report.Faults);
        Assert.All(report.Cases.SelectMany(c => c.Findings), f => Assert.Equal((FindingVerdict.ByPolicy, null), (f.Verdict, f.Step)));
    }

    [Fact]
    public void TooFewNewCustomers_NobodyNewSinceJune_IsConfirmed()
    {
        var finding = Assert.Single(Dry.Findings("SI1002"));

        Assert.Equal((FindingVerdict.Confirmed, Pattern.NoNewCustomers, "SI1002/salesperson/u0"), (finding.Verdict, finding.Pattern, finding.Id));
        Assert.Equal([Trigger.Peers, Trigger.Own], finding.Triggers);
        Assert.True(finding.Score.Value < 0.01);
    }

    [Theory]
    [InlineData(Role.Maintain)]
    [InlineData(Role.Assistant)]
    [InlineData(Role.Manager)]
    public void TooFewNewCustomers_RoleThatDoesNotDevelop_StaysSilent(Role role) =>
        Assert.Empty(new SteadyTeam(day => day.IsChanged ? day with { Comes = false } : day) { FirstRole = role }.Findings("SI1002"));

    [Fact]
    public void TooFewNewCustomers_AsManyAsItAsksFor_ClearIt()
    {
        var count = Assert.Single(Assert.Single(Dry.Findings("SI1002")).WouldClear).Count;

        Assert.Empty(Added(count).Findings("SI1002"));
        Assert.Single(Added(1).Findings("SI1002"));

        SteadyTeam Added(int customers) =>
            Dry.Do(b => b.AddRange(Enumerable.Range(0, customers).Select(i => new Customer("new" + i, "u0", SteadyTeam.AsOf))));
    }

    [Fact]
    public void NotFollowedUp_ThresholdsReachedToo_IsOneFindingWithAllTriggers()
    {
        var finding = Assert.Single(NotFollowedUp.Findings("SI2001"));

        Assert.Equal(FindingVerdict.Confirmed, finding.Verdict);
        Assert.Equal([Trigger.Policy, Trigger.Peers, Trigger.Own], finding.Triggers);
        Assert.NotEmpty(finding.Records.Customers);
        Assert.Single(finding.WouldClear);
    }

    [Fact]
    public void NotFollowedUp_ThresholdsNotReached_IsCompared() =>
        Assert.Equal([Trigger.Peers, Trigger.Own], Assert.Single(NotFollowedUp.Findings("SI2001", rules: Standing.OnlyCompared)).Triggers);

    [Fact]
    public void NotFollowedUp_AsManyAsItAsksForInTime_ClearIt()
    {
        var finding = Assert.Single(NotFollowedUp.Findings("SI2001", rules: Standing.OnlyCompared));
        var (count, window) = (Assert.Single(finding.WouldClear).Count, finding.Step!.FirstDay);

        Assert.Empty(Opened(count).Findings("SI2001", rules: Standing.OnlyCompared));
        Assert.Single(Opened(1).Findings("SI2001", rules: Standing.OnlyCompared));

        SteadyTeam Opened(int customers)
        {
            var left = customers;
            return new SteadyTeam(day => day.IsChanged && !(day.Comes && day.Day >= window && left-- > 0) ? day with { FollowUp = false } : day with { FollowUp = day.FollowUp || day.IsChanged });
        }
    }

    [Fact]
    public void Slow_NothingLeavesTheStage_IsConfirmedAndMovingOnClearsIt()
    {
        var finding = Assert.Single(Stuck.Findings("SI3001", rules: Standing.OnlyCompared));
        var count = Assert.Single(finding.WouldClear).Count;

        Assert.Equal(("s1", FindingVerdict.Confirmed), (finding.Stage!.Stage.Id.Value, finding.Verdict));
        Assert.Equal([Trigger.Policy, Trigger.Peers, Trigger.Own], Assert.Single(Stuck.Findings("SI3001")).Triggers);
        Assert.Empty(Moved(count).Findings("SI3001", rules: Standing.OnlyCompared));
        Assert.Single(Moved(1).Findings("SI3001", rules: Standing.OnlyCompared));

        SteadyTeam Moved(int deals) =>
            Stuck.Do(b => b.AddRange(finding.Records.Opportunities.Take(deals).Select(o => new StageEntry(o, "won", SteadyTeam.AsOf))));
    }

    [Fact]
    public void Losing_EverythingIsLost_IsConfirmedAndMoreThatAreWonClearIt()
    {
        var finding = Assert.Single(Losing.Findings("SI3002", rules: Standing.OnlyCompared));
        var count = Assert.Single(finding.WouldClear).Count;

        Assert.Equal(FindingVerdict.Confirmed, finding.Verdict);
        Assert.Equal([Trigger.Policy, Trigger.Peers, Trigger.Own], Assert.Single(Losing.Findings("SI3002")).Triggers);
        Assert.Empty(Won(count).Findings("SI3002", rules: Standing.OnlyCompared));
        Assert.Single(Won(1).Findings("SI3002", rules: Standing.OnlyCompared));

        SteadyTeam Won(int deals) => Losing.Do(b =>
        {
            var (from, to) = (SteadyTeam.Later(new(2026, 9, 1), 0), SteadyTeam.Later(new(2026, 9, 1), 12));
            for (var i = 0; i < deals; i++)
                b.Add(new Opportunity("w" + i, "u0", "", from, amount: 1000)).Add(new StageEntry("w" + i, "s1", from)).Add(new StageEntry("w" + i, "won", to));
        });
    }

    [Fact]
    public void Department_NobodyThereFollowsUp_IsOneFindingAboutTheDepartment()
    {
        var report = Standing.OutAsADepartment().Diagnose(Standing.OnlyCompared);
        var finding = Assert.Single(report.Find(Subject.Department("east"))!.Findings, f => f.RuleId == "SI2001");

        Assert.Equal((FindingVerdict.Confirmed, "SI2001/department/east"), (finding.Verdict, finding.Id));
        Assert.Equal([Trigger.Own], finding.Triggers);
        Assert.DoesNotContain(report.Salespeople.SelectMany(c => c.Findings), f => f.RuleId == "SI2001");
        Assert.DoesNotContain(report.Find(Subject.Department("west"))!.Findings, f => f.RuleId == "SI2001");
    }

    [Fact]
    public void PrimaryCause_ConfirmedFurtherDown_ComesBeforeAPolicyUpstream()
    {
        // No new customer in September is a matter of policy; that none of those before is followed up stands out.
        var report = new SteadyTeam(day => !day.IsChanged ? day : day with { FollowUp = false, Comes = day.Comes && day.Day < new LocalDate(2026, 8, 31) })
            .Diagnose().Find(Subject.Salesperson("u0"))!;

        Assert.Equal(("SI1001", FindingVerdict.ByPolicy), (report.Findings[0].RuleId, report.Findings[0].Verdict));
        Assert.Equal(("SI2001", FindingVerdict.Confirmed), (report.PrimaryCause!.RuleId, report.PrimaryCause.Verdict));
        Assert.All(report.Findings, f => Assert.Null(f.Pattern == Pattern.NotFollowedUp ? f.ExplainedBy : null));
    }

    [Fact]
    public void ExplainedBy_ConfirmedUpstream_IsNamedByWhatIsFurtherDown()
    {
        var report = new SteadyTeam(day => day.Person != 0 ? day : day.Day < new LocalDate(2026, 4, 1) ? day
            : day with { Days = 300, Lost = false, Comes = day.Comes && day.Day < Changed }).Diagnose().Find(Subject.Salesperson("u0"))!;

        Assert.Equal("SI1002", report.PrimaryCause!.RuleId);
        Assert.Equal(report.PrimaryCause.Id, Assert.Single(report.Findings, f => f.RuleId == "SI3001").ExplainedBy);
        Assert.All(report.Findings.Where(f => f.Pattern is Pattern.NoNewCustomers or Pattern.None), f => Assert.Null(f.ExplainedBy));
    }

    [Fact]
    public void NoContactOnRecord_FollowUpStandsOut_IsConfirmedWithIt()
    {
        var finding = Assert.Single(NotFollowedUp.Findings("SI2002", rules: OnlyCompared));

        Assert.Equal((FindingVerdict.Confirmed, JourneyStepKind.FollowUp), (finding.Verdict, finding.Step!.Kind));
        Assert.Equal([Trigger.Peers, Trigger.Own], finding.Triggers);
        Assert.Equal("SI2002.minimumCompared", finding.Find("customersWithoutContact")!.ThresholdFrom);
        Assert.Equal([Trigger.Policy, Trigger.Peers, Trigger.Own], Assert.Single(NotFollowedUp.Findings("SI2002")).Triggers);
        Assert.Empty(new SteadyTeam().Findings("SI2002", rules: OnlyCompared));
    }

    [Fact]
    public void NoContactOnRecord_AsManyContactsAsItAsksFor_ClearIt()
    {
        var finding = Assert.Single(NotFollowedUp.Findings("SI2002", rules: OnlyCompared));
        var (edit, customers) = (Assert.Single(finding.WouldClear), finding.Records.Customers);

        Assert.Equal("contactCustomer", edit.Action);
        Assert.Empty(Called(edit.Count).Findings("SI2002", rules: OnlyCompared));
        Assert.Single(Called(edit.Count - 1).Findings("SI2002", rules: OnlyCompared));

        SteadyTeam Called(int count) => NotFollowedUp.Do(b => b.AddRange(
            customers.Take(count).Select((c, i) => new Activity("now" + i, ActivityKind.Call, SteadyTeam.AsOf, "u0", c))));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void MailsUnanswered_SlowAtAStage_SpeaksFromThreeWaitingOn(int waiting, bool speaks)
    {
        var findings = Stuck.Write("u0", waiting).Findings("SI3004", rules: OnlyCompared);

        Assert.Equal(speaks ? 1 : 0, findings.Count);
        if (!speaks) return;
        Assert.Equal((FindingVerdict.Confirmed, JourneyStepKind.Slow), (findings[0].Verdict, findings[0].Step!.Kind));
        Assert.Equal([Trigger.Peers, Trigger.Own], findings[0].Triggers);
        Assert.Equal([new ClearingEdit("answerMail", 1)], findings[0].WouldClear);
        Assert.Equal(waiting, findings[0].Records.Activities.Count);
    }

    [Fact]
    public void MailsUnanswered_NobodyIsSlow_StaysSilent() => Assert.Empty(new SteadyTeam().Write("u0", 9).Findings("SI3004", rules: OnlyCompared));

    [Fact]
    public void MailsUnanswered_OneAnswered_IsCleared() => Assert.Empty(Stuck.Write("u0", 3)
        .Do(b => b.Add(new Activity("re", ActivityKind.MailOut, SteadyTeam.Wrote.PlusHours(1), "u0", "cm0", thread: "t0"))).Findings("SI3004", rules: OnlyCompared));
}
