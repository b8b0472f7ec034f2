using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI1002: fewer new customers than the own past and the others make likely.</summary>
/// <remarks>
/// It has no threshold of its own: it speaks where the journey's step stands out. Customers found or taken from the public sea count. Roles: develop and
/// mixed; people who maintain are not asked. Departments are measured by their own past.
/// </remarks>
public sealed class TooFewNewCustomersRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI1002";

    /// <summary>Makes the rule; it has no options.</summary>
    public TooFewNewCustomersRule()
        : base(new RuleDescriptor(
            Id, BuiltInTexts.Of(Id), Pattern.NoNewCustomers,
            subjects: [SubjectKind.Department, SubjectKind.Salesperson], roles: [Role.Mixed, Role.Develop]))
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (StandingOut.Step(@case, JourneyStepKind.NewCustomers) is not { } step) yield break;
        var finding = Report(@case).Judged(step).WouldClearStep(ClearingActions.CreateCustomer);
        if (@case.Subject.Kind == SubjectKind.Salesperson) finding.Because(BuiltInFacts.LastNewCustomerOn);
        yield return finding.Build();
    }
}
