using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Reviews;

public sealed class ReviewLogTests
{
    private static readonly LocalDate Monday = ScriptedTeam.Monday;
    private static readonly string U1 = ScriptedTeam.IdOf("u1");

    /// <summary>u1 by week, from the first Monday on; nothing where there is no size.</summary>
    private static ScriptedTeam Weekly(params decimal?[] sizes) =>
        new((day, person) => person == "u1" ? sizes[Period.DaysBetween(Monday, day) / 7] : null);

    private static ReviewLog Held(ScriptedTeam team, int weeks) =>
        Enumerable.Range(0, weeks).Aggregate(ReviewLog.Empty, (log, week) => log.Hold(team.On(Monday.PlusWeeks(week))).Log);

    [Fact]
    public void Hold_PolicyFires_IsRaisedAtOnceWithDayAndSize()
    {
        var raised = Assert.Single(Held(Weekly(33), 1).State.Standing);

        Assert.Equal((U1, "ACME1", Subject.Salesperson("u1")), (raised.Id, raised.RuleId, raised.Subject));
        Assert.Equal((Monday, FindingVerdict.ByPolicy, Trend.New), (raised.FirstRaised, raised.Verdict, raised.Trend));
        Assert.Equal((33m, "scripted"), (raised.Size, raised.SizeOf));
    }

    // 100 was told; 110 lies within a tenth of it, 111 does not and is what is told from then on: 122 is within a tenth of 111, 99 is not.
    [Fact]
    public void Hold_SizeMoves_TrendIsAgainstTheSizeLastTold()
    {
        var team = Weekly(100, 110, 111, 122, 99);
        var told = Enumerable.Range(1, 5).Select(weeks => Held(team, weeks).State.Find(U1)!).ToArray();

        Assert.Equal([Trend.New, Trend.Same, Trend.Worse, Trend.Same, Trend.Better], told.Select(t => t.Trend));
        Assert.Equal([100m, 100, 111, 111, 99], told.Select(t => t.Size!.Value));
        Assert.All(told, t => Assert.Equal(Monday, t.FirstRaised));
    }

    // 11 → 12 → 13 → ... is never a tenth within a week, but it adds up.
    [Fact]
    public void Hold_CreepsUp_IsWorseOnceItHasAddedUp() =>
        Assert.Equal(
            [Trend.New, Trend.Same, Trend.Same, Trend.Worse],
            Enumerable.Range(1, 4).Select(weeks => Held(Weekly(100, 104, 108, 112), weeks).State.Find(U1)!.Trend));

    [Fact]
    public void Hold_SmallIsBad_SizeIsNegatedAndFallingIsWorse()
    {
        var told = Enumerable.Range(1, 3).Select(weeks => Held(Weekly(8, 6, 9), weeks).State.Find(U1)!).ToArray();

        Assert.Equal([-8m, -6, -9], told.Select(t => t.Size!.Value));
        Assert.Equal([Trend.New, Trend.Worse, Trend.Better], told.Select(t => t.Trend));
    }

    [Fact]
    public void Hold_PolicyNoLongerFires_IsClearedAtOnceAndNewWhenItComesBack()
    {
        var log = Held(Weekly(33, null, 40), 3);

        var closed = Assert.Single(((HeldReview)log.Entries[1]).Closed);
        Assert.Equal((U1, ClosedBecause.Cleared, Monday), (closed.Id, closed.Because, closed.FirstRaised));
        Assert.Equal((Trend.New, Monday.PlusWeeks(2)), (log.State.Find(U1)!.Trend, log.State.Find(U1)!.FirstRaised));
    }

    [Fact]
    public void Hold_RuleIsNotInForce_IsClosedWithThatReason()
    {
        var log = Held(Weekly(33, 33), 1);
        var without = new ScriptedTeam((_, _) => null) { Change = r => r.Without("ACME1") };

        Assert.Equal(ClosedBecause.RuleNotInForce, Assert.Single(log.Hold(without.On(Monday.PlusWeeks(1))).Report.Closed).Because);
    }

    [Fact]
    public void Hold_KeptOutOfReportsOrSilencedForThem_IsClosedWithThatReason()
    {
        var log = Held(Weekly(33, 33), 1);
        DiagnosisReport Next(Func<RuleSet, RuleSet> change) =>
            new ScriptedTeam((_, person) => person == "u1" ? 33 : null) { Change = change }.On(Monday.PlusWeeks(1));

        var suppressed = Next(r => r.With(new Suppression("agreed", "ACME1", Subject.Salesperson("u1"))));
        var silenced = Next(r => r.With(new RuleOverride("ACME1", new RuleScope(departments: ["east"]), isEnabled: false)));

        Assert.Equal(ClosedBecause.Suppressed, Assert.Single(log.Hold(suppressed).Report.Closed).Because);
        Assert.Equal(ClosedBecause.RuleNotInForce, Assert.Single(log.Hold(silenced).Report.Closed).Because);
    }

    // What is told of a target ends with its period, whether it was met or not; how somebody works goes on.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hold_NextPeriod_OutcomesOfTheTargetStartAnew(bool isAnew)
    {
        var team = new ScriptedTeam((day, person) => person == "u1" || (person == "u2" && day < Monday) ? 33 : null) { IsOfTarget = isAnew };
        var log = ReviewLog.Empty.Hold(team.On(Monday.PlusWeeks(-1), TargetPeriod.Quarter(2026, 2))).Log;
        log = log.TalkWith(Subject.Salesperson("u1"), Monday.PlusDays(-2)).TalkWith(Subject.Salesperson("u2"), Monday.PlusDays(-2));

        var next = log.Hold(team.On(Monday)).Report;

        Assert.Equal((isAnew ? Trend.New : Trend.Same, isAnew ? Monday : Monday.PlusWeeks(-1)), (next.Find(U1)!.Trend, next.Find(U1)!.FirstRaised));
        Assert.Equal(isAnew, next.Find(U1)!.TalkedOn is null);
        Assert.Equal(isAnew ? ClosedBecause.PeriodOver : ClosedBecause.Cleared, Assert.Single(next.Closed).Because);
        Assert.Equal(isAnew ? 0 : 1, next.ClearedAfterTalk.Count);
    }

    [Fact]
    public void Hold_PersonHasLeft_IsClosedWithThatReasonAndNotCleared()
    {
        var team = new ScriptedTeam((_, _) => 33) { More = b => b.Add(new Salesperson("u9", "Leaver", "east", activeTo: Monday.PlusDays(3))) };
        var log = Held(team, 1);
        var report = log.Hold(team.On(Monday.PlusWeeks(1))).Report;

        Assert.NotNull(log.State.Find(ScriptedTeam.IdOf("u9")));
        Assert.Equal((ScriptedTeam.IdOf("u9"), ClosedBecause.NoLongerThere), (Assert.Single(report.Closed).Id, report.Closed[0].Because));
        Assert.Empty(report.ClearedAfterTalk);
    }

    // Away on the second and third Monday: kept at the first of them, closed at the second, and raised again after the ten working days back.
    [Fact]
    public void Hold_PersonIsAway_IsKeptOnceAndThenClosedAsNotJudged()
    {
        var team = new ScriptedTeam((_, person) => person == "u1" ? 33 : null)
        {
            More = b => b.Add(new Absence("u1", Monday.PlusDays(3), Monday.PlusDays(18))),
        };

        Assert.Equal((1, Trend.Same), (Held(team, 2).State.Find(U1)!.UnjudgedReviews, Held(team, 2).State.Find(U1)!.Trend));
        Assert.Equal(ClosedBecause.NotJudged, Assert.Single(((HeldReview)Held(team, 3).Entries[2]).Closed).Because);
        Assert.Empty(Held(team, 4).State.Standing);
        Assert.Equal(Monday.PlusWeeks(5), Assert.Single(Held(team, 6).State.Standing).FirstRaised);
    }

    [Fact]
    public void Hold_AwayForADay_GoesOnAfterIt()
    {
        var day = Monday.PlusWeeks(1);
        var team = new ScriptedTeam((_, person) => person == "u1" ? 33 : null) { More = b => b.Add(new Absence("u1", day, day)) };

        var after = Held(team, 3).State.Find(U1)!;
        Assert.Equal((Monday, 0, Trend.Same), (after.FirstRaised, after.UnjudgedReviews, after.Trend));
    }

    [Fact]
    public void Hold_RuleBroke_IsKept()
    {
        var log = Held(Weekly(33, -1, null), 2);

        Assert.Equal((Monday, 33m), (log.State.Find(U1)!.FirstRaised, log.State.Find(U1)!.Size));
        Assert.Empty(((HeldReview)log.Entries[1]).Closed);
    }

    [Fact]
    public void Hold_SecondReviewOnADayOrEarlier_IsRefused()
    {
        var log = Held(Weekly(33, 33), 2);

        Assert.Contains("2026-07-13", Assert.Throws<ArgumentException>(() => log.Hold(Weekly(33, 33).On(Monday.PlusWeeks(1)))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => log.Hold(Weekly(33).On(Monday)));
        Assert.Throws<ArgumentException>(() => log.Talk(U1, Monday));
    }

    [Fact]
    public void Hold_ViewersPart_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ReviewLog.Empty.Hold(Weekly(33).On(Monday).VisibleTo("u0")));

    [Fact]
    public void Hold_OptionOutOfRange_IsRefused()
    {
        ReviewOptions[] bad =
        [
            new() { Budget = 0 }, new() { Budget = 0.5 }, new() { Budget = double.NaN }, new() { ClearFactor = 0.9 }, new() { ClearReviews = 0 },
            new() { TrendMargin = 1 }, new() { SnoozeMargin = -0.1 }, new() { MostTalks = 0 }, new() { TalkRestDays = 367 },
        ];
        Assert.All(bad, options => Assert.Throws<ArgumentOutOfRangeException>(() => ReviewLog.Empty.Hold(Weekly(33).On(Monday), options)));
    }

    [Fact]
    public void See_BetweenReviews_ListsPolicyOfTheDayAndKeepsWhatWasTold()
    {
        var log = Held(Weekly(33), 1);
        var wednesday = Monday.PlusDays(2);
        var team = new ScriptedTeam((_, person) => person is "u1" or "u2" ? 33 : null);

        var seen = log.See(team.On(wednesday));

        Assert.Equal((Trend.New, Monday), (seen.Find(U1)!.Trend, seen.Find(U1)!.FirstRaised));
        Assert.Equal((Trend.New, wednesday), (seen.Find(ScriptedTeam.IdOf("u2"))!.Trend, seen.Find(ScriptedTeam.IdOf("u2"))!.FirstRaised));
        Assert.Equal((false, Monday), (seen.IsHeld, seen.ReviewBefore!.Value));
        Assert.Null(seen.Budget);
        Assert.Single(log.Entries);
    }

    [Fact]
    public void See_DayBeforeTheLastReview_KnowsNothingOfIt()
    {
        var team = Weekly(33, 66);
        var log = Held(team, 2);

        Assert.Equal(Held(team, 1).See(team.On(Monday)).Find(U1)!.Trend, log.See(team.On(Monday)).Find(U1)!.Trend);
        Assert.Equal(Monday, log.See(team.On(Monday)).ReviewBefore);
    }
}
