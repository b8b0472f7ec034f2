using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Timeline;

/// <summary>Everything that happened with one customer, in order.</summary>
/// <remarks>
/// Entries stand by moment; on a day those without a time of the day first. Equal moments stand in the order of
/// <see cref="TimelineKind"/>, the moves of one opportunity as the ledger has them, then by record id. Documented in
/// <c>docs/metrics/timeline.md</c>.
/// </remarks>
/// <example><code>
/// var report = TimelineReport.Of(snapshot, new TimelineOptions { Customer = "c1" });
/// report!.Entries[0].Kind;                             // CustomerCreated
/// </code></example>
public sealed class TimelineReport
{
    private readonly int _owner;

    private TimelineReport(Snapshot snapshot, TimelineOptions options, int customer)
    {
        var customers = snapshot.Ledger.Customers;
        (Customer, AsOf, Period) = (customers.Ids[customer], snapshot.AsOf, options.Period);
        _owner = customers.OwnerOn(customer, snapshot.AsOfDay);
        Owner = _owner < 0 ? default : snapshot.Organization.Salespeople[_owner].Id;
        var (all, days) = (TimelinePass.Of(snapshot, customer), new Window(snapshot, options.Period));
        Undated = all.Where(e => e.AtStamp == Stamp.Unknown).ToArray();
        Entries = all.Where(e => e.AtStamp != Stamp.Unknown && days.Contains(Stamp.Day(e.AtStamp))).ToArray();
    }

    private TimelineReport(TimelineReport whole, ViewerScope scope)
    {
        (Customer, AsOf, Period, Owner, _owner) = (whole.Customer, whole.AsOf, whole.Period, whole.Owner, whole._owner);
        Undated = whole.Undated.Select(e => e.VisibleTo(scope)).OfType<TimelineEntry>().ToArray();
        Entries = whole.Entries.Select(e => e.VisibleTo(scope)).OfType<TimelineEntry>().ToArray();
    }

    /// <summary>Whose history.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>Who owns the customer on the day; empty for nobody (the public sea).</summary>
    public Id<Salesperson> Owner { get; }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The days that are shown; null for all.</summary>
    public TargetPeriod? Period { get; }

    /// <summary>What is dated, the earliest first.</summary>
    public IReadOnlyList<TimelineEntry> Entries { get; }

    /// <summary>What happened by the day on a date that is not known, by kind as among equal moments; never taken as "now".</summary>
    public IReadOnlyList<TimelineEntry> Undated { get; }

    /// <summary>Puts the history of a customer together; passes over the records of the company once.</summary>
    /// <returns>The history, or null where no customer of that id is known by the day.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TimelineReport? Of(Snapshot snapshot, TimelineOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var customer = options.Customer.IsEmpty ? -1 : snapshot.Ledger.Customers.Ids.IndexOf(options.Customer.Value);
        return customer < 0 || !snapshot.HasCustomer(customer)
            ? null
            : snapshot.Kept.Get(options.Key, () => new TimelineReport(snapshot, options, customer));
    }

    /// <summary>
    /// The history that a viewer may see; null where the customer's owner is not within. Opportunities and activities of others are left
    /// out, orders and payments of others too, and other people are not named.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public TimelineReport? VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        return scope.Contains(_owner) ? new(this, scope) : null;
    }
}
