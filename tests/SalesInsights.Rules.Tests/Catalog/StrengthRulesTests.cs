using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Catalog;

public sealed class StrengthRulesTests
{
    /// <summary>The first person finds a customer every day, the others every other day.</summary>
    private static readonly SteadyTeam Finder = new(day => day.Person == 0 ? day with { Comes = true } : day);

    /// <summary>The first person followed up one customer in three until June, and since then seven in ten like the others.</summary>
    private static readonly SteadyTeam Better = new(day => day.Person == 0 ? day with { FollowUp = day.IsChanged ? day.FollowUp : day.Day.Day % 3 == 0 } : day);

    [Fact]
    public void Praise_SteadyTeam_PraisesNobody() =>
        Assert.DoesNotContain(new SteadyTeam().Diagnose().Cases.SelectMany(c => c.Findings), f => f.Kind == FindingKind.Strength);

    [Fact]
    public void Strength_TwiceTheNewCustomersOfTheOthers_IsOneToShow()
    {
        var report = Finder.Diagnose();
        var praise = Assert.Single(Strengths(report));

        Assert.Equal("SI6001/salesperson/u0#newCustomers", praise.Id);
        Assert.Equal((FindingKind.Strength, Severity.Info, FindingVerdict.Confirmed, Pattern.None), (praise.Kind, praise.Severity, praise.Verdict, praise.Pattern));
        Assert.Equal([Trigger.Peers], praise.Triggers);
        Assert.Equal(["newCustomersCounted", "newCustomersExpected", "newCustomersDays", "dealsWon"], praise.Evidence.Select(e => e.Fact));
        Assert.Equal((66m, 66m), (praise.Evidence[0].Value.Value.Exact, praise.Evidence[2].Value.Value.Exact));
        Assert.Equal(Won(Finder, "u0", new(2026, 4, 4)), praise.Evidence[3].Value.Value.Exact);
        Assert.Empty(praise.WouldClear);
        Assert.NotSame(praise, report.Find(Subject.Salesperson("u0"))!.PrimaryCause);
    }

    [Fact]
    public void Strength_FollowUpOrFewLosses_NamesTheStep()
    {
        var followUp = new SteadyTeam(day => day.Person == 0 ? day with { FollowUp = true } : day with { FollowUp = day.FollowUp && day.Day.Day % 2 == 0 });
        var losses = new SteadyTeam(day => day.Person == 0 ? day with { Lost = false } : day);

        Assert.Equal(["SI6001/salesperson/u0#followUp"], Strengths(followUp.Diagnose()).Select(f => f.Id));
        Assert.Equal(["SI6001/salesperson/u0/s1#lost"], Strengths(losses.Diagnose()).Select(f => f.Id));
    }

    [Fact]
    public void Strength_OnlySinceJune_IsBetterThanBeforeAndNothingToShowYet()
    {
        var report = new SteadyTeam(day => day.IsChanged ? day with { Comes = true } : day).Diagnose();

        Assert.Equal(["SI6002/salesperson/u0#newCustomers"], Strengths(report).Select(f => f.Id));
    }

    [Fact]
    public void StrengthToTell_TwoOfThem_IsTheOneThatOthersCanCopy()
    {
        var report = new SteadyTeam(day => day.Person == 3 ? day with { Comes = true } : day.Person == 0 && !day.IsChanged ? day with { FollowUp = day.Day.Day % 3 == 0 } : day).Diagnose();
        var review = ReviewLog.Empty.Hold(report).Report;

        Assert.Equal(["SI6002/salesperson/u0#followUp", "SI6001/salesperson/u3#newCustomers"], Strengths(report).Select(f => f.Id));
        Assert.Equal("SI6001/salesperson/u3#newCustomers", review.StrengthToTell!.Id);
        Assert.Null(ReviewLog.Empty.Hold(new SteadyTeam().Diagnose()).Report.StrengthToTell);
    }

    [Fact]
    public void Strength_FewerDealsWonThanAsked_IsNoneToShow()
    {
        var won = Won(Finder, "u0", new(2026, 4, 4));

        Assert.Single(Strengths(Finder.Diagnose(Rules(new StrengthToShowRule(new StrengthToShowOptions { MinimumWon = won })))));
        Assert.Empty(Strengths(Finder.Diagnose(Rules(new StrengthToShowRule(new StrengthToShowOptions { MinimumWon = won + 1 })))));
    }

    [Fact]
    public void Strength_LeadOfThePoorEnd_IsWhatIsAsked()
    {
        // 66 customers leave room for as few as 53.2 (Garwood, 90 %), without the best day 52.4; the others would have made 36.5: 1.435 times.
        Assert.Single(Strengths(Finder.Diagnose(Rules(new StrengthToShowRule(new StrengthToShowOptions { MinimumLead = 0.43 })))));
        Assert.Empty(Strengths(Finder.Diagnose(Rules(new StrengthToShowRule(new StrengthToShowOptions { MinimumLead = 0.44 })))));
    }

    [Fact]
    public void Better_FromOneInThreeToTwoInThree_IsPraisedThoughNotAboveTheOthers()
    {
        var praise = Assert.Single(Strengths(Better.Diagnose()));

        Assert.Equal("SI6002/salesperson/u0#followUp", praise.Id);
        Assert.Equal([Trigger.Own], praise.Triggers);
        Assert.Equal(["customersFollowedUp", "customersFollowedUpExpected", "followUpWithinDays"], praise.Evidence.Select(e => e.Fact));
        Assert.True((double)praise.Evidence[0].Value.Value.Exact < praise.Evidence[0].Peers.Value * 1.25);
    }

    [Theory]
    [InlineData(0.85, 5, 2000, true, "65 customers without the best day where the own past makes 35.1 likely, 1.851 times as many")]
    [InlineData(0.86, 5, 2000, false, "less than that")]
    [InlineData(0.25, 35, 2000, true, "35.1 are enough")]
    [InlineData(0.25, 36, 2000, false, "35.1 are too few")]
    [InlineData(0.25, 5, 1_000_000, false, "by chance more often than once in a million")]
    public void Better_AtEachThreshold_SpeaksOrNot(double gain, int expected, int oneIn, bool speaks, string why)
    {
        var rule = new BetterThanBeforeRule(new BetterThanBeforeOptions { MinimumGain = gain, MinimumExpected = expected, ByChanceOneIn = oneIn });
        var praise = Strengths(new SteadyTeam(day => day.IsChanged ? day with { Comes = true } : day).Diagnose(Rules(rule)));

        Assert.True(praise.Length == (speaks ? 1 : 0), why);
    }

    // Whoever follows up all of a list is only not praised because of the day: eight in a row, so that each place in a week is among them.
    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(21)]
    public void Praise_AHundredCustomersOnOneDay_IsNone(int day)
    {
        var read = new LocalDate(2026, 9, day);
        var list = new SteadyTeam().Do(b =>
        {
            for (var i = 0; i < 100; i++)
            {
                b.Add(new Customer("more" + i, "u0", read));
                b.Add(new Opportunity("ofMore" + i, "u0", "more" + i, read.PlusDays(1)));
                b.Add(new StageEntry("ofMore" + i, "s1", read.PlusDays(1)));
            }
        });

        Assert.DoesNotContain(Strengths(list.Diagnose()), f => f.Id.EndsWith("#newCustomers", StringComparison.Ordinal));
    }

    [Fact]
    public void Praise_ManyCustomersNotFollowedUp_IsNone()
    {
        var team = new SteadyTeam(day => day.Person == 0 ? day with { Comes = true, FollowUp = !day.IsChanged && day.FollowUp } : day);

        Assert.Contains(team.Diagnose().Find(Subject.Salesperson("u0"))!.Findings, f => f.RuleId == "SI2001" && f.Verdict == FindingVerdict.Confirmed);
        Assert.Empty(Strengths(team.Diagnose()));
    }

    [Fact]
    public void Better_Newcomer_IsNotMeasuredYet() =>
        Assert.Empty(Strengths(new SteadyTeam(day => day.Person == 0 ? day with { Comes = true } : day) { FirstJoined = new(2026, 7, 20) }.Diagnose()));

    [Fact]
    public void Strength_ViewerWithThreePeopleOutside_SeesThePraiseWithoutTheOthers()
    {
        var part = new SteadyTeam(day => day.Person == 3 ? day with { Comes = true } : day).Diagnose().VisibleTo("u3");
        var praise = Assert.Single(Strengths(part));

        Assert.Equal(Gap.NoBenchmark, praise.Evidence[0].Peers.Gap);
        Assert.Equal(Gap.NoBenchmark, praise.Find("newCustomersExpected")!.Value.Gap);
        Assert.Matches(
            @"^Person 3: 66 new customers in 66 working days; \d+ deals won lately. It has been so for long, and may be worth showing to the others. First impression.$",
            part.Words(Language.English).Text(praise));
    }

    private static RuleSet Rules(DiagnosticRule rule) => new([rule]);

    private static Finding[] Strengths(DiagnosisReport report) => report.Cases.SelectMany(c => c.Findings).Where(f => f.Kind == FindingKind.Strength).ToArray();

    /// <summary>180 days up to 2026-09-30 begin on 2026-04-04.</summary>
    private static int Won(SteadyTeam team, string person, LocalDate from)
    {
        var won = 0;
        var number = 0;
        for (var day = new LocalDate(2025, 3, 31); day <= SteadyTeam.AsOf; day = day.PlusDays(1))
        {
            if (!Calendars.WorkingCalendar.Default.IsWorkingDay(day)) continue;
            number++;
            var ends = SteadyTeam.Later(SteadyTeam.Later(day, 3), 12);
            if (team is not null && person == "u0" && number % 10 < 7 && number % 8 >= 2 && ends >= from && ends <= SteadyTeam.AsOf) won++;
        }

        return won;
    }
}
