using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Reviews;

public sealed class TalksTests
{
    private static readonly LocalDate Monday = ScriptedTeam.Monday;
    private static readonly ScriptedTeam Everybody = new((_, person) => person.Length > 0 ? 33 : null);

    [Fact]
    public void First_EightPeople_AreFiveAndTheRestIsOneStepAway()
    {
        var report = ReviewLog.Empty.Hold(Everybody.On(Monday)).Report;

        Assert.Equal((8, 5), (report.Talks.Count, report.First.Count));
        Assert.Equal(["Person 0", "Person 1", "Person 2", "Person 3", "Person 4"], report.First.Select(t => t.Name));
        Assert.Equal(2, ReviewLog.Empty.Hold(Everybody.On(Monday), new ReviewOptions { MostTalks = 2 }).Report.First.Count);
    }

    [Fact]
    public void VisibleTo_Head_SeesTheOwnPeopleOnlyAndHasNoTalkWithThemselves()
    {
        var whole = ReviewLog.Empty.Hold(Everybody.On(Monday)).Report;
        var part = whole.VisibleTo("u4");

        Assert.Equal(["u5", "u6", "u7"], part.Talks.Select(t => t.Subject.Id.Value));
        Assert.Equal(["u4", "u5", "u6", "u7"], part.Items.Select(i => i.Subject.Id.Value));
        Assert.All(part.Items, i => Assert.Equal((whole.Find(i.Id)!.Verdict, whole.Find(i.Id)!.Trend), (i.Verdict, i.Trend)));
        Assert.False(part.Diagnosis.IsWhole);
        Assert.Equal(5, part.Diagnosis.Cases.Count);
        Assert.NotNull(whole.Budget);
        Assert.Null(part.Budget);
    }

    [Fact]
    public void VisibleTo_SomebodyClosedOutside_IsNotTold()
    {
        var log = ReviewLog.Empty.Hold(Everybody.On(Monday)).Log;
        var report = log.Hold(new ScriptedTeam((_, _) => null).On(Monday.PlusWeeks(1))).Report;

        Assert.Equal(8, report.Closed.Count);
        Assert.Equal(["u4", "u5", "u6", "u7"], report.VisibleTo("u4").Closed.Select(c => c.Subject.Id.Value));
        Assert.Equal(["u1"], report.VisibleTo("u1").Closed.Select(c => c.Subject.Id.Value));
    }

    [Fact]
    public void Talks_OnlyGoodToKnow_AreNone()
    {
        var report = ReviewLog.Empty.Hold(new ScriptedTeam((_, _) => 33) { Severity = Severity.Info }.On(Monday)).Report;

        Assert.Equal((8, 0), (report.Items.Count, report.Talks.Count));
    }

    [Fact]
    public void Talks_ConfirmedComesBeforePolicy()
    {
        // u0 to u3 stand out, and four others are over a threshold.
        var report = ReviewLog.Empty.Hold(Standing.OutEverywhere().Diagnose(), new ReviewOptions { Budget = 0.4 }).Report;

        Assert.NotEmpty(report.Talks);
        Assert.Equal(report.Talks.Select(t => t.Verdict).OrderDescending(), report.Talks.Select(t => t.Verdict));
        Assert.Equal(report.Talks.Select(t => t.Subject).Distinct(), report.Talks.Select(t => t.Subject));
        Assert.All(report.Talks, t => Assert.Equal(t.Items.Max(i => i.Verdict), t.Verdict));
    }

    [Fact]
    public void Groups_Department_IsApartFromTalks()
    {
        var report = ReviewLog.Empty.Hold(Standing.OutAsADepartment().Diagnose(Standing.OnlyCompared), new ReviewOptions { Budget = 0.4 }).Report;

        Assert.Contains(report.Groups, i => i.Id == "SI2001/department/east");
        Assert.All(report.Talks, t => Assert.Equal(SubjectKind.Salesperson, t.Subject.Kind));
    }
}
