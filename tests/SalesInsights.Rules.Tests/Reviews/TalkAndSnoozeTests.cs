using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Reviews;

public sealed class TalkAndSnoozeTests
{
    private static readonly LocalDate Monday = ScriptedTeam.Monday;
    private static readonly string U1 = ScriptedTeam.IdOf("u1");

    private static ScriptedTeam Weekly(params decimal?[] sizes) =>
        new((day, person) => person == "u1" ? sizes[Period.DaysBetween(Monday, day) / 7] : null);

    private static Review Hold(ReviewLog log, ScriptedTeam team, int week) => log.Hold(team.On(Monday.PlusWeeks(week)));

    [Theory]
    [InlineData(50, 91, 0)]
    [InlineData(50, 90, 0)]
    [InlineData(50, 89, 1)]
    public void BetterSinceTalk_SizeAgainstTheTalk_NeedsMoreThanTheMargin(int first, int later, int better)
    {
        // Talked about at 100, which is what was last told.
        var team = Weekly(first, 100, later);
        var log = Hold(Hold(ReviewLog.Empty, team, 0).Log, team, 1).Log.TalkWith(Subject.Salesperson("u1"), Monday.PlusDays(8), "note-7");

        Assert.Equal(better, Hold(log, team, 2).Report.BetterSinceTalk.Count);
        Assert.Equal("note-7", ((RecordedTalk)log.Entries[2]).NoteId);
    }

    [Fact]
    public void ClearedAfterTalk_OnlyWhatWasTalkedAbout()
    {
        var log = ReviewLog.Empty.Hold(ScriptedTeam.Always(("u1", 33), ("u2", 33)).On(Monday)).Log.Talk(U1, Monday.PlusDays(1));
        var report = log.Hold(new ScriptedTeam((_, _) => null).On(Monday.PlusWeeks(1))).Report;

        Assert.Equal(2, report.Closed.Count);
        Assert.Equal((U1, Monday.PlusDays(1)), (Assert.Single(report.ClearedAfterTalk).Id, report.ClearedAfterTalk[0].TalkedOn!.Value));
    }

    [Fact]
    public void Talk_FindingThatDoesNotStand_IsRefused()
    {
        var log = Hold(ReviewLog.Empty, Weekly(33), 0).Log;

        Assert.Throws<ArgumentException>(() => log.Talk(ScriptedTeam.IdOf("u2"), Monday));
        Assert.Throws<ArgumentException>(() => log.Talk(U1, Monday, new string('x', 201)));
        Assert.Throws<ArgumentException>(() => log.Talk(U1, Monday, "\ud800"));
    }

    // Fourteen days after the talk it may come first again; sooner only when it got worse.
    [Theory]
    [InlineData(33, 1, 0)]
    [InlineData(33, 2, 1)]
    [InlineData(40, 1, 1)]
    public void First_TalkedLately_ComesFirstAgainAfterARestOrWhenWorse(int later, int week, int first)
    {
        var log = Hold(ReviewLog.Empty, Weekly(33), 0).Log.Talk(U1, Monday);

        var report = Hold(log, Weekly(33, later, later), week).Report;

        Assert.Single(report.Talks);
        Assert.Equal(first, report.First.Count);
    }

    [Fact]
    public void Snooze_UntilADay_IsListedApartAndReturnsOnTheDay()
    {
        var team = Weekly(33, 33, 33);
        var log = Hold(ReviewLog.Empty, team, 0).Log.Snooze(U1, Monday, Monday.PlusWeeks(2), "new territory");

        var (asleep, awake) = (Hold(log, team, 1), Hold(Hold(log, team, 1).Log, team, 2));

        Assert.Equal((U1, "new territory"), (Assert.Single(asleep.Report.Snoozed).Id, asleep.Report.Snoozed[0].SnoozeReason));
        Assert.Empty(asleep.Report.Talks);
        Assert.Empty(asleep.Report.With(Trend.Same));
        Assert.True(awake.Report.Find(U1)!.HasReturned);
        Assert.Equal((0, 1), (awake.Report.Snoozed.Count, awake.Report.First.Count));
        Assert.False(awake.Log.State.Find(U1)!.IsSnoozed);
    }

    [Theory]
    [InlineData(125, true)]
    [InlineData(126, false)]
    public void Snooze_GotClearlyWorse_ReturnsBeforeTheDay(int later, bool isAsleep)
    {
        var log = Hold(ReviewLog.Empty, Weekly(100), 0).Log.Snooze(U1, Monday, Monday.PlusWeeks(20), "later");

        Assert.Equal(isAsleep, Hold(log, Weekly(100, later), 1).Report.Snoozed.Count == 1);
        Assert.Equal(isAsleep, log.See(Weekly(100, later).On(Monday.PlusWeeks(1))).Snoozed.Count == 1);
    }

    [Fact]
    public void Unsnooze_ListsItAgain()
    {
        var log = Hold(ReviewLog.Empty, Weekly(33), 0).Log.Snooze(U1, Monday, Monday.PlusWeeks(2), "later").Unsnooze(U1, Monday.PlusDays(1));

        Assert.False(log.State.Find(U1)!.IsSnoozed);
        Assert.Single(Hold(log, Weekly(33, 33), 1).Report.First);
    }

    [Fact]
    public void Snooze_BadDayOrReason_IsRefused()
    {
        var log = Hold(ReviewLog.Empty, Weekly(33), 0).Log;

        Assert.Throws<ArgumentException>(() => log.Snooze(U1, Monday, Monday, "now"));
        Assert.Throws<ArgumentException>(() => log.Snooze(U1, Monday, Monday.PlusDays(367), "far"));
        Assert.Throws<ArgumentException>(() => log.Snooze(U1, Monday, Monday.PlusDays(7), " "));
        Assert.Throws<ArgumentException>(() => log.Snooze(ScriptedTeam.IdOf("u2"), Monday, Monday.PlusDays(7), "who"));
        Assert.Throws<ArgumentException>(() => log.Unsnooze(ScriptedTeam.IdOf("u2"), Monday));
    }
}
