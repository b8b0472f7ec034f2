using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Demo;

/// <summary>All facts of the demo company, as a CRM would hand them over, and the names that a CRM knows.</summary>
public sealed class DemoFacts(CompanyProfile company, DemoPlan plan)
{
    public DemoPlan Plan { get; } = plan;

    public CompanyProfile Company { get; } = company;

    public LocalDate AsOf { get; } = DemoCalendar.AsOf;

    public TargetPeriod Period { get; } = DemoCalendar.CurrentPeriod;

    public IReadOnlyList<Department> Departments => Plan.Departments;

    public IReadOnlyList<Salesperson> Salespeople { get; } = [.. plan.Salespeople()];

    public IReadOnlyList<Membership> Memberships => Plan.Memberships;

    public IReadOnlyList<Absence> Absences => Plan.Absences;

    public IReadOnlyList<ExchangeRate> Rates { get; } = DemoRates.From(plan.FirstDay);

    public List<Campaign> Campaigns { get; } = [];

    public List<Customer> Customers { get; } = [];

    public List<CustomerOwnerChange> CustomerOwners { get; } = [];

    public List<Opportunity> Opportunities { get; } = [];

    public List<StageEntry> StageEntries { get; } = [];

    public List<Order> Orders { get; } = [];

    public List<Payment> Payments { get; } = [];

    public List<PaymentDue> PaymentsDue { get; } = [];

    public List<Activity> Activities { get; } = [];

    public List<Target> Targets { get; } = [];

    /// <summary>The names of customers; the ledger itself keeps none.</summary>
    public Dictionary<Id<Customer>, string> CustomerNames { get; } = [];

    /// <summary>The names of opportunities; the ledger itself keeps none.</summary>
    public Dictionary<Id<Opportunity>, string> OpportunityNames { get; } = [];

    /// <summary>Hands every fact to a ledger that is being built.</summary>
    public LedgerBuilder AddTo(LedgerBuilder builder) => builder
        .AddRange(Departments)
        .AddRange(Salespeople)
        .AddRange(Memberships)
        .AddRange(Absences)
        .AddRange(Rates)
        .AddRange(Campaigns)
        .AddRange(Customers)
        .AddRange(CustomerOwners)
        .AddRange(Opportunities)
        .AddRange(StageEntries)
        .AddRange(Orders)
        .AddRange(Payments)
        .AddRange(PaymentsDue)
        .AddRange(Activities)
        .AddRange(Targets);
}
