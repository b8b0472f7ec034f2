using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Reviews;

/// <summary>The same input and log give the same state, whatever was held, talked about and put aside.</summary>
public sealed class ReplayTests
{
    private static readonly LocalDate Monday = ScriptedTeam.Monday;

    /// <summary>A year of a company: a size of each of four people on each day, or none, and what was done on it.</summary>
    private static Arbitrary<(int Seed, int[] Acts)> Years() => (
        from seed in Gen.Choose(0, 10_000)
        from acts in Gen.Choose(0, 99).ArrayOf().Where(a => a.Length <= 12)
        select (seed, acts)).ToArbitrary();

    [Property(MaxTest = 40)]
    public Property Parse_WhatWasWritten_GivesTheSameStateAndTheSameText() => Prop.ForAll(Years(), year =>
    {
        var log = Play(year.Seed, year.Acts, [0, 1, 2, 3, 4, 5, 6, 7]);
        var again = ReviewLog.Parse(log.ToJson());

        Assert.Equal(log.ToJson(), again.ToJson());
        Assert.Equal(log.State.Standing, again.State.Standing);
        Assert.Equal(log.State.LastReview?.SpentInQuarter, again.State.LastReview?.SpentInQuarter);
    });

    [Property(MaxTest = 15)]
    public Property Hold_OnWhatWasReadBack_IsTheSameAsOnTheLogItself() => Prop.ForAll(Years(), year =>
    {
        var (log, report) = (Play(year.Seed, year.Acts, [0, 1, 2, 3, 4, 5, 6, 7]), Team(year.Seed, [0, 1, 2, 3, 4, 5, 6, 7]).On(Monday.PlusDays(400)));
        Assert.Equal(log.Hold(report).Log.ToJson(), ReviewLog.Parse(log.ToJson()).Hold(report).Log.ToJson());
    });

    [Property(MaxTest = 15)]
    public Property Play_PeopleInAnotherOrder_GivesTheSameLog() => Prop.ForAll(Years(), year => Assert.Equal(
        Play(year.Seed, year.Acts, [0, 1, 2, 3, 4, 5, 6, 7]).ToJson(), Play(year.Seed, year.Acts, [5, 2, 7, 0, 1, 6, 4, 3]).ToJson()));

    [Property(MaxTest = 15)]
    public Property Since_AnyDay_KeepsTheState() => Prop.ForAll(Years(), year =>
    {
        var log = Play(year.Seed, year.Acts, [0, 1, 2, 3, 4, 5, 6, 7]);
        foreach (var day in log.Entries.Select(e => e.Day).Prepend(Monday.PlusDays(-1)).Distinct())
        {
            var shorter = log.Since(day);
            Assert.Equal(log.State.Standing, shorter.State.Standing);
            Assert.True(shorter.Entries.Count <= log.Entries.Count);
            Assert.Equal(shorter.ToJson(), ReviewLog.Parse(shorter.ToJson()).ToJson());
        }
    });

    [Property(MaxTest = 15)]
    public Property Until_AnyDay_IsTheLogOfThatDay() => Prop.ForAll(Years(), year =>
    {
        var log = Play(year.Seed, year.Acts, [0, 1, 2, 3, 4, 5, 6, 7]);
        for (var n = 0; n <= year.Acts.Length; n++)
        {
            var day = Monday.PlusDays(n * 3);
            var early = Play(year.Seed, year.Acts.Take(n + 1).ToArray(), [0, 1, 2, 3, 4, 5, 6, 7]);
            Assert.Equal(early.ToJson(), log.Until(day).ToJson());
        }
    });

    private static ScriptedTeam Team(int seed, int[] order) => new((day, person) => Size(seed, day, person))
    {
        Order = order,
        More = b => b.Add(new Absence("u2", Monday.PlusDays(5), Monday.PlusDays(25))),
    };

    /// <summary>Mostly the same from day to day, now and then another or none.</summary>
    private static decimal? Size(int seed, LocalDate day, string person)
    {
        if (person.Length == 0 || string.CompareOrdinal(person, "u4") >= 0) return null;
        var mixed = unchecked((uint)((seed * 7919) + (Period.DaysBetween(Monday, day) / 4 * 104729) + (person[1] * 15485863))) % 12;
        return mixed switch { 0 => null, < 9 => 33.5m, _ => 30 + mixed };
    }

    /// <summary>Every three days something happens: mostly a review, else a talk, a snooze or the end of one about something that stands.</summary>
    private static ReviewLog Play(int seed, int[] acts, int[] order)
    {
        var (log, team) = (ReviewLog.Empty, Team(seed, order));
        for (var n = 0; n < acts.Length; n++)
        {
            var (day, act) = (Monday.PlusDays(n * 3), acts[n]);
            var standing = log.State.Standing;
            if (act < 55 || standing.Count == 0) log = log.Hold(team.On(day)).Log;
            else if (act < 65) log = log.Talk(standing[act % standing.Count].Id, day, act % 2 == 0 ? "n" + act : null);
            else if (act < 75) log = log.TalkWith(Subject.Salesperson("u" + (act % 8)), day);
            else if (act < 90) log = log.Snooze(standing[act % standing.Count].Id, day, day.PlusDays(act - 70), "因为 \"" + act + "\"");
            else log = log.Unsnooze(standing[act % standing.Count].Id, day);
        }

        return log;
    }
}
