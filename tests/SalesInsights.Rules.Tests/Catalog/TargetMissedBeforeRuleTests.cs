using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Tests.Catalog;

/// <summary>Asked about 2026-Q3; the four quarters before are 2026-Q2, 2026-Q1, 2025-Q4 and 2025-Q3, each with a target of 100.</summary>
public sealed class TargetMissedBeforeRuleTests
{
    private static readonly LocalDate Long = new(2025, 1, 6);

    [Fact]
    public void MissedBefore_ThreeOfFour_SaysHowManyAndHowFar()
    {
        // 80 + 100 + 70 + 90 of 400.
        var finding = Assert.Single(Of(Team(80m, 100m, 70m, 90m).Diagnose()));

        Assert.Equal((Severity.Warning, FindingVerdict.ByPolicy, Pattern.None), (finding.Severity, finding.Verdict, finding.Pattern));
        Assert.Equal(["pastPeriodsMissed", "pastPeriodsCounted", "pastCompletion"], finding.Evidence.Select(e => e.Fact));
        Assert.Equal((3m, 4L, (FactValue)3), (finding.Evidence[0].Value.Value.Exact, finding.Evidence[0].Of, finding.Evidence[0].Threshold));
        Assert.Equal("SI4003.minimumMissed", finding.Evidence[0].ThresholdFrom);
        Assert.Equal(0.85, finding.Evidence[2].Value.Value.Fraction, 12);
        Assert.Empty(finding.WouldClear);
    }

    [Fact]
    public void MissedBefore_TwoOfFour_StaysSilent() => Assert.Empty(Of(Team(80m, 100m, 70m, 100m).Diagnose()));

    [Fact]
    public void MissedBefore_TheThirdByACent_Speaks() => Assert.Single(Of(Team(80m, 100m, 70m, 99.99m).Diagnose()));

    [Fact]
    public void MissedBefore_NearMisses_AreLeftAlone()
    {
        Assert.Empty(Of(Team(94m, 93m, 93m, 100m).Diagnose()));
        Assert.Single(Of(Team(94m, 93m, 92.99m, 100m).Diagnose()));
    }

    [Fact]
    public void MissedBefore_ThisPeriodAndTheFifthBefore_DoNotCount()
    {
        // Nothing in 2026-Q3, and 2025-Q2 missed too.
        var team = Team(80m, 100m, 70m, 100m).Order("early", new(2025, 5, 6), 1m).Do(b => b
            .Add(TargetOf(TargetPeriod.Quarter(2025, 2))).Add(TargetOf(TeamBuilder.Period)));

        Assert.Empty(Of(team.Diagnose()));
        Assert.Single(Of(Diagnose(team, new ReadingOptions { PastPeriods = 5 })));
    }

    [Fact]
    public void MissedBefore_JoinedOnTheSecondDayOfOne_ThatOneDoesNotCount()
    {
        Assert.Single(Of(Team(80m, 70m, 60m, null, new LocalDate(2025, 10, 1)).Diagnose()));
        Assert.Empty(Of(Team(80m, 70m, 60m, null, new LocalDate(2025, 10, 2)).Diagnose()));
    }

    [Fact]
    public void MissedBefore_AwayForMoreThanAFifthOfOne_ThatOneDoesNotCount()
    {
        // 2026-Q1 has 64 working days: 51 left are 79.7 %, 52 are 81.3 %.
        Assert.Single(Of(Team(80m, 70m, 60m, 100m).Away(new(2026, 1, 5), new(2026, 1, 20)).Diagnose()));
        Assert.Empty(Of(Team(80m, 70m, 60m, 100m).Away(new(2026, 1, 5), new(2026, 1, 21)).Diagnose()));
    }

    [Fact]
    public void MissedBefore_NobodyHasARecordInOne_ThatOneDoesNotCount()
    {
        Assert.Empty(Of(Team(0m, 70m, 60m, 100m).Diagnose()));
        Assert.Single(Of(Team(0m, 70m, 60m, 100m).Order("other", new(2026, 5, 5), 10m, "").Diagnose()));
    }

    [Fact]
    public void MissedBefore_RecordsBeginWithinOne_ThatOneDoesNotCount()
    {
        var team = new TeamBuilder();
        foreach (var (period, reached) in Quarters().Zip([80m, 70m, 60m])) team.Order("o" + period, period.First.PlusDays(10), reached).Do(b => b.Add(TargetOf(period)));

        Assert.Empty(Of(team.Diagnose()));
        Assert.Single(Of(team.Order("first", new(2025, 10, 1), 1m).Diagnose()));
    }

    [Fact]
    public void MissedBefore_AskedAboutAMonth_LooksAtMonths()
    {
        var team = new TeamBuilder().Order("first", Long, 1m);
        foreach (var month in new[] { 6, 7, 8 }) team.Order("o" + month, new(2026, month, 10), 50m).Do(b => b.Add(TargetOf(TargetPeriod.Month(2026, month))));

        Assert.Empty(Of(team.Diagnose()));
        Assert.Equal(3m, Assert.Single(Of(Diagnose(team, period: TargetPeriod.Month(2026, 9)))).Evidence[0].Value.Value.Exact);
    }

    [Fact]
    public void MissedBefore_APeriodToCome_CountsOnlyWhatIsOver()
    {
        // Asked about 2026-Q4 on the last day but one of 2026-Q3, which is missed as well.
        var team = Team(80m, 70m, 100m, 100m).Do(b => b.Add(TargetOf(TeamBuilder.Period)).Add(new Order("now", new LocalDate(2026, 7, 1), 1m, "u1")));

        Assert.Empty(Of(Diagnose(team, period: TargetPeriod.Quarter(2026, 4), asOf: new(2026, 9, 29))));
        Assert.Single(Of(Diagnose(team, period: TargetPeriod.Quarter(2026, 4))));
    }

    [Fact]
    public void MissedBefore_TheEarliestPeriods_EndWithTheCalendar() =>
        Assert.Empty(Of(Diagnose(new TeamBuilder(), period: TargetPeriod.Year(1901))));

    [Fact]
    public void MissedBefore_DepartmentWithTheSumOfItsMembers_IsNotAsked()
    {
        var report = Team(80m, 70m, 60m, 50m).Do(b => b.Add(new Department("d1", "Europe")).Add(new Membership("u1", "d1", Long))).Diagnose();

        Assert.Single(Of(report));
        Assert.DoesNotContain(report.Find(Subject.Department("d1"))!.Findings, f => f.RuleId == "SI4003");
    }

    [Fact]
    public void MissedBefore_AbsentNow_IsLeftInPeace() => Assert.Empty(Of(Team(80m, 70m, 60m, 50m).Away(new(2026, 9, 28), new(2026, 9, 30)).Diagnose()));

    /// <summary>What was reached in the quarters before, the latest first; records begin long before.</summary>
    private static TeamBuilder Team(decimal first, decimal second, decimal third, decimal? fourth, LocalDate? joined = null)
    {
        var team = new TeamBuilder(activeFrom: joined).Do(b => b.Add(new Order("long", Long, 1m)));
        foreach (var (period, reached) in Quarters().Zip(new[] { first, second, third, fourth }))
        {
            if (reached is null) continue;
            team.Do(b => b.Add(TargetOf(period)));
            if (reached > 0) team.Order("o" + period, period.First.PlusDays(10), reached.Value);
        }

        return team;
    }

    private static IEnumerable<TargetPeriod> Quarters()
    {
        for (var period = TeamBuilder.Period.Previous(); ; period = period.Previous()) yield return period;
    }

    private static Target TargetOf(TargetPeriod period) => new(Subject.Salesperson("u1"), period, TargetMeasure.Orders, 100m);

    private static DiagnosisReport Diagnose(TeamBuilder team, ReadingOptions? reading = null, TargetPeriod? period = null, LocalDate? asOf = null) =>
        new DiagnosticEngine(BuiltInRules.Default).Run(team.Snapshot(asOf), new DiagnosisRequest(period ?? TeamBuilder.Period, reading: reading));

    private static Finding[] Of(DiagnosisReport report) => report.Find(Subject.Salesperson("u1"))!.Findings.Where(f => f.RuleId == "SI4003").ToArray();
}
