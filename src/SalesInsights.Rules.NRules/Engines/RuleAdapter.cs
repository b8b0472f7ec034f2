using NRules.RuleModel;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using RuleSet = SalesInsights.Rules.Authoring.RuleSet;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>What an NRules rule does for one of our rules.</summary>
internal sealed class RuleAdapter(RuleSet rules, DiagnosticRule rule)
{
    public bool LooksAt(Case @case) => rule.Descriptor.Subjects.Contains(@case.Subject.Kind);

    /// <summary>Links what is found now, and what broke, to the match of the case; what was found before and is not any more goes.</summary>
    public void Examine(IContext context, Case @case)
    {
        var examined = Examination.Of(rules, rule, @case, context.CancellationToken);
        var before = new HashSet<object>(context.GetLinkedKeys());
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in examined.Findings)
        {
            places.TryGetValue(finding.Id, out var place);
            places[finding.Id] = place + 1;
            Link(context, before, (finding.Id, place), finding);
        }

        foreach (var fault in examined.Faults) Link(context, before, "fault", fault);
        foreach (var key in before) context.RetractLinked(key, context.GetLinked(key)!);
    }

    private static void Link(IContext context, HashSet<object> before, object key, object fact)
    {
        if (before.Remove(key)) context.UpdateLinked(key, fact);
        else context.InsertLinked(key, fact);
    }
}
