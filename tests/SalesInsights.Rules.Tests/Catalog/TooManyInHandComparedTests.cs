using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog;

/// <summary>SI2003 where follow-up stands out and there is more in hand than usual.</summary>
public sealed class TooManyInHandComparedTests
{
    private static readonly LocalDate August = new(2026, 8, 10);

    [Fact]
    public void Examine_FollowUpStandsOutAndMoreInHand_IsAsSureAsTheStep()
    {
        var report = Standing.OutWithTooMany().Diagnose(Standing.OnlyCompared).Find(Subject.Salesperson("u0"))!;
        var finding = Assert.Single(report.Findings, f => f.RuleId == "SI2003");

        Assert.Equal((FindingVerdict.Confirmed, "SI2003/salesperson/u0"), (finding.Verdict, finding.Id));
        Assert.Equal([Trigger.Peers, Trigger.Own], finding.Triggers);
        Assert.Equal(["customersWithoutOrder", "customersFollowedUp"], finding.Evidence.Take(2).Select(e => e.Fact));
        Assert.Same(Assert.Single(report.Findings, f => f.RuleId == "SI2001").Step, finding.Step);
        Assert.Equal("SI2001", report.PrimaryCause!.RuleId);
    }

    [Fact]
    public void Examine_ThresholdReachedToo_IsOneFindingWithAllTriggers() =>
        Assert.Equal([Trigger.Policy, Trigger.Peers, Trigger.Own], Assert.Single(Standing.OutWithTooMany().Findings("SI2003")).Triggers);

    [Fact]
    public void Examine_MoreInHandButFollowedUp_StaysSilent()
    {
        // Undated customers are in hand, and nobody can say whether they were followed up in time.
        var report = new SteadyTeam().Do(b => b.AddRange(Enumerable.Range(0, 120).Select(i => new Customer("more" + i, "u0")))).Diagnose(Standing.OnlyCompared);
        var found = report.Find(Subject.Salesperson("u0"))!;

        Assert.DoesNotContain(found.Findings, f => f.RuleId is "SI2001" or "SI2003");
        Assert.True(found.Case.Count(BuiltInFacts.CustomersWithoutOrder) > 1.5 * found.Case.Peers(BuiltInFacts.CustomersWithoutOrder).Value);
    }

    [Fact]
    public void Examine_FollowUpStandsOutButNoMoreInHand_LeavesItToSI2001()
    {
        var team = Standing.WithMore(0, August);

        Assert.Empty(team.Findings("SI2003", rules: Standing.OnlyCompared));
        Assert.Single(team.Findings("SI2001", rules: Standing.OnlyCompared));
    }

    [Fact]
    public void Examine_OneAndAHalfTimesTheOthers_FiresAndOneLessDoesNot()
    {
        var more = MoreThanOthers();

        Assert.Single(Standing.WithMore(more, August).Findings("SI2003", rules: Compared(timesOwn: 1000)));
        Assert.Empty(Standing.WithMore(more - 1, August).Findings("SI2003", rules: Compared(timesOwn: 1000)));
    }

    [Fact]
    public void Examine_OneAndAHalfTimesOfBefore_FiresAndOneLessDoesNot()
    {
        var before = Base().Get(BuiltInFacts.CustomersWithoutOrderBefore).Value;
        var more = (int)Math.Ceiling(1.5 * before) - Base().Count(BuiltInFacts.CustomersWithoutOrder);

        Assert.Single(Standing.WithMore(more, August).Findings("SI2003", rules: Compared(timesPeers: 1000)));
        Assert.Empty(Standing.WithMore(more - 1, August).Findings("SI2003", rules: Compared(timesPeers: 1000)));
    }

    [Fact]
    public void Examine_MoreForLong_IsMoreThanTheOthersAlone()
    {
        var early = new LocalDate(2026, 2, 2);

        Assert.Single(Standing.WithMore(120, early).Findings("SI2003", rules: Compared(timesOwn: 1000)));
        Assert.Empty(Standing.WithMore(120, early).Findings("SI2003", rules: Compared(timesPeers: 1000)));
    }

    [Fact]
    public void Examine_FewerThanTheLeastNumber_StaysSilent()
    {
        var held = Standing.OutWithTooMany().Diagnose().Find(Subject.Salesperson("u0"))!.Case.Count(BuiltInFacts.CustomersWithoutOrder);

        Assert.Single(Standing.OutWithTooMany().Findings("SI2003", rules: Compared(minimum: held)));
        Assert.Empty(Standing.OutWithTooMany().Findings("SI2003", rules: Compared(minimum: held + 1)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Examine_AsManyHandedOverAsItAsksFor_ClearItAndOneLessDoesNot(bool withPolicy)
    {
        var rules = withPolicy ? BuiltInRules.Default : Standing.OnlyCompared;
        var finding = Assert.Single(Standing.OutWithTooMany().Findings("SI2003", rules: rules));
        var count = Assert.Single(finding.WouldClear).Count;

        Assert.Equal("handOverCustomer", finding.WouldClear[0].Action);
        Assert.Empty(HandedOver(count).Findings("SI2003", rules: rules));
        Assert.Single(HandedOver(count - 1).Findings("SI2003", rules: rules));

        // The owner so far is on record too, so that the past stays as it was.
        SteadyTeam HandedOver(int number) => Standing.OutWithTooMany().Do(b =>
        {
            var came = finding.Case.Company.FollowUp.InHand("u0").ToDictionary(h => h.CustomerId, h => h.AcquiredOn!.Value);
            foreach (var customer in finding.Records.Customers.Take(number))
            {
                b.Add(new CustomerOwnerChange(customer, "u0", came[customer], CustomerOrigin.Created));
                b.Add(new CustomerOwnerChange(customer, default, SteadyTeam.AsOf));
            }
        });
    }

    [Fact]
    public void VisibleTo_SixOutside_RoundsWhatTheyStandBehind()
    {
        var report = Standing.OutWithTooMany().Diagnose(Standing.OnlyCompared);
        var (whole, seen) = (InHand(report.Find(Subject.Salesperson("u0"))!), InHand(report.VisibleTo("u0").Find(Subject.Salesperson("u0"))!));

        Assert.Equal(Math.Round(whole.Evidence[0].Peers.Value / 10, MidpointRounding.AwayFromZero) * 10, seen.Evidence[0].Peers.Value);
        Assert.Equal(whole.Evidence[0].Own, seen.Evidence[0].Own);
        Assert.Equal((whole.Verdict, whole.Triggers), (seen.Verdict, seen.Triggers));
    }

    [Fact]
    public void VisibleTo_ThreeOutside_SaysNothingOfThem()
    {
        var report = Standing.WithMore(100, August, "u3").Diagnose(Standing.OnlyCompared);
        var (whole, seen) = (InHand(report.Find(Subject.Salesperson("u3"))!), InHand(report.VisibleTo("u3").Find(Subject.Salesperson("u3"))!));

        Assert.True(whole.Evidence[0].Peers.HasValue);
        Assert.Equal(Gap.NoBenchmark, seen.Evidence[0].Peers.Gap);
        Assert.Equal(Gap.NoBenchmark, seen.Case.Peers(BuiltInFacts.CustomersWithoutOrder).Gap);
        Assert.Equal(whole.Evidence[0].Own, seen.Evidence[0].Own);
        Assert.Empty(seen.WouldClear);
    }

    [Fact]
    public void Examine_Department_IsNotAsked() => Assert.All(
        Standing.OutAsADepartment().Diagnose().Cases.SelectMany(c => c.Findings).Where(f => f.RuleId == "SI2003"),
        f => Assert.Equal(SubjectKind.Salesperson, f.Subject.Kind));

    private static Finding InHand(Rules.Engines.CaseReport report) => Assert.Single(report.Findings, f => f.RuleId == "SI2003");

    private static Case Base() => Standing.WithMore(0, August).Diagnose().Find(Subject.Salesperson("u0"))!.Case;

    private static int MoreThanOthers() =>
        (int)Math.Ceiling(1.5 * Base().Peers(BuiltInFacts.CustomersWithoutOrder).Value) - Base().Count(BuiltInFacts.CustomersWithoutOrder);

    private static RuleSet Compared(double timesPeers = 1.5, double timesOwn = 1.5, int minimum = 20) => Standing.OnlyCompared.With(new TooManyInHandRule(
        new TooManyInHandOptions { MostInHand = 100_000, MinimumInHand = minimum, TimesPeers = timesPeers, TimesOwn = timesOwn }));
}
