using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Hosting;

namespace SalesInsights.Sample.Host.Company;

/// <summary>What tenants' packs are put on top of: the built-in rules and the CRM's own rule and fact.</summary>
internal static class CrmRules
{
    public static void Configure(SalesInsightsOptions options) => options
        .AddFact(CrmFacts.Visits)
        .ConfigureRules(rules => rules.With(new FewVisitsRule()).With(new RuleOverride(FewVisitsRule.Id, RuleScope.Company, isEnabled: false)));
}
