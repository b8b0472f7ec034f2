using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.NewCustomers;

/// <summary>New customers by origin, with those that a campaign brought as batches beside.</summary>
/// <remarks>
/// Credit goes to whom the customer came, in the department as of the day it came. Documented in <c>docs/metrics/new-customers.md</c>.
/// </remarks>
public sealed class NewCustomersReport
{
    private readonly Snapshot _snapshot;
    private readonly NewCustomersOptions _options;
    private readonly Sight _sight;

    private NewCustomersReport(Snapshot snapshot, NewCustomersOptions options, Sight sight)
    {
        (_snapshot, _options, _sight) = (snapshot, options, sight);
        var pass = new NewCustomersPass(snapshot, options, sight);
        Rows = pass.Rows().OrderBy(r => r.Key.Length == 0).ThenBy(r => r.Key, StringComparer.Ordinal).ToArray();
        Total = new NewCustomersRow(
            options.Subject.Id.Value, sight.IsWhole ? options.Subject : null, null, pass.Total, snapshot.Ledger.Customers.Campaigns);
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>The days that count; null for all up to the day.</summary>
    public TargetPeriod? Period => _options.Period;

    /// <summary>What each row stands for.</summary>
    public Grouping GroupBy => _options.GroupBy;

    /// <summary>Whose customers.</summary>
    public Subject Subject => _options.Subject;

    /// <summary>Everybody asked about together; it also knows of undated customers, which no month can show.</summary>
    public NewCustomersRow Total { get; }

    /// <summary>
    /// The rows by <see cref="NewCustomersRow.Key"/>, the one without a key last. Every salesperson and department asked about has a row, and
    /// every month of the period that has begun; without a period, every month from the first with a customer to the last.
    /// </summary>
    public IReadOnlyList<NewCustomersRow> Rows { get; }

    /// <summary>Counts the customers that came in.</summary>
    /// <exception cref="ArgumentNullException">The snapshot is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The grouping is none of the listed ones.</exception>
    /// <exception cref="ArgumentException">The subject is not listed.</exception>
    public static NewCustomersReport Of(Snapshot snapshot, NewCustomersOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        var asked = options ?? new();
        if (asked.GroupBy is < Grouping.Company or > Grouping.Month)
            throw new ArgumentOutOfRangeException(nameof(options), asked.GroupBy, "The grouping is one of the listed ones.");
        return snapshot.Kept.Get(asked.Key, () => new NewCustomersReport(snapshot, asked, Sight.Whole));
    }

    /// <summary>
    /// The part of the report that a viewer may see: customers that came to the people within, and the departments within; all numbers
    /// of them alone.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <returns>The part; null where a subject was asked for that is not within, other than the company.</returns>
    public NewCustomersReport? VisibleTo(ViewerScope scope) =>
        _sight.For(scope) is var part && part.Shows(_options.Subject) ? new(_snapshot, _options, part) : null;
}
