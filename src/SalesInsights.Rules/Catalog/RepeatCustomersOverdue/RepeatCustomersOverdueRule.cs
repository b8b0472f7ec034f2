using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI5001: repeat customers who have not ordered for longer than usual for them.</summary>
/// <remarks>
/// One finding per salesperson with the customers by money at stake; the words tell of the first. Each customer is measured by the own intervals alone, and only
/// where these are regular.
/// </remarks>
public sealed class RepeatCustomersOverdueRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI5001";

    private static readonly RepeatCustomersOverdueOptions Defaults = new();
    private readonly RepeatCustomersOverdueOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public RepeatCustomersOverdueRule(RepeatCustomersOverdueOptions? options = null)
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
        var overdue = @case.Count(BuiltInFacts.RepeatCustomersOverdue);
        if (overdue < _options.MinimumCustomers) yield break;
        var risks = @case.Company.Risks;
        yield return Report(@case)
            .Because(BuiltInFacts.RepeatCustomersOverdue, @case.Count(BuiltInFacts.RepeatCustomers), _options.MinimumCustomers, "minimumCustomers")
            .Because(BuiltInFacts.RepeatCustomersOverdueValue)
            .Because(BuiltInFacts.DaysSinceLastOrder)
            .Because(BuiltInFacts.UsualOrderDaysFrom)
            .Because(BuiltInFacts.UsualOrderDaysTo)
            .Because(BuiltInFacts.DaysMailWaiting)
            .Open(customers: new RecordList<Id<Customer>>(() => risks.RepeatCustomersOverdue(@case.Person).Select(c => c.CustomerId).ToArray()))
            .WouldClear(ClearingActions.RecordOrder, overdue - _options.MinimumCustomers + 1)
            .Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) =>
        new RepeatCustomersOverdueRule(new() { MinimumCustomers = values.Whole("minimumCustomers") });
}
