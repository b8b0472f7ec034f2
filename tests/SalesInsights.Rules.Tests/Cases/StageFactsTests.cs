using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Cases;

public sealed class StageFactsTests
{
    // On 2026-09-30 at quotation, which expects 20 days: o1 is 60 days old, o2 29 and o3 20.
    private static Case Case => new TeamBuilder()
        .Opportunity("o1", "", new(2026, 7, 1), ("quotation", new(2026, 8, 1)))
        .Opportunity("o2", "", new(2026, 7, 1), ("quotation", new(2026, 9, 1)))
        .Opportunity("o3", "", new(2026, 7, 1), ("quotation", new(2026, 9, 10)))
        .Diagnose().Find(Subject.Salesperson("u1"))!.Case;

    [Theory]
    [InlineData(null, 1)]
    [InlineData(20, 2)]
    [InlineData(60, 0)]
    public void Overdue_StageOfTheRulesOwn_CountsByTheDaysThatItExpects(int? expectedDays, int overdue)
    {
        var stage = new StageKey(default, new Stage("quotation", "Quotation", 2, expectedDays: expectedDays));

        Assert.Equal(overdue, Case.Count(BuiltInFacts.OverdueAtStage, stage));
        Assert.Equal(overdue, Case.Company.OverdueAt("u1", stage).Count);
        Assert.Equal(overdue / 3d, Case.Get(BuiltInFacts.OverdueShareAtStage, stage).Value);
    }

    [Fact]
    public void Stages_OfSomebodyUnlisted_AreEmpty()
    {
        var other = Case.Of(Subject.Salesperson("nobody"));

        Assert.All(other.Stages, stage => Assert.Equal(0, other.Count(BuiltInFacts.OpenAtStage, stage)));
        Assert.All(other.Stages, stage => Assert.Empty(other.Company.LostAt("nobody", stage)));
    }
}
