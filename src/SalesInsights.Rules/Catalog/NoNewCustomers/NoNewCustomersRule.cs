using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI1001: no new customer created for a number of working days.</summary>
/// <remarks>Customers claimed or assigned do not count. Roles: develop and mixed; people who maintain are not asked.</remarks>
public sealed class NoNewCustomersRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI1001";

    private static readonly NoNewCustomersOptions Defaults = new();
    private readonly NoNewCustomersOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public NoNewCustomersRule(NoNewCustomersOptions? options = null)
        : base(new RuleDescriptor(Id, BuiltInTexts.Of(Id), Pattern.NoNewCustomers, roles: [Role.Mixed, Role.Develop]))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
        [new("workingDays", FactUnit.WorkingDays, _options.WorkingDays, Defaults.WorkingDays, RuleOptionRange.AtLeast(1))];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (!@case.Get(BuiltInFacts.WorkingDaysSinceNewCustomer).TryGet(out var days) || days < _options.WorkingDays) yield break;
        yield return Report(@case)
            .Because(BuiltInFacts.WorkingDaysSinceNewCustomer, threshold: _options.WorkingDays, option: "workingDays")
            .Because(BuiltInFacts.LastNewCustomerOn)
            .Because(BuiltInFacts.UsualDaysBetweenNewCustomers)
            .Because(BuiltInFacts.NewCustomers)
            .Because(BuiltInFacts.ClaimedCustomers)
            .Because(BuiltInFacts.AssignedCustomers)
            .WouldClear(ClearingActions.CreateCustomer, 1)
            .Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new NoNewCustomersRule(new() { WorkingDays = values.Whole("workingDays") });
}
