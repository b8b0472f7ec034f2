using SalesInsights.Rules.Authoring;

namespace SalesInsights.Rules.NRules.Authoring;

/// <summary>Puts NRules rules into rule sets.</summary>
public static class RuleSetExtensions
{
    /// <summary>The set with an NRules rule added, or put in the place of the rule with the same id.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RuleSet With(this RuleSet rules, FindingRule rule)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        return rules.With(new NRulesRule(rule));
    }
}
