using NodaTime;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Receivables;

/// <summary>What customers owe: not yet due and overdue, order by order. 应收</summary>
/// <remarks>
/// What was received is set against what is due, the oldest first. Amounts are in the reporting currency at the rate of the order's
/// day, payments too, so that an exchange rate makes no debt. Documented in <c>docs/metrics/receivables.md</c>.
/// </remarks>
public sealed class ReceivablesReport
{
    private readonly Snapshot _snapshot;
    private readonly ReceivablesOptions _options;
    private readonly Sight _sight;
    private readonly Lazy<OrderBalance[]> _orders;

    private ReceivablesReport(Snapshot snapshot, ReceivablesOptions options, Sight sight)
    {
        (_snapshot, _options, _sight) = (snapshot, options, sight);
        var accounts = new OrderAccounts(snapshot, options.Subject, sight);
        var pass = new ReceivablesPass(snapshot, accounts);
        _orders = new(() => pass.Balances().OrderByDescending(o => o.DaysOverdue).ThenByDescending(o => o.Aging.Overdue)
            .ThenBy(o => o.NextDueOn is null).ThenBy(o => o.NextDueOn).ThenBy(o => o.OrderId).ToArray());
        Total = new ReceivableAging(pass.Total());
        (Settled, Unpriced) = (pass.Settled, pass.Unpriced);
        (WithoutTerms, OnCancelledOrders, WithoutOrder) = (pass.WithoutTerms, pass.OnCancelled, pass.WithoutOrder);
        var people = Enumerable.Range(0, snapshot.Organization.Salespeople.Count).Where(accounts.IsAsked).Select(pass.RowOf);
        Rows = (pass.RowOf(-1) is { OpenOrders: > 0 } house ? people.Append(house) : people).ToArray();
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>Whose orders.</summary>
    public Subject Subject => _options.Subject;

    /// <summary>
    /// The orders of which something is open or overpaid: by days overdue, the most first, then by overdue amount, the next due day and id.
    /// </summary>
    /// <remarks>Made when first asked for; the rows and sums are there without.</remarks>
    public IReadOnlyList<OrderBalance> Orders => _orders.Value;

    /// <summary>All open amounts by how late they are.</summary>
    public ReceivableAging Total { get; }

    /// <summary>Orders whose terms are all met, an open amount under one cent included.</summary>
    public int Settled { get; }

    /// <summary>
    /// Orders of which nobody can say what is open: they, something due or a payment have no rate into the reporting currency.
    /// </summary>
    public int Unpriced { get; }

    /// <summary>
    /// Standing orders without payment terms that are not fully paid, and what is missing; it is neither due nor overdue.
    /// </summary>
    public CountAndAmount WithoutTerms { get; }

    /// <summary>Payments on orders that are cancelled, refunds taken off: money to give back or to set against something else.</summary>
    public CountAndAmount OnCancelledOrders { get; }

    /// <summary>Payments that name no order known by the day.</summary>
    public CountAndAmount WithoutOrder { get; }

    /// <summary>One row for every salesperson asked about, by id, then the house if anything of it is open.</summary>
    public IReadOnlyList<ReceivablesRow> Rows { get; }

    /// <summary>Looks at every order.</summary>
    /// <exception cref="ArgumentNullException">The snapshot is null.</exception>
    /// <exception cref="ArgumentException">The subject is not listed.</exception>
    public static ReceivablesReport Of(Snapshot snapshot, ReceivablesOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        var asked = options ?? new();
        return snapshot.Kept.Get(asked.Key, () => new ReceivablesReport(snapshot, asked, Sight.Whole));
    }

    /// <summary>
    /// The part of the report that a viewer may see: orders for which the people within answer, all numbers of them alone.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <returns>The part; null where a subject was asked for that is not within, other than the company.</returns>
    public ReceivablesReport? VisibleTo(ViewerScope scope) =>
        _sight.For(scope) is var part && part.Shows(_options.Subject) ? new(_snapshot, _options, part) : null;
}
