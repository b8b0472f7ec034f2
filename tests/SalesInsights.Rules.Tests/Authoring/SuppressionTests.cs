using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Authoring;

public sealed class SuppressionTests
{
    private static readonly Subject Zhang = Subject.Salesperson("u1");

    // Eight customers of May without an opportunity, and no new one since.
    private static TeamBuilder Team => new TeamBuilder().Customers(8, new(2026, 8, 3)).Person("u2", "Li Na").Customer("c9", new(2026, 8, 3), "u2");

    [Fact]
    public void Run_RuleAndPersonSuppressed_ListsTheFindingWithItsReason()
    {
        var report = Diagnose(new Suppression("Parental leave cover", "SI1001", Zhang, until: new LocalDate(2026, 9, 30)));

        var suppressed = Assert.Single(report.Find(Zhang)!.Suppressed);
        Assert.Equal(("SI1001", "Parental leave cover"), (suppressed.Finding.RuleId, suppressed.Suppression.Reason));
        Assert.Equal(Gap.NotComputed, suppressed.Finding.Impact.Gap);
        Assert.DoesNotContain(report.Find(Zhang)!.Findings, f => f.RuleId == "SI1001");
        Assert.Equal("SI2001", report.Find(Zhang)!.PrimaryCause!.RuleId);
        Assert.Contains(report.Find(Subject.Salesperson("u2"))!.Findings, f => f.RuleId == "SI1001");
    }

    [Theory]
    [InlineData(30, 30, true)]
    [InlineData(1, 29, false)]
    [InlineData(1, 30, true)]
    public void Run_Dated_HoldsOnBothEnds(int from, int until, bool isSuppressed) => Assert.Equal(
        isSuppressed, Diagnose(new Suppression("x", "SI1001", from: new(2026, 9, from), until: new(2026, 9, until))).Find(Zhang)!.Suppressed.Count == 1);

    [Fact]
    public void Run_BeginsTomorrow_IsNotInForceYet() =>
        Assert.Empty(Diagnose(new Suppression("x", "SI1001", from: new(2026, 10, 1))).Find(Zhang)!.Suppressed);

    [Fact]
    public void Run_CustomerSuppressed_IsTakenOffTheListAndStillCounted()
    {
        var finding = Assert.Single(Diagnose(new Suppression("Sample collector", customer: "c003")).Find(Zhang)!.Findings, f => f.RuleId == "SI2001");

        Assert.Equal(7, finding.Records.Customers.Count);
        Assert.DoesNotContain("c003", finding.Records.Customers.Select(c => c.Value));
        Assert.Equal(8, finding.Find("customersNotFollowedUp")!.Value.Value.Exact);
    }

    [Fact]
    public void Run_EveryListedCustomerSuppressed_SuppressesTheFinding()
    {
        var report = Diagnose([.. Enumerable.Range(1, 8).Select(i => new Suppression("Sample collector", "SI2001", customer: $"c{i:000}"))]);

        Assert.Contains(report.Find(Zhang)!.Suppressed, s => s.Finding.RuleId == "SI2001");
        Assert.DoesNotContain(report.Find(Zhang)!.Findings, f => f.RuleId == "SI2001");
    }

    [Fact]
    public void VisibleTo_AnotherPerson_SeesNothingOfIt()
    {
        var report = Diagnose(new Suppression("Parental leave cover", "SI1001", Zhang));

        Assert.Single(report.VisibleTo("u1").Cases.SelectMany(c => c.Suppressed));
        Assert.Empty(report.VisibleTo("u2").Cases.SelectMany(c => c.Suppressed));
    }

    [Fact]
    public void Constructor_WithoutReasonOrAnythingToSuppress_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Suppression(" ", "SI1001"));
        Assert.Throws<ArgumentException>(() => new Suppression("x"));
        Assert.Throws<ArgumentException>(() => new Suppression("x", customer: "c1", opportunity: "o1"));
        Assert.Throws<ArgumentException>(() => new Suppression("x", "SI1001", from: new(2026, 2, 2), until: new(2026, 2, 1)));
        Assert.Throws<ArgumentException>(() => BuiltInRules.Default.With(new Suppression("x", "SI9999")));
    }

    private static DiagnosisReport Diagnose(params Suppression[] suppressions) =>
        Team.Diagnose(suppressions.Aggregate(BuiltInRules.Default, (rules, s) => rules.With(s)));
}
