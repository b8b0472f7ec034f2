using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI2001: new customers for whom no opportunity is followed up.</summary>
/// <remarks>
/// It speaks where its thresholds are reached, where fewer are followed up in time than the own past and the others make likely, or both. Looked at are customers acquired in the window, still in the person's hands and old enough. An empty opportunity is no follow-up;
/// customers who have ordered since are spared.
/// </remarks>
public sealed class CustomersWithoutOpportunityRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI2001";

    private static readonly CustomersWithoutOpportunityOptions Defaults = new();
    private readonly CustomersWithoutOpportunityOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public CustomersWithoutOpportunityRule(CustomersWithoutOpportunityOptions? options = null)
        : base(new RuleDescriptor(
            Id, BuiltInTexts.Of(Id), Pattern.NotFollowedUp,
            subjects: [SubjectKind.Department, SubjectKind.Salesperson], roles: [Role.Mixed, Role.Develop, Role.Maintain]))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("minimumCustomers", FactUnit.Customers, _options.MinimumCustomers, Defaults.MinimumCustomers, RuleOptionRange.AtLeast(1)),
        new("minimumShare", FactUnit.Share, _options.MinimumShare, Defaults.MinimumShare, RuleOptionRange.Share),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        var asked = @case.Count(BuiltInFacts.CustomersToFollowUp);
        var open = @case.Count(BuiltInFacts.CustomersNotFollowedUp);
        var isByPolicy = open >= _options.MinimumCustomers && open >= _options.MinimumShare * asked;
        var step = StandingOut.Step(@case, JourneyStepKind.FollowUp);
        if (!isByPolicy && step is null) yield break;
        var finding = Report(@case);
        if (step is not null) finding.Judged(step, isByPolicy).WouldClearStep(ClearingActions.OpenOpportunity);
        if (isByPolicy) finding.WouldClear(ClearingActions.OpenOpportunity, ToClear(open, asked));
        yield return (@case.Subject.Kind == SubjectKind.Salesperson ? WithCustomers(finding, @case, open, asked) : finding).Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new CustomersWithoutOpportunityRule(new()
    {
        MinimumCustomers = values.Whole("minimumCustomers"),
        MinimumShare = values.Number("minimumShare"),
    });

    private FindingBuilder WithCustomers(FindingBuilder finding, Case @case, int open, int asked) => finding
        .Because(BuiltInFacts.CustomersNotFollowedUp, asked, _options.MinimumCustomers, "minimumCustomers")
        .Because(BuiltInFacts.ShareNotFollowedUp, asked, _options.MinimumShare, "minimumShare")
        .Because(BuiltInFacts.CustomersWithoutOpportunity, asked)
        .Because(BuiltInFacts.CustomersWithEmptyOpportunity, asked)
        .Because(BuiltInFacts.CustomersWithoutContact, open)
        .Open(customers: @case.Company.CustomersNotFollowedUp(@case.Person));

    /// <summary>The fewest customers to open an opportunity for, so that the number or the share falls below its threshold.</summary>
    private int ToClear(int open, int asked)
    {
        var byNumber = open - _options.MinimumCustomers + 1;
        var byShare = 1;
        while (byShare < byNumber && open - byShare >= _options.MinimumShare * asked) byShare++;
        return Math.Min(byNumber, byShare);
    }
}
