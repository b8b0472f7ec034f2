using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Tests.Catalog;

public sealed class TargetMismatchRuleTests
{
    private static readonly Subject Europe = Subject.Department("d1");

    [Fact]
    public void Mismatch_DepartmentAboveItsMembers_IsOneFindingWithEveryFigure()
    {
        var finding = Assert.Single(Of(Team(600m, 250m, 200m).Person("u4", "Cy", department: "d1").Diagnose(), Europe));

        Assert.Equal("SI0002/department/d1", finding.Id);
        Assert.Equal((Severity.Info, FindingVerdict.ByPolicy, Pattern.None), (finding.Severity, finding.Verdict, finding.Pattern));
        Assert.Equal(
            ["targetDifferenceShare", "target", "targetOfChildren", "targetDifference", "childrenWithoutTarget"], finding.Evidence.Select(e => e.Fact));
        Assert.Equal(0.25, finding.Evidence[0].Value.Value.Fraction);
        Assert.Equal((FactValue)0.005, finding.Evidence[0].Threshold);
        Assert.Equal("SI0002.tolerance", finding.Evidence[0].ThresholdFrom);
        Assert.Equal([600m, 450m, 150m, 1m], finding.Evidence.Skip(1).Select(e => e.Value.Value.Exact));
        Assert.Equal([new ClearingEdit("changeTarget", 1)], finding.WouldClear);
    }

    [Fact]
    public void Mismatch_MembersHaveMore_SaysSoWithASign()
    {
        var finding = Assert.Single(Of(Team(400m, 250m, 200m).Diagnose(), Europe));

        Assert.Equal(-50m, finding.Find("targetDifference")!.Value.Value.Exact);
        Assert.Null(finding.Find("childrenWithoutTarget"));
    }

    [Theory]
    [InlineData(1000, 995, false)]
    [InlineData(1000, 994.99, true)]
    [InlineData(1000, 1005, false)]
    [InlineData(1000, 1005.01, true)]
    public void Mismatch_AtTheTolerance_IsRounding(decimal own, decimal below, bool speaks) =>
        Assert.Equal(speaks ? 1 : 0, Of(Team(own, below - 100m, 100m).Diagnose(), Europe).Length);

    [Fact]
    public void Mismatch_TargetOfZero_AnythingBelowIsTooMuch()
    {
        var finding = Assert.Single(Of(Team(0m, 1m, 0m).Diagnose(), Europe));

        Assert.Equal(Gap.ZeroTarget, finding.Find("targetDifferenceShare")!.Value.Gap);
    }

    [Fact]
    public void Mismatch_NoTargetOfItsOwnOrNoneBelow_StaysSilent()
    {
        Assert.Empty(Of(Team(null, 250m, 200m).Diagnose(), Europe));
        Assert.Empty(Of(Team(600m, null, null).Diagnose(), Europe));
    }

    [Fact]
    public void Mismatch_ToleranceRaised_StaysSilent() => Assert.Empty(Of(
        Team(600m, 250m, 200m).Diagnose(BuiltInRules.Default.With(new TargetMismatchRule(new TargetMismatchOptions { Tolerance = 0.25 }))), Europe));

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    public void Tolerance_OutOfRange_IsRefused(double tolerance) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TargetMismatchRule(new TargetMismatchOptions { Tolerance = tolerance }));

    [Fact]
    public void WouldClear_TheTargetIsChangedToTheSum_ItClears()
    {
        Assert.Single(Of(Team(600m, 250m, 200m).Diagnose(), Europe));
        Assert.Empty(Of(Team(450m, 250m, 200m).Diagnose(), Europe));
        Assert.Empty(Of(Team(600m, 250m, 350m).Diagnose(), Europe));
    }

    [Fact]
    public void Mismatch_HeadOfTheDepartment_SeesTheirOwnAndNothingOfTheCompany()
    {
        var whole = Team(600m, 250m, 200m).Do(b => b.Add(new Target(Subject.Company, TeamBuilder.Period, TargetMeasure.Orders, 5000m))).Diagnose();
        Assert.Equal(4400m, Assert.Single(Of(whole, Subject.Company)).Find("targetDifference")!.Value.Value.Exact);

        var part = whole.VisibleTo("u2");
        Assert.Equal(["SI0002/department/d1"], part.Cases.SelectMany(c => c.Findings).Where(f => f.RuleId == "SI0002").Select(f => f.Id));
    }

    /// <summary>The department "d1", headed by "u2", with two members.</summary>
    private static TeamBuilder Team(decimal? own, decimal? first, decimal? second)
    {
        var team = new TeamBuilder().Do(b => b.Add(new Department("d1", "Europe", manager: "u2"))).Person("u2", "Ada", department: "d1").Person("u3", "Bo", department: "d1");
        if (own is { } target) team.Do(b => b.Add(new Target(Europe, TeamBuilder.Period, TargetMeasure.Orders, target)));
        if (first is { } one) team.Target("u2", one);
        if (second is { } two) team.Target("u3", two);
        return team;
    }

    private static Finding[] Of(DiagnosisReport report, Subject subject) => report.Find(subject)!.Findings.Where(f => f.RuleId == "SI0002").ToArray();
}
