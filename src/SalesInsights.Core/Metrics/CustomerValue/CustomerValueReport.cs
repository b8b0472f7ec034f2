using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.CustomerValue;

/// <summary>What customers were worth, by origin, source, campaign, segment, country or grade.</summary>
/// <remarks>
/// Records follow their customer, whoever was credited; a customer belongs to the owner on the snapshot's day. Traits are as last
/// loaded, the origin as of the day. Documented in <c>docs/metrics/customer-value.md</c>.
/// </remarks>
public sealed class CustomerValueReport
{
    private readonly Snapshot _snapshot;
    private readonly CustomerValueOptions _options;
    private readonly Sight _sight;

    private CustomerValueReport(Snapshot snapshot, CustomerValueOptions options, Sight sight)
    {
        (_snapshot, _options, _sight) = (snapshot, options, sight);
        var pass = new CustomerValuePass(snapshot, options, sight);
        Rows = pass.Rows().OrderBy(r => r.IsWithoutCustomer).ThenBy(r => r.Key.Length == 0).ThenByDescending(r => r.Orders.Amount)
            .ThenBy(r => r.Key, StringComparer.Ordinal).ToArray();
        Total = new CustomerValueRow("", false, pass.Total);
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>By which trait rows are made.</summary>
    public CustomerTrait By => _options.By;

    /// <summary>The days that count; null for all up to the day.</summary>
    public TargetPeriod? Period => _options.Period;

    /// <summary>Whose customers.</summary>
    public Subject Subject => _options.Subject;

    /// <summary>
    /// A row for each trait that a customer has, by amount ordered, the most first, then by key; after them customers without the trait,
    /// last the records without a customer, which only the whole company has.
    /// </summary>
    public IReadOnlyList<CustomerValueRow> Rows { get; }

    /// <summary>All rows together.</summary>
    public CustomerValueRow Total { get; }

    /// <summary>Adds up what the records say.</summary>
    /// <exception cref="ArgumentNullException">The snapshot is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The trait is none of the listed ones.</exception>
    /// <exception cref="ArgumentException">The subject is not listed.</exception>
    public static CustomerValueReport Of(Snapshot snapshot, CustomerValueOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        var asked = options ?? new();
        if (asked.By is < CustomerTrait.Origin or > CustomerTrait.Grade)
            throw new ArgumentOutOfRangeException(nameof(options), asked.By, "The trait is one of the listed ones.");
        return snapshot.Kept.Get(asked.Key, () => new CustomerValueReport(snapshot, asked, Sight.Whole));
    }

    /// <summary>
    /// The part of the report that a viewer may see: customers whose owner on the day is within, all numbers of them alone.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <returns>The part; null where a subject was asked for that is not within, other than the company.</returns>
    public CustomerValueReport? VisibleTo(ViewerScope scope) =>
        _sight.For(scope) is var part && part.Shows(_options.Subject) ? new(_snapshot, _options, part) : null;
}
