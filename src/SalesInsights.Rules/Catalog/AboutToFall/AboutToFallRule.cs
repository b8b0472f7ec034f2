using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI5003: customers in hand who are about to fall to the public sea.</summary>
/// <remarks>Silent in a company that released nobody in a year. Customers for whom the limit has passed are told apart, for there nothing is about to happen.</remarks>
public sealed class AboutToFallRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI5003";

    private static readonly AboutToFallOptions Defaults = new();
    private readonly AboutToFallOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public AboutToFallRule(AboutToFallOptions? options = null)
        : base(new RuleDescriptor(Id, BuiltInTexts.Of(Id), severity: Severity.Info))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
        [new("minimumCustomers", FactUnit.Customers, _options.MinimumCustomers, Defaults.MinimumCustomers, RuleOptionRange.AtLeast(1))];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (!@case.Get(BuiltInFacts.CustomersAboutToFall).TryGet(out var falling) || falling < _options.MinimumCustomers) yield break;
        var risks = @case.Company.Risks;
        yield return Report(@case)
            .Because(BuiltInFacts.CustomersAboutToFall, @case.Count(BuiltInFacts.CustomersInHand), _options.MinimumCustomers, "minimumCustomers")
            .Because(BuiltInFacts.SeaWarnDays)
            .Because(BuiltInFacts.SeaLimitDays)
            .Because(BuiltInFacts.CustomersPastSeaLimit)
            .Open(customers: new RecordList<Id<Customer>>(
                () => risks.FallingOf(@case.Person)!.Where(f => f.DaysLeft >= 0).Select(f => f.CustomerId).ToArray()))
            .WouldClear(ClearingActions.ContactCustomer, falling - _options.MinimumCustomers + 1)
            .Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new AboutToFallRule(new() { MinimumCustomers = values.Whole("minimumCustomers") });
}
