using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder;

/// <summary>What a data folder is written from: a company and its facts, each sequence read once and written in its order.</summary>
public sealed class FolderContents
{
    /// <summary>Begins with a company without facts.</summary>
    /// <param name="company">What holds for the whole company; its pipelines become stages.csv.</param>
    /// <exception cref="ArgumentNullException"><paramref name="company"/> is null.</exception>
    public FolderContents(CompanyProfile company) => Company = company ?? throw new ArgumentNullException(nameof(company));

    /// <summary>The company.</summary>
    public CompanyProfile Company { get; }

    /// <summary>Names of customers and opportunities; none by default.</summary>
    public RecordNames Names { get; init; } = new();

    /// <summary>Departments; none by default.</summary>
    public IEnumerable<Department> Departments { get; init; } = [];

    /// <summary>Salespeople; none by default.</summary>
    public IEnumerable<Salesperson> Salespeople { get; init; } = [];

    /// <summary>Dated memberships; none by default.</summary>
    public IEnumerable<Membership> Memberships { get; init; } = [];

    /// <summary>Absences; none by default.</summary>
    public IEnumerable<Absence> Absences { get; init; } = [];

    /// <summary>Who assists whom; none by default.</summary>
    public IEnumerable<Assist> Assists { get; init; } = [];

    /// <summary>Exchange rates; none by default.</summary>
    public IEnumerable<ExchangeRate> Rates { get; init; } = [];

    /// <summary>Campaigns; none by default.</summary>
    public IEnumerable<Campaign> Campaigns { get; init; } = [];

    /// <summary>Customers; none by default.</summary>
    public IEnumerable<Customer> Customers { get; init; } = [];

    /// <summary>Dated owners of customers; none by default.</summary>
    public IEnumerable<CustomerOwnerChange> CustomerOwners { get; init; } = [];

    /// <summary>Shares of customers; none by default.</summary>
    public IEnumerable<CustomerShare> CustomerShares { get; init; } = [];

    /// <summary>Opportunities; none by default.</summary>
    public IEnumerable<Opportunity> Opportunities { get; init; } = [];

    /// <summary>Dated owners of opportunities; none by default.</summary>
    public IEnumerable<OpportunityOwnerChange> OpportunityOwners { get; init; } = [];

    /// <summary>Dated changes of opportunities; none by default.</summary>
    public IEnumerable<OpportunityChange> OpportunityChanges { get; init; } = [];

    /// <summary>Stage entries; none by default.</summary>
    public IEnumerable<StageEntry> StageEntries { get; init; } = [];

    /// <summary>Orders; none by default.</summary>
    public IEnumerable<Order> Orders { get; init; } = [];

    /// <summary>Shares of orders; none by default.</summary>
    public IEnumerable<OrderCredit> OrderCredits { get; init; } = [];

    /// <summary>Payments; none by default.</summary>
    public IEnumerable<Payment> Payments { get; init; } = [];

    /// <summary>Payments that are due; none by default.</summary>
    public IEnumerable<PaymentDue> PaymentsDue { get; init; } = [];

    /// <summary>Activities; none by default.</summary>
    public IEnumerable<Activity> Activities { get; init; } = [];

    /// <summary>Targets; none by default.</summary>
    public IEnumerable<Target> Targets { get; init; } = [];
}
