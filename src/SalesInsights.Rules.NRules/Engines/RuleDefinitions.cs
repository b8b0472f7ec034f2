using System.Linq.Expressions;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.NRules.Authoring;
using RuleSet = SalesInsights.Rules.Authoring.RuleSet;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>The rules of a set in the canonical model of NRules.</summary>
internal static class RuleDefinitions
{
    private const string RuleIdProperty = "SalesInsightsRuleId";

    public static IReadOnlyList<IRuleDefinition> Of(RuleSet rules, IEnumerable<Rule> supportingRules) =>
    [
        .. rules.Rules.Select(rule => rule is NRulesRule own ? Named(own.Descriptor.Id, own.Rule.In(rules)) : Adapted(rules, rule)),
        .. supportingRules.Select(rule => Named(rule.GetType().Name, rule)),
    ];

    /// <summary>The id that a fault names.</summary>
    public static string RuleId(IRuleDefinition definition) => definition.Properties[RuleIdProperty] as string ?? definition.Name;

    /// <summary>One of our rules: whenever the case changes, what it finds is put in the place of what it found before.</summary>
    private static IRuleDefinition Adapted(RuleSet rules, DiagnosticRule rule)
    {
        var adapter = new RuleAdapter(rules, rule);
        var builder = new RuleBuilder();
        builder.Name(rule.Descriptor.Id);
        builder.Description(rule.Descriptor.ToString());
        builder.Property(RuleIdProperty, rule.Descriptor.Id);

        Expression<Func<Case, bool>> condition = @case => adapter.LooksAt(@case);
        var pattern = builder.LeftHandSide().Pattern(typeof(Case), condition.Parameters[0].Name);
        pattern.Condition(condition);

        Expression<Action<IContext, Case>> action = (context, @case) => adapter.Examine(context, @case);
        builder.RightHandSide().Action(action, ActionTrigger.Activated | ActionTrigger.Reactivated);
        return builder.Build();
    }

    /// <summary>A company's rule, with the id that its faults go by.</summary>
    private static IRuleDefinition Named(string id, Rule rule)
    {
        IRuleDefinition definition;
        try
        {
            definition = new RuleDefinitionFactory().Create(rule);
        }
        catch (RuleDefinitionException exception)
        {
            throw new ArgumentException($"NRules cannot read the rule {id}: {exception.GetBaseException().Message}", nameof(rule), exception);
        }

        // Either would keep a finding that was made of an earlier day's case.
        if (definition.Repeatability == RuleRepeatability.NonRepeatable)
            throw new ArgumentException($"Rule {id} is marked as not repeatable, so its findings could not follow later days.", nameof(rule));
        if (definition.FilterGroup.Filters.Any(f => f.FilterType == FilterType.KeyChange))
            throw new ArgumentException($"Rule {id} has an OnChange filter, so its findings could not follow later days.", nameof(rule));
        return Element.RuleDefinition(
            definition.Name, definition.Description, definition.Priority, definition.Repeatability, definition.Tags,
            definition.Properties.Append(new RuleProperty(RuleIdProperty, id)),
            definition.DependencyGroup, definition.LeftHandSide, definition.FilterGroup, definition.RightHandSide);
    }
}
