using NodaTime;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.NRules.Authoring;
using SalesInsights.Rules.NRules.Engines;
using SalesInsights.Rules.NRules.Tests.Support;
using SalesInsights.Rules.Testing;

namespace SalesInsights.Rules.NRules.Tests.Engines;

/// <summary>The testing kit runs NRules rules, and ours in NRules, as it runs every other.</summary>
public sealed class TestingKitTests
{
    private static readonly LocalDate Day = new(2026, 8, 10);

    [Fact]
    public void Fires_RuleOfNRules_SaysWhatItFinds()
    {
        var rule = new RuleUnderTest(new NRulesRule(new ManyCustomersRule(3)), evaluator: new NRulesEvaluator());

        rule.On(new TestCompany().Customers(4, Day)).Fires()
            .Because("customersInHand", 4, threshold: 3, option: "MANY1.most").Says("Zhang Wei has 4 customers in hand.", "Zhang Wei手上有 4 个客户。");
        rule.On(new TestCompany().Customers(3, Day)).IsSilent();
        rule.On(new TestCompany().Customers(4, Day).Joined(new(2026, 9, 1))).IsNotAsked();
    }

    [Fact]
    public void ClearsAsItSays_OurRuleInNRules_IsAsInTheBuiltInEngine() =>
        new RuleUnderTest(new CustomersWithoutOpportunityRule(), evaluator: new NRulesEvaluator()).On(new TestCompany().Customers(33, Day)).Fires().ClearsAsItSays();
}
