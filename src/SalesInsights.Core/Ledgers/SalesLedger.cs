using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Ledgers;

/// <summary>All facts of a company, checked and linked, as immutable columns.</summary>
/// <remarks>
/// Safe to read from any number of threads. Dated facts stand for ever; every question is asked of <see cref="AsOf(LocalDate)"/> a day.
/// Names of customers and opportunities are not kept: words ask the host for labels.
/// </remarks>
public sealed class SalesLedger
{
    private const int MostDays = 4;
    private const int MostIndexes = 16;
    private readonly KeptResults _days = new(MostDays);
    private readonly LedgerHistory? _history;

    internal SalesLedger(
        CompanyProfile company,
        OrgChart organization,
        TargetPlan targets,
        StageTable stages,
        Labels labels,
        CustomerTable customers,
        OpportunityTable opportunities,
        VisitTable visits,
        ChangeTable changes,
        OrderTable orders,
        PaymentTable payments,
        DueTable dues,
        ActivityTable activities,
        AssistTable assists,
        IReadOnlyList<DataIssue> issues,
        IReadOnlyList<FactCount> counts,
        LocalDate? lastDay,
        LedgerHistory? history,
        LocalDate? knownAt)
    {
        Company = company;
        Organization = organization;
        Targets = targets;
        Stages = stages;
        Labels = labels;
        Customers = customers;
        Opportunities = opportunities;
        Visits = visits;
        Changes = changes;
        Orders = orders;
        Payments = payments;
        Dues = dues;
        Activities = activities;
        Assists = assists;
        Issues = issues;
        Counts = counts;
        LastDay = lastDay;
        KnownAt = knownAt;
        _history = history;
    }

    /// <summary>What holds for the whole company.</summary>
    public CompanyProfile Company { get; }

    /// <summary>Who belonged where, in which role, on any day.</summary>
    public OrgChart Organization { get; }

    /// <summary>The targets with their revisions.</summary>
    public TargetPlan Targets { get; }

    /// <summary>Everything that was wrong with the rows, in input order.</summary>
    public IReadOnlyList<DataIssue> Issues { get; }

    /// <summary>How many rows of each kind were read, accepted, refused and collapsed, in the order of <see cref="Facts.FactKind"/>.</summary>
    public IReadOnlyList<FactCount> Counts { get; }

    /// <summary>The latest day on which anything is dated; null when nothing is.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>The last day whose recordings count; null where all do.</summary>
    public LocalDate? KnownAt { get; }

    internal StageTable Stages { get; }

    internal Labels Labels { get; }

    internal CustomerTable Customers { get; }

    internal OpportunityTable Opportunities { get; }

    internal VisitTable Visits { get; }

    internal ChangeTable Changes { get; }

    internal OrderTable Orders { get; }

    internal PaymentTable Payments { get; }

    internal DueTable Dues { get; }

    internal ActivityTable Activities { get; }

    internal AssistTable Assists { get; }

    /// <summary>What follows from the columns alone, whatever the day; made when first asked for.</summary>
    internal KeptResults Indexes { get; } = new(MostIndexes);

    /// <summary>The payments on each order.</summary>
    internal GroupIndex PaymentsByOrder => Indexes.Get(nameof(PaymentsByOrder), () => GroupIndex.Build(Payments.Order, Orders.Count));

    /// <summary>The orders of each customer.</summary>
    internal GroupIndex OrdersByCustomer => Indexes.Get(nameof(OrdersByCustomer), () => GroupIndex.Build(Orders.Customer, Customers.Count));

    /// <summary>The ledger as it stood at the end of a day: dated facts after it do not exist.</summary>
    /// <remarks>
    /// The four days asked for last are kept, with what was computed from them; <see cref="Snapshot.Forget"/> lets go of that.
    /// </remarks>
    /// <param name="day">The last day that counts.</param>
    public Snapshot AsOf(LocalDate day) => _days.Get(day, () => new Snapshot(this, day, DayNumber.Of(day)));

    /// <summary>The ledger as of a day, with what was known of it at the end of another: rows that were recorded later do not exist.</summary>
    /// <remarks>
    /// A row that does not say when it was recorded was always known; without any that does, this is <see cref="AsOf(LocalDate)"/>. What
    /// was known is a ledger of its own with its own issues, built when it is first asked for and kept for the four days asked for last.
    /// </remarks>
    /// <example><code>
    /// var then = ledger.AsOf(new LocalDate(2026, 9, 30), knownAt: new LocalDate(2026, 9, 30)); // the report as it looked that evening
    /// var now = ledger.AsOf(new LocalDate(2026, 9, 30));                                       // with what was entered since
    /// </code></example>
    /// <param name="day">The last day that counts.</param>
    /// <param name="knownAt">The last day whose recordings count.</param>
    public Snapshot AsOf(LocalDate day, LocalDate knownAt) =>
        _history is null || _history.LastRecordedDay <= DayNumber.Of(knownAt) ? AsOf(day) : _history.KnownAt(knownAt).AsOf(day);
}
