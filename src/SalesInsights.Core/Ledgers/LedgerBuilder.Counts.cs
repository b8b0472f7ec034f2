using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

public sealed partial class LedgerBuilder
{
    /// <summary>The counts of every kind, in the order of <see cref="FactKind"/>.</summary>
    internal IReadOnlyList<FactCount> CountRows(IssueLog found) =>
    [
        CountOf(Departments, found),
        CountOf(Salespeople, found),
        CountOf(Memberships, found),
        CountOf(Absences, found),
        CountOf(Assists, found),
        CountOf(Rates, found),
        CountOf(Campaigns, found),
        CountOf(Customers, found),
        CountOf(CustomerOwners, found),
        CountOf(CustomerShares, found),
        CountOf(Opportunities, found),
        CountOf(OpportunityOwners, found),
        CountOf(OpportunityChanges, found),
        CountOf(StageEntries, found),
        CountOf(Orders, found),
        CountOf(OrderCredits, found),
        CountOf(Payments, found),
        CountOf(PaymentsDue, found),
        CountOf(Activities, found),
        CountOf(Targets, found),
    ];

    private FactCount CountOf<T>(StagedRows<T> rows, IssueLog found) => CountOf(rows.Fact, rows.Rows.Count, found);

    private FactCount CountOf<T>(StagedTable<T> rows, IssueLog found)
        where T : struct => CountOf(rows.Fact, rows.Count, found);

    private FactCount CountOf(FactKind fact, int rows, IssueLog found)
    {
        var before = _issues.Count(fact, DataIssueAction.Refused);
        var collapsed = found.Count(fact, DataIssueAction.Collapsed) - _issues.Count(fact, DataIssueAction.Collapsed);
        return new(fact, rows + before, found.Count(fact, DataIssueAction.Refused), collapsed);
    }

    private void AddKnown(LedgerBuilder other, int day)
    {
        Departments.AddKnown(other.Departments, day);
        Salespeople.AddKnown(other.Salespeople, day);
        Memberships.AddKnown(other.Memberships, day);
        Absences.AddKnown(other.Absences, day);
        Assists.AddKnown(other.Assists, day);
        Rates.AddKnown(other.Rates, day);
        Campaigns.AddKnown(other.Campaigns, day);
        CustomerOwners.AddKnown(other.CustomerOwners, day);
        CustomerShares.AddKnown(other.CustomerShares, day);
        OpportunityOwners.AddKnown(other.OpportunityOwners, day);
        OpportunityChanges.AddKnown(other.OpportunityChanges, day);
        OrderCredits.AddKnown(other.OrderCredits, day);
        PaymentsDue.AddKnown(other.PaymentsDue, day);
        Targets.AddKnown(other.Targets, day);
        Customers.AddKnown(other.Customers, day);
        Opportunities.AddKnown(other.Opportunities, day);
        Orders.AddKnown(other.Orders, day);
        Payments.AddKnown(other.Payments, day);
        Activities.AddKnown(other.Activities, day);
        StageEntries.AddKnown(other.StageEntries, day, (row, copy) => EntrySequences.Set(copy, other.EntrySequences[row]));
    }
}
