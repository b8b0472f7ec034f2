using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesInsights.Calendars;
using SalesInsights.DataFolder;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.NRules.Authoring;
using SalesInsights.Rules.NRules.Engines;
using SalesInsights.Rules.NRules.Tests.Support;
using SalesInsights.Rules.Wording;
using SalesInsights.Tests.Support;

namespace SalesInsights.Rules.NRules.Tests.Engines;

/// <summary>Whatever NRules rules a company adds, a session that followed updates says what a fresh one says.</summary>
public sealed class UpdateLaws
{
    private static readonly RuleSet Ours = BuiltInRules.Default.WithExemptions(new Exemptions(0, 0, 1))
        .With(new NoNewCustomersRule(new NoNewCustomersOptions { WorkingDays = 3 }))
        .With(new CustomersWithoutOpportunityRule(new CustomersWithoutOpportunityOptions { MinimumCustomers = 1, MinimumShare = 0.1 }))
        .With(new SlowAtStageRule(new SlowAtStageOptions { MinimumOverdue = 1, MinimumShare = 0.1 }));

    private static readonly FindingRule[] Additions =
    [
        new ManyCustomersRule(1), new DepartmentRule("SI1001", 1), new ClaimedCustomerRule(), new LargeOverdueRule(0m), new FlatteningRule<int>("FLAT1"),
        new BrokenConditionRule(), new BrokenActionRule(), new LooseRule(),
    ];

    [Property(MaxTest = 100, Arbitrary = [typeof(SmallCompanies)])]
    public void Session_AfterEverySequenceOfUpdates_SaysWhatAFreshOneSays(SmallCompany company, NonNegativeInt seed, NonNegativeInt[] updates)
    {
        var engine = new DiagnosticEngine(Some(seed.Get), new NRulesEvaluator());
        var request = new DiagnosisRequest(TargetPeriod.Quarter(2024, 1), reading: RandomRules.Reading(seed.Get));
        var session = engine.Open(request);
        foreach (var update in updates.Take(6))
        {
            var snapshot = DifferentialLaws.Updated(company, update.Get);

            Assert.Equal(engine.Run(snapshot, request).ToJson(Language.English), session.Refresh(snapshot).ToJson(Language.English));
        }
    }

    [Fact]
    public void GeneratedCompanies_MakeEveryRuleSpeak()
    {
        var engine = new DiagnosticEngine(Additions.Aggregate(Ours, (rules, rule) => rules.With(rule)), new NRulesEvaluator());
        var spoke = new HashSet<string>();
        for (var seed = 0; seed < 60; seed++)
        {
            var company = new SmallCompany(SmallCompanies.Profile, new CompanyRows(seed, isTidy: false).All());
            var report = engine.Run(company.Build().AsOf(SmallCompanies.FirstDay.PlusDays(seed % CompanyRows.Days)), new DiagnosisRequest(
                TargetPeriod.Quarter(2024, 1), reading: RandomRules.Reading(seed)));
            spoke.UnionWith(report.Cases.SelectMany(c => c.Findings).Select(f => f.RuleId).Concat(report.Faults.Select(f => f.RuleId)));
        }

        Assert.Empty(Additions.Select(r => r.Descriptor.Id).Except(spoke));
    }

    private static RuleSet Some(int seed)
    {
        var random = new Random(seed);
        return Additions.Where(_ => random.Next(2) == 0).Aggregate(Ours, (rules, rule) => rules.With(rule));
    }
}
