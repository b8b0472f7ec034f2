using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog;

public sealed class CustomersWithoutOpportunityRuleTests
{
    private static readonly LocalDate InWindow = new(2026, 8, 10);

    [Fact]
    public void Examine_ThirtyThreeCustomersAndNoOpportunity_NamesAllThirtyThree()
    {
        var finding = Assert.Single(new TeamBuilder().Customers(33, InWindow).Findings("SI2001"));

        Assert.Equal(Pattern.NotFollowedUp, finding.Pattern);
        Assert.Equal(33, finding.Find("customersNotFollowedUp")!.Value.Value.Exact);
        Assert.Equal(33, finding.Find("customersNotFollowedUp")!.Of);
        Assert.Equal(1.0, finding.Find("shareNotFollowedUp")!.Value.Value.Fraction);
        Assert.Equal(Enumerable.Range(1, 33).Select(i => $"c{i:000}"), finding.Records.Customers.Select(c => c.Value));
        Assert.Equal([new ClearingEdit("openOpportunity", 17)], finding.WouldClear);
    }

    [Fact]
    public void Examine_SeventeenOfThemGetAnOpportunity_IsCleared()
    {
        var team = new TeamBuilder().Customers(33, InWindow);
        for (var i = 1; i <= 17; i++) team.Opportunity($"o{i}", $"c{i:000}", new(2026, 9, 1), ("inquiry", new(2026, 9, 1)));

        Assert.Empty(team.Findings("SI2001"));
    }

    [Fact]
    public void Examine_SixteenOfThemGetAnOpportunity_StillFires()
    {
        var team = new TeamBuilder().Customers(33, InWindow);
        for (var i = 1; i <= 16; i++) team.Opportunity($"o{i}", $"c{i:000}", new(2026, 9, 1), ("inquiry", new(2026, 9, 1)));

        Assert.Single(team.Findings("SI2001"));
    }

    [Fact]
    public void Examine_FourCustomers_AreTooFewAndFiveAreNot()
    {
        Assert.Empty(new TeamBuilder().Customers(4, InWindow).Findings("SI2001"));
        Assert.Single(new TeamBuilder().Customers(5, InWindow).Findings("SI2001"));
    }

    [Fact]
    public void Examine_CustomersHeldForNineWorkingDays_AreTooYoung()
    {
        // From 2026-09-17 on, nine working days have gone after the day of acquisition; from 2026-09-16 on, ten.
        Assert.Empty(new TeamBuilder().Customers(5, new(2026, 9, 17)).Findings("SI2001"));
        Assert.Single(new TeamBuilder().Customers(5, new(2026, 9, 16)).Findings("SI2001"));
    }

    [Fact]
    public void Examine_CustomersHaveOrderedSince_AreSpared()
    {
        var team = new TeamBuilder().Customers(5, InWindow);
        team.Order("r1", new(2026, 9, 1), 100m, customer: "c001");

        Assert.Empty(team.Findings("SI2001"));
    }

    [Fact]
    public void Examine_OpportunityWithoutContactOrMove_IsNoFollowUpWhereContactsAreKept()
    {
        var team = new TeamBuilder().Customers(5, InWindow);
        for (var i = 1; i <= 5; i++) team.Opportunity($"o{i}", $"c{i:000}", new(2026, 9, 1), ("inquiry", new(2026, 9, 1)));
        team.Do(b => b.Add(new Activity("a1", ActivityKind.Note, new LocalDate(2026, 9, 2), "u1", "c001")));

        var finding = Assert.Single(team.Findings("SI2001"));
        Assert.Equal(5, finding.Find("customersWithEmptyOpportunity")!.Value.Value.Exact);
        Assert.Equal(0, finding.Find("customersWithoutOpportunity")!.Value.Value.Exact);
    }

    [Fact]
    public void Constructor_ShareAboveOne_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => new CustomersWithoutOpportunityRule(new CustomersWithoutOpportunityOptions { MinimumShare = 1.1 }));
}
