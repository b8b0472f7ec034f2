using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Formulas;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Formulas;

public sealed class FormulaRuleTests
{
    private static readonly LocalDate August = new(2026, 8, 10);

    [Fact]
    public void Examine_FormulaHolds_IsAFindingByPolicyWithItsFacts()
    {
        var finding = Assert.Single(Team(3).Findings("ACME1", Rules("newCustomers < 5 and customersInHand >= 3 and workingDaysSinceNewCustomer > 0")));

        Assert.Equal((FindingVerdict.ByPolicy, "ACME1/salesperson/u1"), (finding.Verdict, finding.Id));
        Assert.Equal([Trigger.Policy], finding.Triggers);
        Assert.Equal(["newCustomers", "customersInHand", "workingDaysSinceNewCustomer"], finding.Evidence.Select(e => e.Fact));
        Assert.Equal([3m, 3m, 37m], finding.Evidence.Select(e => e.Value.Value.Exact));
        Assert.Equal<FactValue?>([5, 3, 0], finding.Evidence.Select(e => e.Threshold));
        Assert.All(finding.Evidence, e => Assert.Equal("ACME1.when", e.ThresholdFrom));
        Assert.All(finding.Evidence, e => Assert.Equal((Gap.NotComputed, Gap.NotComputed, null), (e.Peers.Gap, e.Own.Gap, e.OwnPeriod)));
    }

    [Theory]
    [InlineData("newCustomers >= 3", true)]
    [InlineData("newCustomers >= 4", false)]
    [InlineData("lastNewCustomerOn <= 2026-08-10", true)]
    [InlineData("lastNewCustomerOn < 2026-08-10", false)]
    [InlineData("target > 0", false)]
    [InlineData("not target > 0", false)]
    public void Examine_Boundary_FiresOnlyWhereItHolds(string when, bool fires) =>
        Assert.Equal(fires ? 1 : 0, Team(3).Findings("ACME1", Rules(when)).Count);

    [Fact]
    public void Examine_ConstantOnTheLeft_IsAThresholdToo()
    {
        var finding = Assert.Single(Team(3).Findings("ACME1", Rules("2 * 2 > newCustomers and 30% <= shareNotFollowedUp")));

        Assert.Equal<FactValue?>([4, 0.3m], finding.Evidence.Select(e => e.Threshold));
    }

    [Fact]
    public void Examine_NoConstant_HasNoThreshold()
    {
        var finding = Assert.Single(Team(3).Findings("ACME1", Rules("newCustomers <= customersInHand and lastNewCustomerOn < today()")));

        Assert.All(finding.Evidence, e => Assert.Equal((null, null), (e.Threshold, e.ThresholdFrom)));
    }

    [Fact]
    public void Examine_PeersAndOwn_AreToldBesideTheFact()
    {
        var finding = Assert.Single(Six().Findings("ACME1", Rules("newCustomers > 2 * peers(newCustomers) and newCustomers > own(newCustomers, yearAgo)")));
        var evidence = Assert.Single(finding.Evidence);

        Assert.Equal((9m, 3.0, 2.0), (evidence.Value.Value.Exact, evidence.Peers.Value, evidence.Own.Value));
        Assert.Equal(OwnPeriod.YearAgo, evidence.OwnPeriod);
    }

    [Fact]
    public void Examine_TwoPastPeriods_AreToldOneByOne()
    {
        var finding = Assert.Single(Six().Findings("ACME1", Rules("newCustomers > own(newCustomers, yearAgo) and newCustomers > own(newCustomers, previous)")));

        Assert.Equal([(OwnPeriod.YearAgo, 2.0), (OwnPeriod.Previous, 0.0)], finding.Evidence.Select(e => (e.OwnPeriod!.Value, e.Own.Value)));
    }

    [Fact]
    public void Examine_FactPerStage_IsAskedOfEachStage()
    {
        var team = Team(0)
            .Opportunity("o1", "c", August, ("inquiry", August))
            .Opportunity("o2", "c", August, ("inquiry", August), ("quotation", August))
            .Opportunity("o3", "c", August, ("inquiry", August), ("quotation", August));
        var findings = team.Findings("ACME1", Rules("openAtStage >= 2 and opportunitiesOpen = 3", BuiltInFacts.OldestDaysAtStage));
        var finding = Assert.Single(findings);

        Assert.Equal("ACME1/salesperson/u1/quotation", finding.Id);
        Assert.Equal([2m, 3m, 51m], finding.Evidence.Select(e => e.Value.Value.Exact));
    }

    [Fact]
    public void Examine_AlsoShown_StandsBehindTheFormulasFactsOnce()
    {
        var rules = Rules("newCustomers > 0", BuiltInFacts.NewCustomers, BuiltInFacts.CustomersInHand);

        Assert.Equal(["newCustomers", "customersInHand"], Assert.Single(Team(3).Findings("ACME1", rules)).Evidence.Select(e => e.Fact));
        Assert.Throws<ArgumentException>(() => Rules("newCustomers > 0", BuiltInFacts.OpenAtStage));
    }

    [Fact]
    public void Examine_Words_AreFilledFromTheEvidence()
    {
        var report = Six().Diagnose(Rules("newCustomers > 2 * peers(newCustomers) and newCustomers >= 5"));
        var finding = Assert.Single(report.Find(Subject.Salesperson("u1"))!.Findings, f => f.RuleId == "ACME1");

        Assert.Equal("Zhang Wei: 9 of at least 5, others 3.", report.Words(Language.English).Text(finding));
        Assert.Equal("Zhang Wei:9,至少 5,同事 3。", report.Words(Language.Chinese).Text(finding));
    }

    [Fact]
    public void Examine_CompanysOwnFact_IsUsedLikeABuiltInOne()
    {
        var samples = new FactKey<int>(
            "samplesSent", new FactUnit("samples", FactForm.Count), "Samples sent.", "Never.", s => Measured.Of(s.Subject.Id.Value.Length, new Sample(1)),
            peers: PeerSummary.Median);
        var catalog = FactCatalog.BuiltIn.With(samples);
        var formula = Formula.Parse("samplesSent < 3 and samplesSent <= peers(samplesSent)", catalog).Formula!;
        var finding = Assert.Single(Six().Findings("ACME1", BuiltInRules.Default.With(new FormulaRule(Describe(), formula))));

        Assert.Equal(("samplesSent", 2m, 2.0), (finding.Evidence[0].Fact, finding.Evidence[0].Value.Value.Exact, finding.Evidence[0].Peers.Value));
        Assert.Equal(("raise:samplesSent", 1), (finding.WouldClear[0].Action, finding.WouldClear[0].Count));
    }

    [Fact]
    public void Examine_FactThatBreaks_IsAFaultAndTheOthersAnswer()
    {
        var broken = new FactKey<int>("broken", FactUnit.Customers, "", "", _ => throw new FormatException("no such field"));
        var formula = Formula.Parse("broken > 1", FactCatalog.BuiltIn.With(broken)).Formula!;
        var report = Team(3).Diagnose(BuiltInRules.Default.With(new FormulaRule(Describe(), formula)));

        Assert.Equal(["ACME1 on salesperson u1: FormatException: no such field"], report.Faults.Select(f => f.ToString()));
    }

    [Fact]
    public void VisibleTo_PeersAndOwn_AreReadFromWhatMayBeSeen()
    {
        var rules = Rules("customersWithoutOrder >= 50% * peers(customersWithoutOrder) and customersWithoutOrder > own(customersWithoutOrder, previous)");
        var report = new SteadyTeam().Diagnose(rules);

        // Six people are outside what u0 sees, three outside what u3 sees.
        foreach (var (viewer, isTold) in new[] { ("u0", true), ("u3", false) })
        {
            var (whole, seen) = (EvidenceOf(report, viewer), EvidenceOf(report.VisibleTo(viewer), viewer));
            Assert.Equal((whole.Value, whole.Own, whole.OwnPeriod), (seen.Value, seen.Own, seen.OwnPeriod));
            Assert.Equal(isTold ? Rounded(whole.Peers.Value) : null, seen.Peers.TryGet(out var peers) ? peers : null);
            Assert.Equal(isTold ? Gap.None : Gap.NoBenchmark, seen.Peers.Gap);
        }

        static double? Rounded(double value) => Math.Round(value / 10, MidpointRounding.AwayFromZero) * 10;

        static Evidence EvidenceOf(DiagnosisReport report, string person) =>
            Assert.Single(report.Find(Subject.Salesperson(person))!.Findings, f => f.RuleId == "ACME1").Evidence[0];
    }

    [Fact]
    public void VisibleTo_OwnOfWhatOthersStandBehind_IsHiddenToo()
    {
        var report = new SteadyTeam().Diagnose(Rules("newCustomersExpected > 0 and own(newCustomersExpected, previous) > 0"));
        var (whole, seen) = (report.Find(Subject.Salesperson("u3"))!, report.VisibleTo("u3").Find(Subject.Salesperson("u3"))!);

        Assert.True(whole.Findings.Single(f => f.RuleId == "ACME1").Evidence[0].Own.HasValue);
        var hidden = seen.Findings.Single(f => f.RuleId == "ACME1").Evidence[0];
        Assert.Equal((false, false), (hidden.Value.HasValue, hidden.Own.HasValue));
    }

    [Fact]
    public void Run_SessionOverDays_IsLikeAFreshRun()
    {
        var rules = Rules("newCustomers > own(newCustomers, previous)");
        var session = new DiagnosticEngine(rules).Open(new DiagnosisRequest(TeamBuilder.Period));
        foreach (var day in new[] { August, August.PlusDays(30), TeamBuilder.AsOf })
        {
            var fresh = Six().Diagnose(rules, day).Find(Subject.Salesperson("u1"))!.Findings.Select(f => (f.Id, f.Evidence[0].Own));
            Assert.Equal(fresh, session.Refresh(Six().Snapshot(day)).Find(Subject.Salesperson("u1"))!.Findings.Select(f => (f.Id, f.Evidence[0].Own)));
        }
    }

    private static RuleDescriptor Describe() => new("ACME1", new Dictionary<string, RuleText>
    {
        ["en"] = new("Own", "{name}: {newCustomers} of at least {newCustomers.threshold}, others {newCustomers.peers}."),
        ["zh-CN"] = new("自定", "{name}:{newCustomers},至少 {newCustomers.threshold},同事 {newCustomers.peers}。"),
    });

    private static RuleSet Rules(string when, params FactKey[] alsoShow) =>
        BuiltInRules.Default.With(new FormulaRule(Describe(), Formula.Parse(when, FactCatalog.BuiltIn).Formula!, alsoShow));

    private static TeamBuilder Team(int customers) => new TeamBuilder().Customers(customers, August).Do(b => b.Add(new Customer("c", default, new LocalDate(2024, 1, 2))));

    /// <summary>u1 found nine customers, the others 1, 2, 3, 4 and 5; two a year ago.</summary>
    private static TeamBuilder Six()
    {
        var team = Team(9).Customers(2, new(2025, 7, 1));
        for (var i = 1; i <= 5; i++) team.Person("p" + i, "Person " + i).Customers(i, August, "p" + i);
        return team;
    }
}
