using NodaTime;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.RepeatOrders;

/// <summary>How regularly each customer orders, and who is overdue against the own rhythm.</summary>
/// <remarks>
/// A customer is overdue from the day after the upper quartile of the own intervals between order days: a customer who orders every
/// month is missed after five weeks, one who orders twice a year is not. Documented in <c>docs/metrics/repeat-orders.md</c>.
/// </remarks>
public sealed class OrderRhythmReport
{
    private readonly Snapshot _snapshot;
    private readonly OrderRhythmOptions _options;
    private readonly Sight _sight;
    private readonly Lazy<CustomerRhythm[]> _customers;

    private OrderRhythmReport(Snapshot snapshot, OrderRhythmOptions options, Sight sight)
    {
        (_snapshot, _options, _sight) = (snapshot, options, sight);
        var pass = new RhythmPass(snapshot);
        CustomersWithRhythm = Sorted(Read(pass, withRhythm: true));
        _customers = new(() => Sorted(CustomersWithRhythm.Concat(Read(pass, withRhythm: false))));
        WithRhythm = CustomersWithRhythm.Count;
        Overdue = CustomersWithRhythm.Count(c => c.IsOverdue);
        OverdueYearlyValue = CustomersWithRhythm.Where(c => c.IsOverdue).Sum(c => c.YearlyValue);
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>Whose customers.</summary>
    public Subject Subject => _options.Subject;

    /// <summary>
    /// Every customer who has ordered, by days overdue × yearly value, the most first; then by days overdue, then those within their
    /// rhythm, then those with too few orders; among equals the one silent for longest first, then by id.
    /// </summary>
    /// <remarks>Made when first asked for: of a large company's customers most have too few orders.</remarks>
    public IReadOnlyList<CustomerRhythm> Customers => _customers.Value;

    /// <summary>Of them, those with enough intervals for a rhythm of their own, in the same order.</summary>
    public IReadOnlyList<CustomerRhythm> CustomersWithRhythm { get; }

    /// <summary>Of them, those with enough intervals for a rhythm of their own.</summary>
    public int WithRhythm { get; }

    /// <summary>Of those, the overdue ones.</summary>
    public int Overdue { get; }

    /// <summary>The yearly value of the overdue ones together, in the reporting currency.</summary>
    public decimal OverdueYearlyValue { get; }

    /// <summary>Reads every customer's orders.</summary>
    /// <exception cref="ArgumentNullException">The snapshot is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 intervals are asked for.</exception>
    /// <exception cref="ArgumentException">The subject is not listed.</exception>
    public static OrderRhythmReport Of(Snapshot snapshot, OrderRhythmOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        var asked = options ?? new();
        if (asked.FewestIntervals < 2)
            throw new ArgumentOutOfRangeException(nameof(options), asked.FewestIntervals, "FewestIntervals is 2 or more.");
        return snapshot.Kept.Get(asked.Key, () => new OrderRhythmReport(snapshot, asked, Sight.Whole));
    }

    /// <summary>
    /// The part of the report that a viewer may see: customers whose owner on the day is within, all numbers of them alone.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <returns>The part; null where a subject was asked for that is not within, other than the company.</returns>
    public OrderRhythmReport? VisibleTo(ViewerScope scope) =>
        _sight.For(scope) is var part && part.Shows(_options.Subject) ? new(_snapshot, _options, part) : null;

    private static CustomerRhythm[] Sorted(IEnumerable<CustomerRhythm> customers) => customers
        .OrderByDescending(c => c.Weight).ThenByDescending(c => c.DaysOverdue.ValueOr(0)).ThenBy(c => !c.DaysOverdue.HasValue)
        .ThenBy(c => c.LastOrderOn).ThenBy(c => c.CustomerId).ToArray();

    private List<CustomerRhythm> Read(RhythmPass pass, bool withRhythm)
    {
        var (customers, found) = (_snapshot.Ledger.Customers, new List<CustomerRhythm>());
        var group = new OwnerGroup(_snapshot, _options.Subject, "options");
        for (var customer = 0; customer < customers.Count; customer++)
        {
            var owner = customers.OwnerOn(customer, _snapshot.AsOfDay);
            if (!_snapshot.HasCustomer(customer) || !_sight.Contains(owner) || !group.Contains(owner, _snapshot.Horizon)) continue;
            if (pass.Of(customer, _options.FewestIntervals, withRhythm) is { } rhythm) found.Add(rhythm);
        }

        return found;
    }
}
