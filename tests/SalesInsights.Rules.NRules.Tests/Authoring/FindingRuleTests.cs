using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.NRules.Authoring;
using SalesInsights.Rules.NRules.Engines;
using SalesInsights.Rules.NRules.Tests.Support;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.NRules.Tests.Authoring;

public sealed class FindingRuleTests
{
    private static readonly RuleSet Ours = BuiltInRules.Default.WithExemptions(new Exemptions(0, 0, 1));

    [Fact]
    public void CaseRule_AtTheBoundary_FiresAboveIt()
    {
        Assert.Empty(Findings(new TeamBuilder().Customers(3, new(2026, 9, 25)), Ours.With(new ManyCustomersRule(3)), "MANY1"));
        Assert.Single(Findings(new TeamBuilder().Customers(4, new(2026, 9, 25)), Ours.With(new ManyCustomersRule(3)), "MANY1"));
    }

    [Fact]
    public void CaseRule_Finding_IsWordedListedAndPlacedLikeOurs()
    {
        var report = Diagnose(new TeamBuilder().Customers(4, new(2026, 9, 25)), Ours.With(new ManyCustomersRule(3)));
        var finding = report.Find(Subject.Salesperson("u1"))!.Findings.Single(f => f.RuleId == "MANY1");

        Assert.Equal("MANY1/salesperson/u1", finding.Id);
        Assert.Equal("Zhang Wei has 4 customers in hand.", report.Words(Language.English).Text(finding));
        Assert.Equal("Zhang Wei手上有 4 个客户。", report.Words(Language.Chinese).Text(finding));
        Assert.Equal(["Pass some on?"], report.Words(Language.English).Questions(finding));
        Assert.Equal(("MANY1.most", 3), (finding.Evidence[0].ThresholdFrom, finding.Evidence[0].Threshold!.Value.Exact));
        Assert.Equal(finding, report.Find(Subject.Salesperson("u1"))!.PrimaryCause);
        Assert.Equal(["most"], report.Rules.Find("MANY1")!.Options.Select(o => o.Name));
    }

    [Fact]
    public void CaseRule_SwitchedOffOrLouder_FollowsTheCompany()
    {
        var team = new TeamBuilder().Customers(4, new(2026, 9, 25));
        var rules = Ours.With(new ManyCustomersRule(3));

        Assert.Empty(Findings(team, rules.Without("MANY1"), "MANY1"));
        Assert.Equal(Severity.Error, Assert.Single(Findings(team, rules.WithSeverity("MANY1", Severity.Error), "MANY1")).Severity);
    }

    [Fact]
    public void CaseRule_PersonIsAway_IsSilent() => Assert.Empty(Findings(
        new TeamBuilder().Customers(4, new(2026, 9, 25)).Away(new(2026, 9, 28), new(2026, 10, 2)), Ours.With(new ManyCustomersRule(3)), "MANY1"));

    [Fact]
    public void ChainedRule_SeesOurFindings_AndWhatTheyWereFoundIn()
    {
        var rules = Ours.With(new DepartmentRule("SI1001", least: 2));
        TeamBuilder Team() => new TeamBuilder().Do(b => b.Add(new Department("d1", "Europe")).Add(new Department("d2", "Asia")))
            .Person("u2", "Ada", department: "d1").Person("u3", "Bo", department: "d1").Person("u4", "Cy", department: "d2")
            .Customer("c1", new(2026, 6, 1)).Customer("c2", new(2026, 6, 1), "u2").Customer("c4", new(2026, 6, 1), "u4");

        Assert.Empty(DepartmentFindings(Team().Customer("c3", new(2026, 9, 29), "u3"), rules));
        var finding = Assert.Single(DepartmentFindings(Team().Customer("c3", new(2026, 6, 1), "u3"), rules));
        Assert.Equal("DEPT1/department/d1#SI1001", finding.Id);
        Assert.Equal(2, finding.WouldClear[0].Count);
    }

    [Fact]
    public void ChainedRule_SeesFindingsOfNRulesRules_WithTheSeverityInForceAndOnlyWhereTheyApply()
    {
        var team = new TeamBuilder().Do(b => b.Add(new Department("d1", "Europe")))
            .Person("u2", "Ada", department: "d1").Person("u3", "Bo", department: "d1").Person("u4", "Cy", department: "d1")
            .Customers(4, new(2026, 9, 25), "u2").Customers(4, new(2026, 9, 25), "u3").Customers(4, new(2026, 9, 25), "u4")
            .Away(new(2026, 9, 28), new(2026, 10, 2), "u4");
        var rules = Ours.With(new ManyCustomersRule(3)).With(new DepartmentRule("MANY1", least: 2));

        Assert.Equal(2, Assert.Single(DepartmentFindings(team, rules)).WouldClear[0].Count);
    }

    [Fact]
    public void CustomerRule_FindsEachOfThem()
    {
        var team = new TeamBuilder()
            .Customer("c1", new(2026, 8, 3), origin: CustomerOrigin.Claimed).Customer("c2", new(2026, 8, 3), origin: CustomerOrigin.Claimed)
            .Customer("c3", new(2026, 8, 3)).Customer("c4", new(2026, 9, 29), origin: CustomerOrigin.Claimed);

        var found = Findings(team, Ours.With(new ClaimedCustomerRule()), "CLAIM1");

        Assert.Equal(["CLAIM1/salesperson/u1#c1", "CLAIM1/salesperson/u1#c2"], found.Select(f => f.Id));
        Assert.Equal(["c1", "c2"], found.SelectMany(f => f.Records.Customers).Select(c => c.Value));
    }

    [Fact]
    public void OpportunityRule_FindsEachOfThemAtItsStage()
    {
        var team = new TeamBuilder().Customer("c1", new(2026, 8, 3))
            .Opportunity("o1", "c1", new(2026, 8, 3), ("inquiry", new(2026, 8, 3)), ("quotation", new(2026, 9, 9)))
            .Opportunity("o2", "c1", new(2026, 8, 3), ("inquiry", new(2026, 8, 3)), ("quotation", new(2026, 9, 10)));

        var finding = Assert.Single(Findings(team, Ours.With(new LargeOverdueRule(1_000m)), "LARGE1"));

        Assert.Equal(("LARGE1/salesperson/u1/quotation#o1", "quotation"), (finding.Id, finding.Stage!.Stage.Id.Value));
        Assert.Empty(Findings(team, Ours.With(new LargeOverdueRule(1_000.01m)), "LARGE1"));
    }

    [Fact]
    public void BuiltInEngine_WithAnNRulesRule_SaysWhichEngineItNeeds()
    {
        var report = new DiagnosticEngine(Ours.With(new ManyCustomersRule(3))).Run(new TeamBuilder().Snapshot(), new DiagnosisRequest(TeamBuilder.Period));

        var fault = Assert.Single(report.Faults);
        Assert.Equal(("MANY1", Subject.Salesperson("u1")), (fault.RuleId, fault.Subject));
        Assert.Contains("UseNRules()", fault.Exception.Message);
    }

    private static DiagnosisReport Diagnose(TeamBuilder team, RuleSet rules) =>
        new DiagnosticEngine(rules, new NRulesEvaluator()).Run(team.Snapshot(), new DiagnosisRequest(TeamBuilder.Period));

    private static Finding[] Findings(TeamBuilder team, RuleSet rules, string ruleId)
    {
        var report = Diagnose(team, rules);
        Assert.Empty(report.Faults);
        return [.. report.Find(Subject.Salesperson("u1"))!.Findings.Where(f => f.RuleId == ruleId)];
    }

    private static Finding[] DepartmentFindings(TeamBuilder team, RuleSet rules)
    {
        var report = Diagnose(team, rules);
        Assert.Empty(report.Faults);
        return [.. report.Departments.SelectMany(d => d.Findings).Where(f => f.RuleId == "DEPT1")];
    }
}
