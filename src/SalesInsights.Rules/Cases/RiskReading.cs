using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.PublicSea;
using SalesInsights.Metrics.Receivables;
using SalesInsights.Metrics.RepeatOrders;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Cases;

/// <summary>Business at risk of the whole company: repeat customers, open payments, customers about to fall. Each report is made when first asked for.</summary>
internal sealed class RiskReading
{
    private const int SeaYear = 365;
    private readonly CompanyReading _company;
    private readonly Lazy<ILookup<Id<Salesperson>, CustomerRhythm>> _repeat;
    private readonly Lazy<Dictionary<Id<Salesperson>, ReceivablesRow>> _receivables;
    private readonly Lazy<ILookup<Id<Salesperson>, OrderBalance>> _overdueOrders;
    private readonly Lazy<CompletionReport> _orders;
    private readonly Lazy<CompletionReport> _payments;
    private readonly Lazy<ILookup<Id<Salesperson>, FallingCustomer>?> _falling;

    public RiskReading(CompanyReading company)
    {
        _company = company;
        var (snapshot, period) = (company.Snapshot, company.Period);
        _repeat = new(Repeat);
        _receivables = new(() => ReceivablesReport.Of(snapshot).Rows.Where(r => !r.Salesperson.IsEmpty).ToDictionary(r => r.Salesperson));
        _overdueOrders = new(() => ReceivablesReport.Of(snapshot).Orders.Where(o => o.Aging.Overdue > 0).ToLookup(o => o.OwnerId));
        _orders = new(() => CompletionReport.Of(snapshot, new CompletionOptions { Period = period, Measure = TargetMeasure.Orders }));
        _payments = new(() => CompletionReport.Of(snapshot, new CompletionOptions { Period = period, Measure = TargetMeasure.Payments }));
        _falling = new(Falling);
    }

    /// <summary>The person's customers who order at regular intervals and have been theirs for long enough, by days overdue × yearly value, the most first.</summary>
    public IEnumerable<CustomerRhythm> RepeatCustomers(Id<Salesperson> person) => _repeat.Value[person];

    /// <summary>Those of them who have not ordered for longer than they ever make one wait, in the same order.</summary>
    public IEnumerable<CustomerRhythm> RepeatCustomersOverdue(Id<Salesperson> person) => _repeat.Value[person].Where(IsLong);

    /// <summary>For how many calendar days a customer has waited for an answer to a mail; null where none waits.</summary>
    public int? WaitingDays(Id<Customer> customer) =>
        _company.Mails.WaitingSince(customer) is { } since ? NodaTime.Period.DaysBetween(since, _company.Snapshot.AsOf) : null;

    /// <summary>What is open of the orders that a person answers for; null for nobody who is listed.</summary>
    public ReceivableAging? Receivables(Id<Salesperson> person) => _receivables.Value.TryGetValue(person, out var row) ? row.Aging : null;

    /// <summary>How many orders of theirs are overdue, without making a list of them.</summary>
    public int OverdueOrdersCount(Id<Salesperson> person) => _receivables.Value.TryGetValue(person, out var row) ? row.OverdueOrders : 0;

    /// <summary>Their orders of which something is overdue, the largest overdue amount first.</summary>
    public IEnumerable<OrderBalance> OverdueOrders(Id<Salesperson> person) =>
        _overdueOrders.Value[person].OrderByDescending(o => o.Aging.Overdue).ThenBy(o => o.OrderId);

    /// <summary>Orders of the period ÷ the target of orders, else of payments.</summary>
    public Measured<double> OrdersReached(Subject subject) => Reached(_orders.Value.Find(subject), _payments.Value.Find(subject));

    /// <summary>Payments of the period ÷ the target of payments, else of orders.</summary>
    public Measured<double> PaymentsReached(Subject subject) => Reached(_payments.Value.Find(subject), _orders.Value.Find(subject));

    /// <summary>Which share of the target could be expected by now.</summary>
    public Measured<double> ExpectedShare(Subject subject) => _payments.Value.Find(subject) is { } row ? row.ExpectedShare : Measured.Missing<double>(Gap.NotApplicable);

    /// <summary>The amount of payments that is the target: of payments, else of orders.</summary>
    public Measured<decimal> PaymentsTarget(Subject subject) => TargetOf(_payments.Value.Find(subject), _orders.Value.Find(subject));

    /// <summary>A person's customers with the fewest days left until they fall to the public sea; null where the company uses none.</summary>
    public IEnumerable<FallingCustomer>? FallingOf(Id<Salesperson> person) => _falling.Value?[person];

    /// <summary>A rhythm in which the longer intervals are not many times the shorter ones.</summary>
    private bool IsRegular(CustomerRhythm customer) => customer.UpperQuartile.TryGet(out var upper)
        && customer.LowerQuartile.TryGet(out var lower) && upper * 100 <= lower * _company.Options.RegularPercent;

    private bool IsLong(CustomerRhythm customer) =>
        customer.IsOverdue && customer.UpperQuartile.TryGet(out var upper) && customer.DaysSinceLast * 100 > upper * _company.Options.RepeatOverduePercent;

    private ILookup<Id<Salesperson>, CustomerRhythm> Repeat()
    {
        var (snapshot, options) = (_company.Snapshot, _company.Options);
        var graceFrom = snapshot.Ledger.Company.WorkingCalendar.WorkingDaysBefore(snapshot.AsOf, options.FollowUpGraceWorkingDays);
        return OrderRhythmReport.Of(snapshot).CustomersWithRhythm
            .Where(c => !c.OwnerId.IsEmpty && (c.OwnedSince is not { } day || day < graceFrom) && IsRegular(c)).ToLookup(c => c.OwnerId);
    }

    private static Measured<decimal> TargetOf(CompletionRow? row, CompletionRow? other) => row is null || other is null
        ? Measured.Missing<decimal>(Gap.NotApplicable)
        : row.Target.HasValue ? row.Target : other.Target;

    private static Measured<double> Reached(CompletionRow? row, CompletionRow? other)
    {
        if (!TargetOf(row, other).TryGet(out var target)) return Measured.Missing<double>(TargetOf(row, other).Gap);
        return target > 0 ? Measured.Of((double)(row!.Actual / target), row.Coverage) : Measured.Missing<double>(Gap.ZeroTarget);
    }

    /// <summary>A company that released nobody in a year has no public sea that customers could fall into, or no limit.</summary>
    private ILookup<Id<Salesperson>, FallingCustomer>? Falling()
    {
        var (asOf, options) = (_company.Snapshot.AsOf, _company.Options);
        var report = PublicSeaReport.Of(_company.Snapshot, new PublicSeaOptions
        {
            Period = Calendars.TargetPeriod.Days(asOf.PlusDays(1 - SeaYear), asOf),
            LimitDays = options.SeaLimitDays,
            WarnDays = options.SeaWarnDays,
        });
        return report.Released > 0 && report.FallingCount.HasValue ? report.Falling.ToLookup(f => f.OwnerId) : null;
    }
}
