using NodaTime;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog;

public sealed class StageRulesTests
{
    // Quotation expects 20 days: on 2026-09-30, an entry of 2026-09-09 is 21 days old, one of 2026-09-10 is 20 days old.
    private static readonly LocalDate Overdue = new(2026, 9, 9);
    private static readonly LocalDate InTime = new(2026, 9, 10);

    [Fact]
    public void SlowAtStage_OpportunitiesSitInQuotation_NamesThemOldestFirst()
    {
        var team = Quoting(("o1", new(2026, 9, 1)), ("o2", new(2026, 8, 1)), ("o3", Overdue), ("o4", InTime));

        var finding = Assert.Single(team.Findings("SI3001"));

        Assert.Equal(Pattern.LostInFollowUp, finding.Pattern);
        Assert.Equal("quotation", finding.Stage!.Stage.Id.Value);
        Assert.Equal("SI3001/salesperson/u1/quotation", finding.Id);
        Assert.Equal(3, finding.Find("overdueAtStage")!.Value.Value.Exact);
        Assert.Equal(4, finding.Find("overdueAtStage")!.Of);
        Assert.Equal(20, finding.Find("expectedDaysAtStage")!.Value.Value.Exact);
        Assert.Equal(60, finding.Find("oldestDaysAtStage")!.Value.Value.Exact);
        Assert.Equal(["o2", "o1", "o3"], finding.Records.Opportunities.Select(o => o.Value));
    }

    [Fact]
    public void SlowAtStage_TwoOverdue_AreTooFew() => Assert.Empty(Quoting(("o1", Overdue), ("o2", Overdue), ("o3", InTime)).Findings("SI3001"));

    [Fact]
    public void SlowAtStage_ThreeOverdueOfSeven_IsLessThanHalf() => Assert.Empty(Quoting(
        ("o1", Overdue), ("o2", Overdue), ("o3", Overdue), ("o4", InTime), ("o5", InTime), ("o6", InTime), ("o7", InTime)).Findings("SI3001"));

    [Fact]
    public void SlowAtStage_ThreeOverdueOfSix_IsHalf() => Assert.Single(Quoting(
        ("o1", Overdue), ("o2", Overdue), ("o3", Overdue), ("o4", InTime), ("o5", InTime), ("o6", InTime)).Findings("SI3001"));

    [Fact]
    public void SlowAtStage_UnknownEntryTimes_AreNeverOverdue()
    {
        var team = new TeamBuilder();
        for (var i = 1; i <= 5; i++)
        {
            var id = $"o{i}";
            team.Opportunity(id, "", new(2026, 1, 5)).Do(b => b.Add(new Facts.StageEntry(id, "quotation")));
        }

        Assert.Empty(team.Findings("SI3001"));
    }

    [Fact]
    public void LosingAtStage_ThreeOfFiveLost_Fires()
    {
        var finding = Assert.Single(Leaving("lost", "lost", "lost", "sample", "sample").Findings("SI3002"));

        Assert.Equal(3, finding.Find("lostAtStage")!.Value.Value.Exact);
        Assert.Equal(5, finding.Find("lostAtStage")!.Of);
        Assert.Equal(0.6, finding.Find("lostShareAtStage")!.Value.Value.Fraction);
        Assert.Equal(["o1", "o2", "o3"], finding.Records.Opportunities.Select(o => o.Value));
        Assert.Equal([new ClearingEdit("advanceStage", 1)], finding.WouldClear);
    }

    [Fact]
    public void LosingAtStage_OneMoreMovesOn_IsCleared() =>
        Assert.Empty(Leaving("lost", "lost", "lost", "sample", "sample", "sample").Findings("SI3002"));

    [Fact]
    public void LosingAtStage_FourFinished_AreTooFew() => Assert.Empty(Leaving("lost", "lost", "lost", "lost").Findings("SI3002"));

    [Fact]
    public void LosingAtStage_LostBeforeTheWindow_AreNotCounted()
    {
        // The window of 180 days up to 2026-09-30 begins on 2026-04-04.
        var before = new LocalDate(2026, 4, 3);
        var team = new TeamBuilder();
        for (var i = 1; i <= 5; i++) team.Opportunity($"o{i}", "", new(2026, 1, 5), ("quotation", new(2026, 1, 5)), ("lost", before));
        Assert.Empty(team.Findings("SI3002"));

        var within = new TeamBuilder();
        for (var i = 1; i <= 5; i++) within.Opportunity($"o{i}", "", new(2026, 1, 5), ("quotation", new(2026, 1, 5)), ("lost", before.PlusDays(1)));
        Assert.Single(within.Findings("SI3002"));
    }

    [Fact]
    public void Constructors_SharesOfZero_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlowAtStageRule(new SlowAtStageOptions { MinimumShare = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LosingAtStageRule(new LosingAtStageOptions { MinimumShare = 0 }));
    }

    private static TeamBuilder Quoting(params (string Id, LocalDate Since)[] opportunities)
    {
        var team = new TeamBuilder();
        foreach (var (id, since) in opportunities) team.Opportunity(id, "", since, ("quotation", since));
        return team;
    }

    private static TeamBuilder Leaving(params string[] to)
    {
        var team = new TeamBuilder();
        for (var i = 0; i < to.Length; i++)
            team.Opportunity($"o{i + 1}", "", new(2026, 8, 3), ("quotation", new(2026, 8, 3)), (to[i], new(2026, 8, 10)));
        return team;
    }
}
