using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI5002: orders are on their way to the target, payments are not, and some are overdue.</summary>
/// <remarks>What is not due yet is told apart: often it is most of what is missing, and nobody is late with it. Where nothing is overdue nothing is said.</remarks>
public sealed class PaymentsLateRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI5002";

    private static readonly PaymentsLateOptions Defaults = new();
    private readonly PaymentsLateOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public PaymentsLateRule(PaymentsLateOptions? options = null)
        : base(new RuleDescriptor(Id, BuiltInTexts.Of(Id), severity: Severity.Info))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("ordersPace", FactUnit.Share, _options.OrdersPace, Defaults.OrdersPace, RuleOptionRange.Share),
        new("paymentsPace", FactUnit.Share, _options.PaymentsPace, Defaults.PaymentsPace, RuleOptionRange.Share),
        new("minimumOrders", FactUnit.Orders, _options.MinimumOrders, Defaults.MinimumOrders, RuleOptionRange.AtLeast(1)),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));

        // What is open is a look at every order of the company: it is asked where everything else holds.
        var isFine = @case.Get(BuiltInFacts.OrdersPace).TryGet(out var orders) && orders >= _options.OrdersPace;
        if (!isFine || !@case.Get(BuiltInFacts.PaymentsPace).TryGet(out var payments) || payments >= _options.PaymentsPace) yield break;
        var overdue = @case.Count(BuiltInFacts.OrdersOverdue);
        if (overdue < _options.MinimumOrders) yield break;
        var risks = @case.Company.Risks;
        yield return Report(@case)
            .Because(BuiltInFacts.PaymentsReached)
            .Because(BuiltInFacts.OrdersReached)
            .Because(BuiltInFacts.PaymentsPace, threshold: _options.PaymentsPace, option: "paymentsPace")
            .Because(BuiltInFacts.OrdersPace, threshold: _options.OrdersPace, option: "ordersPace")
            .Because(BuiltInFacts.ReceivablesOpen)
            .Because(BuiltInFacts.ReceivablesNotYetDue)
            .Because(BuiltInFacts.ReceivablesOverdue)
            .Because(BuiltInFacts.OrdersOverdue, threshold: _options.MinimumOrders, option: "minimumOrders")
            .Open(customers: new RecordList<Id<Customer>>(
                () => risks.OverdueOrders(@case.Person).Select(o => o.CustomerId).Where(c => !c.IsEmpty).Distinct().ToArray()))
            .WouldClear(ClearingActions.RecordPayment, ToClear(@case, overdue))
            .Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new PaymentsLateRule(new()
    {
        OrdersPace = values.Number("ordersPace"),
        PaymentsPace = values.Number("paymentsPace"),
        MinimumOrders = values.Whole("minimumOrders"),
    });

    /// <summary>The fewest overdue orders to be paid, the largest first, so that too few are left or payments are on their way.</summary>
    private int ToClear(Case @case, int overdue)
    {
        var risks = @case.Company.Risks;
        var byNumber = overdue - _options.MinimumOrders + 1;
        var (count, paid) = (0, 0m);
        foreach (var order in risks.OverdueOrders(@case.Person))
        {
            (count, paid) = (count + 1, paid + order.Aging.Overdue);
            var reached = @case.Get(BuiltInFacts.PaymentsReached).Value + (double)(paid / risks.PaymentsTarget(@case.Subject).Value);
            if (count == byNumber || reached / risks.ExpectedShare(@case.Subject).Value >= _options.PaymentsPace) return count;
        }

        return byNumber;
    }
}
