using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Authoring;

public sealed class RuleOverrideTests
{
    private static readonly RuleScope Europe = new(departments: ["europe"]);

    // u1 belongs to Berlin, below Europe; u2 to Asia. Neither has had a new customer for 20 working days.
    private static TeamBuilder Team => new TeamBuilder(department: "berlin")
        .Do(b => b.Add(new Department("europe", "Europe")).Add(new Department("berlin", "Berlin", "europe")).Add(new Department("asia", "Asia")))
        .Person("u2", "Li Na", department: "asia")
        .Customer("c1", new(2026, 9, 2)).Customer("c2", new(2026, 9, 2), "u2");

    [Fact]
    public void With_OtherThresholdForADepartment_IsInForceForItAndThoseBelow()
    {
        var rules = BuiltInRules.Default.With(new RuleOverride("SI1001", Europe, rule: NoNewCustomersAfter(21)));

        Assert.Equal(["u2"], FoundFor(rules));
    }

    [Fact]
    public void With_SwitchedOffForADepartment_IsSilentThereOnly() =>
        Assert.Equal(["u2"], FoundFor(BuiltInRules.Default.With(new RuleOverride("SI1001", Europe, isEnabled: false))));

    [Fact]
    public void With_SwitchedOffForAllAndOnForADepartment_SpeaksThereOnly() => Assert.Equal(["u1"], FoundFor(BuiltInRules.Default
        .With(new RuleOverride("SI1001", RuleScope.Company, isEnabled: false))
        .With(new RuleOverride("SI1001", Europe, isEnabled: true))));

    [Fact]
    public void With_TwoThatFit_TheLaterOneIsInForce() => Assert.Equal(["u1", "u2"], FoundFor(BuiltInRules.Default
        .With(new RuleOverride("SI1001", Europe, rule: NoNewCustomersAfter(40)))
        .With(new RuleOverride("SI1001", new RuleScope(departments: ["berlin"]), rule: NoNewCustomersAfter(20)))));

    [Fact]
    public void With_SeverityForARole_ComesBeforeTheCompanys()
    {
        var rules = BuiltInRules.Default.WithSeverity("SI1001", Severity.Info)
            .With(new RuleOverride("SI1001", new RuleScope(roles: [Role.Mixed]), severity: Severity.Error));
        var team = Team.Person("u3", "Wang Lei", Role.Develop).Customer("c3", new(2026, 9, 2), "u3");

        Assert.Equal(
            [("u1", Severity.Error), ("u2", Severity.Error), ("u3", Severity.Info)],
            team.Diagnose(rules).Salespeople.SelectMany(c => c.Findings).Where(f => f.RuleId == "SI1001").Select(f => (f.Subject.Id.Value, f.Severity)));
    }

    [Fact]
    public void With_OtherThresholdForAPipeline_IsInForceForItsStagesOnly()
    {
        // Five at "quotation" for longer than its 20 days: more than enough for the default, too few for ten.
        var team = new TeamBuilder();
        for (var i = 0; i < 5; i++)
            team.Opportunity($"o{i}", "", new(2026, 6, 1), ("inquiry", new(2026, 6, 1)), ("quotation", new(2026, 6, 2)));
        var ten = new SlowAtStageRule(new SlowAtStageOptions { MinimumOverdue = 10 });

        Assert.Single(team.Findings("SI3001"));
        Assert.Single(team.Findings("SI3001", BuiltInRules.Default.With(new RuleOverride("SI3001", new RuleScope(pipelines: ["export"]), rule: ten))));
        Assert.Empty(team.Findings("SI3001", BuiltInRules.Default.With(new RuleOverride("SI3001", new RuleScope(pipelines: [default]), rule: ten))));
    }

    [Fact]
    public void With_RuleThatIsNotInForce_IsRefused() => Assert.Throws<ArgumentException>(
        () => BuiltInRules.Default.Without("SI1001").With(new RuleOverride("SI1001", Europe, isEnabled: false)));

    [Fact]
    public void Constructor_NothingDiffersOrForeignRuleOrEmptyScope_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new RuleOverride("SI1001", Europe));
        Assert.Throws<ArgumentException>(() => new RuleOverride("SI2001", Europe, rule: NoNewCustomersAfter(20)));
        Assert.Throws<ArgumentException>(() => new RuleScope(departments: null));
        Assert.Throws<ArgumentException>(() => new RuleScope(departments: []));
    }

    [Fact]
    public void WithText_OtherWords_AreUsedInTheirLanguageAndMayNameAnyFactOfTheCase()
    {
        var rules = BuiltInRules.Default.WithText("SI1001", "en", new RuleText("Quiet", "{name} has {customersInHand|customer|customers} in hand[, {lostAtStage}]."));
        var report = Team.Diagnose(rules);
        var finding = report.Find(Subject.Salesperson("u1"))!.Findings.Single(f => f.RuleId == "SI1001");

        Assert.Equal("Zhang Wei has 1 customer in hand.", report.Words(Language.English).Text(finding));
        Assert.Equal("Quiet", report.Words(Language.English).Title(finding));
        Assert.Equal("没有新客户", report.Words(Language.Chinese).Title(finding));
    }

    private static NoNewCustomersRule NoNewCustomersAfter(int workingDays) => new(new NoNewCustomersOptions { WorkingDays = workingDays });

    private static IEnumerable<string> FoundFor(RuleSet rules) =>
        Team.Diagnose(rules).Salespeople.Where(c => c.Findings.Any(f => f.RuleId == "SI1001")).Select(c => c.Subject.Id.Value);
}
