using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Ledgers;

/// <summary>All facts of a company, checked and linked, as immutable columns.</summary>
/// <remarks>
/// Safe to read from any number of threads. Dated facts stand for ever; every question is asked of <see cref="AsOf"/> a day.
/// Names of customers and opportunities are not kept: words ask the host for labels.
/// </remarks>
public sealed class SalesLedger
{
    private const int MostDays = 4;
    private readonly KeptResults _days = new(MostDays);

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
        LocalDate? lastDay)
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

    /// <summary>The ledger as it stood at the end of a day: dated facts after it do not exist.</summary>
    /// <remarks>
    /// The four days asked for last are kept, with what was computed from them; <see cref="Snapshot.Forget"/> lets go of that.
    /// </remarks>
    /// <param name="day">The last day that counts.</param>
    public Snapshot AsOf(LocalDate day) => _days.Get(day, () => new Snapshot(this, day, DayNumber.Of(day)));
}
