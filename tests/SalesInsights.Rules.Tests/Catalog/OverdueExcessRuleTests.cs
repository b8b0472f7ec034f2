using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog;

public sealed class OverdueExcessRuleTests
{
    // Inquiry expects 7 days and quotation 20: entries of 2026-09-01 are overdue at both on 2026-09-30, those of 2026-09-29 at none.
    private static readonly LocalDate Overdue = new(2026, 9, 1);
    private static readonly LocalDate InTime = new(2026, 9, 29);

    [Fact]
    public void Examine_TenOverdueOfTwenty_IsHalfAndFires()
    {
        var finding = Assert.Single(Board(10, 10).Findings("SI3003"));

        Assert.Equal(("SI3003/salesperson/u1", FindingVerdict.ByPolicy, null), (finding.Id, finding.Verdict, finding.Stage));
        Assert.Equal((10m, 20L), (finding.Find("opportunitiesOverdue")!.Value.Value.Exact, finding.Find("opportunitiesOverdue")!.Of));
        Assert.Equal(0.5, finding.Find("opportunitiesOverdueShare")!.Value.Value.Fraction);
        Assert.Equal([new ClearingEdit("moveStage", 1)], finding.WouldClear);
    }

    [Fact]
    public void Examine_NineOverdue_AreTooFew() => Assert.Empty(Board(9, 0).Findings("SI3003"));

    [Fact]
    public void Examine_TenOverdueOfTwentyOne_IsLessThanHalf() => Assert.Empty(Board(10, 11).Findings("SI3003"));

    [Fact]
    public void Records_AreFiveByAgeTimesAmount()
    {
        var team = Board(10, 0).Do(b => b
            .Add(new Opportunity("large", "u1", "", Overdue, amount: 9000m)).Add(new StageEntry("large", "quotation", Overdue))
            .Add(new Opportunity("old", "u1", "", new LocalDate(2026, 5, 4), amount: 1500m)).Add(new StageEntry("old", "quotation", new LocalDate(2026, 5, 4)))
            .Add(new Opportunity("none", "u1", "", new LocalDate(2026, 1, 5))).Add(new StageEntry("none", "quotation", new LocalDate(2026, 1, 5)))
            .Add(new Opportunity("young", "u1", "", InTime, amount: 1_000_000m)).Add(new StageEntry("young", "quotation", InTime)));

        Assert.Equal(["large", "old", "o01", "o02", "o03"], Assert.Single(team.Findings("SI3003")).Records.Opportunities.Select(o => o.Value));
    }

    [Fact]
    public void Examine_FewerLeaveAStageThanUsual_IsConfirmedWithoutAStageOfItsOwn()
    {
        var team = new SteadyTeam(day => day.IsChanged ? day with { Days = 300, Lost = false } : day);
        var finding = Assert.Single(team.Findings("SI3003", rules: Standing.OnlyCompared));

        Assert.Equal(("SI3003/salesperson/u0", FindingVerdict.Confirmed), (finding.Id, finding.Verdict));
        Assert.Equal([Trigger.Peers, Trigger.Own], finding.Triggers);
        Assert.Equal("s1", finding.Step!.Stage!.Id.Value);
        Assert.Equal(finding.Step.Expected.Value, finding.Find("leaveExpectedAtStage")!.Value.Value.Fraction);
        Assert.Equal(5, finding.Records.Opportunities.Count);
    }

    [Fact]
    public void VisibleTo_ThreeOutside_SaysNothingOfThem()
    {
        var team = new SteadyTeam(day => day.Person == 3 && day.Day >= new LocalDate(2026, 6, 1) ? day with { Days = 300, Lost = false } : day);
        var seen = Assert.Single(team.Diagnose().VisibleTo("u3").Find(Subject.Salesperson("u3"))!.Findings, f => f.RuleId == "SI3003");

        Assert.Equal(Gap.NoBenchmark, seen.Find("leaveExpectedAtStage")!.Value.Gap);
        Assert.Equal(Gap.NoBenchmark, seen.Find("leftInWindowAtStage")!.Peers.Gap);
    }

    [Fact]
    public void Constructor_OptionsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new OverdueExcessRule(new OverdueExcessOptions { MinimumOverdue = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OverdueExcessRule(new OverdueExcessOptions { MinimumShare = 0 }));
    }

    private static TeamBuilder Board(int overdue, int inTime)
    {
        var team = new TeamBuilder();
        for (var i = 1; i <= overdue + inTime; i++)
        {
            var since = i <= overdue ? Overdue : InTime;
            team.Opportunity($"o{i:00}", "", since, (i % 2 == 0 ? "inquiry" : "quotation", since));
        }

        return team;
    }
}
