using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Ledgers;

public sealed partial class LedgerBuilder
{
    internal StagedRows<Department> Departments { get; } = new(FactKind.Departments, r => r.RecordedAt);

    internal StagedRows<Salesperson> Salespeople { get; } = new(FactKind.Salespeople, r => r.RecordedAt);

    internal StagedRows<Membership> Memberships { get; } = new(FactKind.Memberships, r => r.RecordedAt);

    internal StagedRows<Absence> Absences { get; } = new(FactKind.Absences, r => r.RecordedAt);

    internal StagedRows<Assist> Assists { get; } = new(FactKind.Assists, r => r.RecordedAt);

    internal StagedRows<ExchangeRate> Rates { get; } = new(FactKind.Rates, r => r.RecordedAt);

    internal StagedRows<Campaign> Campaigns { get; } = new(FactKind.Campaigns, r => r.RecordedAt);

    internal StagedTable<CustomerRow> Customers { get; } = new(FactKind.Customers);

    internal StagedRows<CustomerOwnerChange> CustomerOwners { get; } = new(FactKind.CustomerOwners, r => r.RecordedAt);

    internal StagedRows<CustomerShare> CustomerShares { get; } = new(FactKind.CustomerShares, r => r.RecordedAt);

    internal StagedTable<OpportunityRow> Opportunities { get; } = new(FactKind.Opportunities);

    internal StagedRows<OpportunityOwnerChange> OpportunityOwners { get; } = new(FactKind.OpportunityOwners, r => r.RecordedAt);

    internal StagedRows<OpportunityChange> OpportunityChanges { get; } = new(FactKind.OpportunityChanges, r => r.RecordedAt);

    internal StagedTable<StageEntryRow> StageEntries { get; } = new(FactKind.StageEntries);

    internal StagedTable<OrderRow> Orders { get; } = new(FactKind.Orders);

    internal StagedRows<OrderCredit> OrderCredits { get; } = new(FactKind.OrderCredits, r => r.RecordedAt);

    internal StagedTable<PaymentRow> Payments { get; } = new(FactKind.Payments);

    internal StagedRows<PaymentDue> PaymentsDue { get; } = new(FactKind.PaymentsDue, r => r.RecordedAt);

    internal StagedTable<ActivityRow> Activities { get; } = new(FactKind.Activities);

    internal StagedRows<Target> Targets { get; } = new(FactKind.Targets, r => r.RecordedAt);

    /// <summary>Adds a department.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Department fact) => Stage(Departments, fact);

    /// <summary>Adds departments.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Department> facts) => Stage(Departments, facts);

    /// <summary>Adds a salesperson.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Salesperson fact) => Stage(Salespeople, fact);

    /// <summary>Adds salespeople.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Salesperson> facts) => Stage(Salespeople, facts);

    /// <summary>Adds a dated membership.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Membership fact) => Stage(Memberships, fact);

    /// <summary>Adds dated memberships.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Membership> facts) => Stage(Memberships, facts);

    /// <summary>Adds an absence.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Absence fact) => Stage(Absences, fact);

    /// <summary>Adds absences.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Absence> facts) => Stage(Absences, facts);

    /// <summary>Adds an exchange rate.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(ExchangeRate fact) => Stage(Rates, fact);

    /// <summary>Adds exchange rates.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<ExchangeRate> facts) => Stage(Rates, facts);

    /// <summary>Adds a campaign.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Campaign fact) => Stage(Campaigns, fact);

    /// <summary>Adds campaigns.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Campaign> facts) => Stage(Campaigns, facts);

    /// <summary>Adds a customer.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Customer fact) => Stage(Customers, RowOf(fact ?? throw new ArgumentNullException(nameof(fact))), fact.RecordedAt);

    /// <summary>Adds customers.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Customer> facts)
    {
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        foreach (var fact in facts) Add(fact);
        return this;
    }

    /// <summary>Adds a dated owner of a customer.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(CustomerOwnerChange fact) => Stage(CustomerOwners, fact);

    /// <summary>Adds dated owners of customers.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<CustomerOwnerChange> facts) => Stage(CustomerOwners, facts);

    /// <summary>Adds an opportunity.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Opportunity fact) => Stage(Opportunities, RowOf(fact ?? throw new ArgumentNullException(nameof(fact))), fact.RecordedAt);

    /// <summary>Adds opportunities.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Opportunity> facts)
    {
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        foreach (var fact in facts) Add(fact);
        return this;
    }

    /// <summary>Adds a dated owner of an opportunity.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(OpportunityOwnerChange fact) => Stage(OpportunityOwners, fact);

    /// <summary>Adds dated owners of opportunities.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<OpportunityOwnerChange> facts) => Stage(OpportunityOwners, facts);

    /// <summary>Adds a stage entry.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(StageEntry fact) => Stage(StageEntries, RowOf(fact ?? throw new ArgumentNullException(nameof(fact))), fact.RecordedAt);

    /// <summary>Adds stage entries.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<StageEntry> facts)
    {
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        foreach (var fact in facts) Add(fact);
        return this;
    }

    /// <summary>Adds an order.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Order fact) => Stage(Orders, RowOf(fact ?? throw new ArgumentNullException(nameof(fact))), fact.RecordedAt);

    /// <summary>Adds orders.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Order> facts)
    {
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        foreach (var fact in facts) Add(fact);
        return this;
    }

    /// <summary>Adds a share of an order.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(OrderCredit fact) => Stage(OrderCredits, fact);

    /// <summary>Adds shares of orders.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<OrderCredit> facts) => Stage(OrderCredits, facts);

    /// <summary>Adds a payment.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Payment fact) => Stage(Payments, RowOf(fact ?? throw new ArgumentNullException(nameof(fact))), fact.RecordedAt);

    /// <summary>Adds payments.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Payment> facts)
    {
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        foreach (var fact in facts) Add(fact);
        return this;
    }

    /// <summary>Adds an activity.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Activity fact) => Stage(Activities, RowOf(fact ?? throw new ArgumentNullException(nameof(fact))), fact.RecordedAt);

    /// <summary>Adds activities.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Activity> facts)
    {
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        foreach (var fact in facts) Add(fact);
        return this;
    }

    /// <summary>Adds who assists whom.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Assist fact) => Stage(Assists, fact);

    /// <summary>Adds rows of who assists whom.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Assist> facts) => Stage(Assists, facts);

    /// <summary>Adds a share of a customer.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(CustomerShare fact) => Stage(CustomerShares, fact);

    /// <summary>Adds shares of customers.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<CustomerShare> facts) => Stage(CustomerShares, facts);

    /// <summary>Adds a dated change of an opportunity.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(OpportunityChange fact) => Stage(OpportunityChanges, fact);

    /// <summary>Adds dated changes of opportunities.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<OpportunityChange> facts) => Stage(OpportunityChanges, facts);

    /// <summary>Adds a payment that is due.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(PaymentDue fact) => Stage(PaymentsDue, fact);

    /// <summary>Adds payments that are due.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<PaymentDue> facts) => Stage(PaymentsDue, facts);

    /// <summary>Adds a target.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder Add(Target fact) => Stage(Targets, fact);

    /// <summary>Adds targets.</summary>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public LedgerBuilder AddRange(IEnumerable<Target> facts) => Stage(Targets, facts);
}
