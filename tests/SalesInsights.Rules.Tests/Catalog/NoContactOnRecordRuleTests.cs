using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog;

public sealed class NoContactOnRecordRuleTests
{
    private static readonly LocalDate InWindow = new(2026, 8, 10);

    [Fact]
    public void Examine_SixOfEightWithoutContact_NamesThem()
    {
        var finding = Assert.Single(Contacted(8, 2).Findings("SI2002"));

        Assert.Equal((Pattern.NotFollowedUp, FindingVerdict.ByPolicy), (finding.Pattern, finding.Verdict));
        Assert.Equal((6m, 8L), (finding.Find("customersWithoutContact")!.Value.Value.Exact, finding.Find("customersWithoutContact")!.Of));
        Assert.Equal(0.75, finding.Find("shareWithoutContact")!.Value.Value.Fraction);
        Assert.Equal(["c003", "c004", "c005", "c006", "c007", "c008"], finding.Records.Customers.Select(c => c.Value));
        Assert.Equal([new ClearingEdit("contactCustomer", 2)], finding.WouldClear);
    }

    [Fact]
    public void Examine_OneMoreThanItTakesWithout_StillFiresAndThenIsCleared()
    {
        Assert.Single(Contacted(8, 3).Findings("SI2002"));
        Assert.Empty(Contacted(8, 4).Findings("SI2002"));
    }

    [Fact]
    public void Examine_FiveOfSixteen_IsAShareOfThreeTenthsAndFiveOfSeventeenIsLess()
    {
        Assert.Single(Contacted(16, 11).Findings("SI2002"));
        Assert.Empty(Contacted(17, 12).Findings("SI2002"));
    }

    [Fact]
    public void Examine_NoActivitiesAtAll_StaysSilent() => Assert.Empty(new TeamBuilder().Customers(8, InWindow).Findings("SI2002"));

    [Fact]
    public void Examine_HeldForLessThanTheGrace_StaysSilent() =>
        Assert.Empty(new TeamBuilder().Customers(8, new(2026, 9, 28)).Do(b => b.Add(new Activity("n", ActivityKind.Note, InWindow, "u1"))).Findings("SI2002"));

    [Fact]
    public void Examine_Assistant_IsNotAsked()
    {
        var team = new TeamBuilder(Role.Assistant).Customers(8, InWindow).Do(b => b.Add(new Activity("n", ActivityKind.Note, InWindow, "u1")));

        Assert.Empty(team.Findings("SI2002"));
    }

    [Fact]
    public void Constructor_OptionsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NoContactOnRecordRule(new NoContactOnRecordOptions { MinimumCustomers = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NoContactOnRecordRule(new NoContactOnRecordOptions { MinimumShare = 1.1 }));
    }

    private static TeamBuilder Contacted(int customers, int contacted) => new TeamBuilder().Customers(customers, InWindow).Do(b =>
    {
        b.Add(new Activity("n", ActivityKind.Note, InWindow, "u1"));
        for (var i = 1; i <= contacted; i++) b.Add(new Activity("a" + i, ActivityKind.MailOut, InWindow, "u1", $"c{i:000}"));
    });
}
