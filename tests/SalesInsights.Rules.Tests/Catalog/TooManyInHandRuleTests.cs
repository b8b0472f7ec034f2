using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog;

/// <summary>SI2003 by the company's threshold.</summary>
public sealed class TooManyInHandRuleTests
{
    private static readonly LocalDate Long = new(2026, 3, 2);
    private static readonly LocalDate Lately = new(2026, 9, 3);

    [Fact]
    public void Examine_OfAHundredAndFiftyHalfAreSilent_NamesThemTheLongestSilentFirst()
    {
        var finding = Assert.Single(Held(150, contacted: 75).Findings("SI2003"));

        Assert.Equal(("SI2003/salesperson/u1", Pattern.NotFollowedUp, FindingVerdict.ByPolicy), (finding.Id, finding.Pattern, finding.Verdict));
        Assert.Equal((150m, 150L), (finding.Evidence[0].Value.Value.Exact, finding.Evidence[0].Of));
        Assert.Equal("SI2003.mostInHand", finding.Evidence[0].ThresholdFrom);
        Assert.Equal((75m, 150L), (finding.Find("customersSilent")!.Value.Value.Exact, finding.Find("customersSilent")!.Of));
        Assert.Equal(0.5, finding.Find("shareSilent")!.Value.Value.Fraction);
        Assert.Equal(20m, finding.Find("silentWorkingDays")!.Value.Value.Exact);
        Assert.Equal(150, finding.Records.Customers.Count);
        Assert.Equal(["c076", "c077"], finding.Records.Customers.Take(2).Select(c => c.Value));
        Assert.Equal([new ClearingEdit("handOverCustomer", 1)], finding.WouldClear);
    }

    [Fact]
    public void Examine_OneFewerInHandOrOneMoreContacted_StaysSilent()
    {
        Assert.Empty(Held(149, contacted: 0).Findings("SI2003"));
        Assert.Empty(Held(150, contacted: 76).Findings("SI2003"));
    }

    [Fact]
    public void Examine_ContactOnTheFirstOfTheTwentyWorkingDays_IsNoSilence()
    {
        // Twenty working days up to Wednesday 30 September begin on Thursday 3 September.
        Assert.Empty(Held(150, contacted: 150, on: Lately).Findings("SI2003"));
        Assert.Single(Held(150, contacted: 150, on: Lately.PlusDays(-1)).Findings("SI2003"));
    }

    [Fact]
    public void Examine_CustomersWhoCameLately_AreNotSilentYet() => Assert.Empty(Held(150, contacted: 0, since: Lately).Findings("SI2003"));

    [Fact]
    public void Examine_CustomersWhoHaveOrdered_AskForNoFollowUp() =>
        Assert.Empty(Held(150, contacted: 0).Order("r1", Lately, 100m, customer: "c150").Findings("SI2003"));

    [Fact]
    public void Examine_OrderBeforeTheCustomerCame_DoesNotCount() =>
        Assert.Single(Held(150, contacted: 0).Order("r1", Long.PlusDays(-1), 100m, customer: "c150").Findings("SI2003"));

    [Fact]
    public void Examine_NoActivitiesAtAll_StaysSilent() => Assert.Empty(new TeamBuilder().Customers(200, Long).Findings("SI2003"));

    [Theory]
    [InlineData(160, 0)]
    [InlineData(160, 75)]
    [InlineData(300, 140)]
    public void Examine_AsManyHandedOverAsItAsksFor_AreFewEnoughAndOneLessIsNot(int customers, int contacted)
    {
        var finding = Assert.Single(Held(customers, contacted).Findings("SI2003"));
        var count = Assert.Single(finding.WouldClear).Count;

        Assert.Empty(HandedOver(count).Findings("SI2003"));
        Assert.Single(HandedOver(count - 1).Findings("SI2003"));

        TeamBuilder HandedOver(int number) => Held(customers, contacted)
            .Do(b => b.AddRange(finding.Records.Customers.Take(number).Select(c => new CustomerOwnerChange(c, default, TeamBuilder.AsOf))));
    }

    [Theory]
    [InlineData(Role.Assistant)]
    [InlineData(Role.Manager)]
    public void Examine_RoleThatDoesNotFollowUp_IsNotAsked(Role role) => Assert.Empty(Held(150, contacted: 0, role: role).Findings("SI2003"));

    [Theory]
    [InlineData(Role.Develop)]
    [InlineData(Role.Maintain)]
    public void Examine_RoleThatFollowsUp_IsAsked(Role role) => Assert.Single(Held(150, contacted: 0, role: role).Findings("SI2003"));

    [Fact]
    public void Examine_AwayOrNew_IsLeftInPeace()
    {
        Assert.Empty(Held(150, contacted: 0).Away(Lately, TeamBuilder.AsOf).Findings("SI2003"));
        Assert.Empty(Held(150, contacted: 0, activeFrom: new(2026, 9, 1)).Findings("SI2003"));
    }

    [Fact]
    public void Examine_CompanyWaitsLonger_StaysSilent()
    {
        var request = new DiagnosisRequest(TeamBuilder.Period, reading: new ReadingOptions { SilentWorkingDays = 200 });
        var report = new DiagnosticEngine(BuiltInRules.Default).Run(Held(150, contacted: 0).Snapshot(), request);

        Assert.DoesNotContain(report.Find(Subject.Salesperson("u1"))!.Findings, f => f.RuleId == "SI2003");
    }

    [Fact]
    public void Examine_OfThreshold_TellsWhatWasBeforeAndWhatOthersHave()
    {
        var team = Held(150, contacted: 0);
        for (var i = 2; i <= 7; i++) team.Person("u" + i, "Person " + i).Customers(10 * i, Lately, "u" + i);
        team.Person("a1", "Assistant", Role.Assistant).Customers(500, Lately, "a1");
        var evidence = Assert.Single(team.Findings("SI2003")).Evidence[0];

        // The others have 20, 30, 40, 50, 60 and 70; the assistant has another role. A quarter before u1 had all of the 150.
        Assert.Equal((45.0, 150.0), (evidence.Peers.Value, evidence.Own.Value));
    }

    [Fact]
    public void VisibleTo_Themselves_KeepsWhatRestsOnTheirOwnRecords()
    {
        var team = Held(160, contacted: 0);
        for (var i = 2; i <= 5; i++) team.Person("u" + i, "Person " + i).Customers(10 * i, Lately, "u" + i);
        var seen = Assert.Single(team.Diagnose().VisibleTo("u1").Find(Subject.Salesperson("u1"))!.Findings, f => f.RuleId == "SI2003");

        Assert.Equal((160m, 160.0), (seen.Evidence[0].Value.Value.Exact, seen.Evidence[0].Own.Value));
        Assert.Equal([new ClearingEdit("handOverCustomer", 11)], seen.WouldClear);
    }

    [Fact]
    public void Examine_FourOthers_AreTooFewToCompareWith()
    {
        var team = Held(150, contacted: 0);
        for (var i = 2; i <= 5; i++) team.Person("u" + i, "Person " + i).Customers(10 * i, Lately, "u" + i);

        Assert.Equal(Gap.NoBenchmark, Assert.Single(team.Findings("SI2003")).Evidence[0].Peers.Gap);
    }

    [Fact]
    public void Constructor_OptionsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TooManyInHandRule(new TooManyInHandOptions { MostInHand = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TooManyInHandRule(new TooManyInHandOptions { MinimumShare = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TooManyInHandRule(new TooManyInHandOptions { MinimumInHand = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TooManyInHandRule(new TooManyInHandOptions { TimesPeers = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TooManyInHandRule(new TooManyInHandOptions { TimesOwn = double.NaN }));
    }

    private static TeamBuilder Held(
        int customers, int contacted, LocalDate? on = null, LocalDate? since = null, Role role = Role.Mixed, LocalDate? activeFrom = null) =>
        new TeamBuilder(role, activeFrom).Customers(customers, since ?? Long).Do(b =>
        {
            b.Add(new Activity("n", ActivityKind.Note, Long, "u1"));
            for (var i = 1; i <= contacted; i++) b.Add(new Activity("a" + i, ActivityKind.MailOut, on ?? TeamBuilder.AsOf, "u1", $"c{i:000}"));
        });
}
