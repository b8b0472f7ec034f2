using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog;

public sealed class NoNewCustomersRuleTests
{
    // 2026-09-30 is a Wednesday; the 20 working days up to it are 2026-09-03 .. 2026-09-30.
    private static readonly LocalDate TwentyDaysAgo = new(2026, 9, 2);
    private static readonly LocalDate NineteenDaysAgo = new(2026, 9, 3);

    [Fact]
    public void Examine_LastCustomerTwentyWorkingDaysAgo_Fires()
    {
        var finding = Assert.Single(new TeamBuilder().Customer("c1", TwentyDaysAgo).Findings("SI1001"));

        Assert.Equal(Pattern.NoNewCustomers, finding.Pattern);
        Assert.Equal(FindingVerdict.ByPolicy, finding.Verdict);
        Assert.Equal([Trigger.Policy], finding.Triggers);
        Assert.Equal("SI1001/salesperson/u1", finding.Id);
        var days = finding.Find("workingDaysSinceNewCustomer")!;
        Assert.Equal(20, days.Value.Value.Exact);
        Assert.Equal(20, days.Threshold!.Value.Exact);
        Assert.Equal("SI1001.workingDays", days.ThresholdFrom);
        Assert.Equal(TwentyDaysAgo, finding.Find("lastNewCustomerOn")!.Value.Value.Day);
    }

    [Fact]
    public void Examine_LastCustomerNineteenWorkingDaysAgo_StaysSilent() =>
        Assert.Empty(new TeamBuilder().Customer("c1", NineteenDaysAgo).Findings("SI1001"));

    [Fact]
    public void Examine_OneDayOffInBetween_CountsOneDayLess() =>
        Assert.Empty(new TeamBuilder().Customer("c1", TwentyDaysAgo).Away(new(2026, 9, 10), new(2026, 9, 10)).Findings("SI1001"));

    [Theory]
    [InlineData(CustomerOrigin.Claimed)]
    [InlineData(CustomerOrigin.Assigned)]
    public void Examine_CustomerCameAnotherWay_StillFires(CustomerOrigin origin) =>
        Assert.Single(new TeamBuilder().Customer("c1", TwentyDaysAgo).Customer("c2", new(2026, 9, 29), origin: origin).Findings("SI1001"));

    [Theory]
    [InlineData(Role.Maintain)]
    [InlineData(Role.Assistant)]
    [InlineData(Role.Manager)]
    public void Examine_RoleThatDoesNotDevelop_StaysSilent(Role role) =>
        Assert.Empty(new TeamBuilder(role).Customer("c1", new(2026, 1, 5)).Findings("SI1001"));

    [Fact]
    public void Examine_JoinedSixtyWorkingDaysAgo_StaysSilentAndFiresADayLater()
    {
        // 60 working days up to 2026-09-30, both ends included, begin on Thursday 2026-07-09.
        Assert.Empty(Joined(new LocalDate(2026, 7, 9)).Findings("SI1001"));
        Assert.Single(Joined(new LocalDate(2026, 7, 8)).Findings("SI1001"));
    }

    [Fact]
    public void Examine_NobodyOwnsACustomer_StaysSilentBecauseTheCrmDoesNotKeepIt() => Assert.Empty(
        new TeamBuilder().Order("r1", new(2026, 1, 5), 1m).Do(b => b.Add(new Customer("c1", createdOn: new LocalDate(2026, 1, 5)))).Findings("SI1001"));

    [Fact]
    public void Examine_CreationDaysAreUnknown_StaysSilent() =>
        Assert.Empty(new TeamBuilder().Order("r1", new(2026, 1, 5), 1m).Do(b => b.Add(new Customer("c1", "u1"))).Findings("SI1001"));

    [Fact]
    public void Examine_AwayOnTheDay_StaysSilent() =>
        Assert.Empty(new TeamBuilder().Customer("c1", new(2026, 1, 5)).Away(new(2026, 9, 30), new(2026, 9, 30)).Findings("SI1001"));

    [Fact]
    public void Examine_BackForNineWorkingDays_StaysSilentAndFiresADayLater()
    {
        // After 2026-09-17 there are nine working days up to 2026-09-30, after 2026-09-16 there are ten.
        Assert.Empty(new TeamBuilder().Customer("c1", new(2026, 1, 5)).Away(new(2026, 9, 1), new(2026, 9, 17)).Findings("SI1001"));
        Assert.Single(new TeamBuilder().Customer("c1", new(2026, 1, 5)).Away(new(2026, 9, 1), new(2026, 9, 16)).Findings("SI1001"));
    }

    [Fact]
    public void Examine_CompanyAsksEarlier_Fires()
    {
        var rules = BuiltInRules.Default.With(new NoNewCustomersRule(new NoNewCustomersOptions { WorkingDays = 19 }));

        Assert.Single(new TeamBuilder().Customer("c1", NineteenDaysAgo).Findings("SI1001", rules));
        Assert.True(rules.Find("SI1001")!.Options[0].IsChanged);
    }

    [Fact]
    public void Constructor_ZeroWorkingDays_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NoNewCustomersRule(new NoNewCustomersOptions { WorkingDays = 0 }));

    /// <summary>The company has records since January, so that "no customer since joining" can be said.</summary>
    private static TeamBuilder Joined(LocalDate day) =>
        new TeamBuilder(activeFrom: day).Person("u2", "Ada").Customer("c1", new(2026, 1, 5), "u2");
}
