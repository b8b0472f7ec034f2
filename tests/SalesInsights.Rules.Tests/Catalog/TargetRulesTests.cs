using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Tests.Catalog;

public sealed class TargetRulesTests
{
    [Fact]
    public void TargetNotSet_NobodyHasOne_IsOneFindingAboutTheCompany()
    {
        var report = new TeamBuilder().Person("u2", "Ada").Diagnose();

        Assert.Equal("SI0001/company", Assert.Single(report.Company!.Findings, f => f.RuleId != "SI0003").Id);
        Assert.All(report.Salespeople, p => Assert.Empty(p.Findings));
    }

    [Fact]
    public void TargetNotSet_AColleagueHasOne_IsAFindingAboutThePerson()
    {
        var report = new TeamBuilder().Person("u2", "Ada").Target("u2", 100m).Order("r1", new(2026, 7, 1), 100m, "u2").Diagnose();

        var finding = Assert.Single(report.Find(Subject.Salesperson("u1"))!.Findings, f => f.RuleId == "SI0001");
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal([new ClearingEdit("setTarget", 1)], finding.WouldClear);
        Assert.DoesNotContain(report.Find(Subject.Salesperson("u2"))!.Findings, f => f.RuleId == "SI0001");
        Assert.DoesNotContain(report.Company!.Findings, f => f.RuleId == "SI0001");
    }

    [Fact]
    public void TargetNotSet_AssistantOrManager_IsNotAsked() =>
        Assert.Empty(new TeamBuilder(Role.Assistant).Person("u2", "Ada").Target("u2", 100m).Findings("SI0001"));

    [Fact]
    public void TargetNotSet_ZeroTarget_IsATarget() => Assert.Empty(new TeamBuilder().Target("u1", 0m).Findings("SI0001"));

    [Fact]
    public void BehindPace_SeventyNinePercentAtTheEnd_FiresAndEightyDoesNot()
    {
        var finding = Assert.Single(new TeamBuilder().Target("u1", 100m).Order("r1", new(2026, 7, 1), 79m).Findings("SI4001"));

        Assert.Equal(Pattern.None, finding.Pattern);
        Assert.Equal(0.79, finding.Find("pace")!.Value.Value.Fraction, 12);
        Assert.Equal(0.8, finding.Find("pace")!.Threshold!.Value.Fraction);
        Assert.Equal(79m, finding.Find("actual")!.Value.Value.Exact);
        Assert.Equal(100m, finding.Find("target")!.Value.Value.Exact);
        Assert.Equal(1.0, finding.Find("periodElapsed")!.Value.Value.Fraction);
        Assert.Empty(new TeamBuilder().Target("u1", 100m).Order("r1", new(2026, 7, 1), 80m).Findings("SI4001"));
    }

    [Fact]
    public void BehindPace_ZeroTarget_StaysSilent() => Assert.Empty(new TeamBuilder().Target("u1", 0m).Findings("SI4001"));

    [Fact]
    public void BehindPace_EarlyInThePeriod_StaysSilent()
    {
        // 2026-Q3 has 66 working days; 13 have gone on 2026-07-17 (19.7 %), 14 on 2026-07-20 (21.2 %).
        var team = new TeamBuilder().Target("u1", 100m);
        Assert.Empty(team.FindingsAsOf(new(2026, 7, 17), "SI4001"));
        Assert.Single(team.FindingsAsOf(new(2026, 7, 20), "SI4001"));
    }

    [Fact]
    public void BehindPace_DepartmentBehind_IsAFindingAboutTheDepartment()
    {
        var report = new TeamBuilder().Do(b => b.Add(new Department("d1", "Europe"))).Person("u2", "Ada", department: "d1")
            .Do(b => b.Add(new Target(Subject.Department("d1"), TeamBuilder.Period, TargetMeasure.Orders, 100m))).Diagnose();

        var finding = Assert.Single(report.Find(Subject.Department("d1"))!.Findings);
        Assert.Equal("SI4001/department/d1", finding.Id);
    }
}
