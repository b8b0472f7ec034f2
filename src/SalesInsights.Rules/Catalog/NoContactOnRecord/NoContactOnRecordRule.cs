using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI2002: new customers with whom no contact is on record, and for whom nobody opened an opportunity.</summary>
/// <remarks>
/// Looked at are the customers of SI2001: acquired in the window, still in the person's hands and old enough. Silent where the company records no
/// activities at all. Beside its thresholds it speaks where fewer are followed up in time than the own past and the others make likely, as SI2001 does: then it says
/// with how many of them that began.
/// </remarks>
public sealed class NoContactOnRecordRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI2002";

    private static readonly NoContactOnRecordOptions Defaults = new();
    private readonly NoContactOnRecordOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public NoContactOnRecordRule(NoContactOnRecordOptions? options = null)
        : base(new RuleDescriptor(Id, BuiltInTexts.Of(Id), Pattern.NotFollowedUp, roles: [Role.Mixed, Role.Develop, Role.Maintain]))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("minimumCustomers", FactUnit.Customers, _options.MinimumCustomers, Defaults.MinimumCustomers, RuleOptionRange.AtLeast(1)),
        new("minimumShare", FactUnit.Share, _options.MinimumShare, Defaults.MinimumShare, RuleOptionRange.Share),
        new("minimumCompared", FactUnit.Customers, _options.MinimumCompared, Defaults.MinimumCompared, RuleOptionRange.AtLeast(1)),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (!@case.Get(BuiltInFacts.CustomersWithoutContact).TryGet(out var silent)) yield break;
        var asked = @case.Count(BuiltInFacts.CustomersToFollowUp);
        var isByPolicy = silent >= _options.MinimumCustomers && silent >= _options.MinimumShare * asked;
        var step = silent >= _options.MinimumCompared ? StandingOut.Step(@case, JourneyStepKind.FollowUp) : null;
        if (!isByPolicy && step is null) yield break;
        var finding = isByPolicy
            ? Report(@case)
                .Because(BuiltInFacts.CustomersWithoutContact, asked, _options.MinimumCustomers, "minimumCustomers")
                .Because(BuiltInFacts.ShareWithoutContact, asked, _options.MinimumShare, "minimumShare")
            : Report(@case)
                .Because(BuiltInFacts.CustomersWithoutContact, asked, _options.MinimumCompared, "minimumCompared")
                .Because(BuiltInFacts.ShareWithoutContact, asked);
        finding.Because(BuiltInFacts.CustomersToFollowUp);
        if (step is not null) finding.Judged(step, isByPolicy);
        var byPolicy = isByPolicy ? Fewest.ToClear(silent, asked, _options.MinimumCustomers, _options.MinimumShare) : 0;
        yield return finding
            .Open(customers: @case.Company.CustomersWithoutContact(@case.Person))
            .WouldClear(ClearingActions.ContactCustomer, Math.Max(byPolicy, step is null ? 0 : silent - _options.MinimumCompared + 1))
            .Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new NoContactOnRecordRule(new()
    {
        MinimumCustomers = values.Whole("minimumCustomers"),
        MinimumShare = values.Number("minimumShare"),
        MinimumCompared = values.Whole("minimumCompared"),
    });
}
