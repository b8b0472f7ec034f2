using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI0001: no target is set for the period and measure asked about.</summary>
/// <remarks>
/// Where nobody has a target, that is one finding about the company. Otherwise each salesperson and department without one, not
/// counting assistants, managers, and departments whose members have targets, which are then summed up.
/// </remarks>
public sealed class TargetNotSetRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI0001";

    /// <summary>Makes the rule; it has no options.</summary>
    public TargetNotSetRule()
        : base(new RuleDescriptor(
            Id, BuiltInTexts.Of(Id), Pattern.None, Severity.Info,
            [SubjectKind.Company, SubjectKind.Department, SubjectKind.Salesperson],
            [Role.Mixed, Role.Develop, Role.Maintain],
            sparesNewcomersAndAbsent: false))
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (@case.Get(BuiltInFacts.Target).Gap != Gap.NoTarget) yield break;
        var isCompany = @case.Subject.Kind == SubjectKind.Company;
        var nobodyHasOne = @case.Count(BuiltInFacts.TargetsSet) == 0;
        if (isCompany != nobodyHasOne) yield break;
        yield return Report(@case).Because(BuiltInFacts.Target).WouldClear(ClearingActions.SetTarget, 1).Build();
    }
}
