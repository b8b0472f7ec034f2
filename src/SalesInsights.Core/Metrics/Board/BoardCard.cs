using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Board;

/// <summary>One open opportunity on a board.</summary>
/// <remarks>
/// A view of the ledger: cheap to copy. <c>default</c> belongs to no board, and reading it throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly struct BoardCard
{
    private readonly Snapshot? _snapshot;
    private readonly OpenOpportunity _open;

    internal BoardCard(Snapshot snapshot, in OpenOpportunity open, bool isStuck)
    {
        (_snapshot, _open) = (snapshot, open);
        IsStuck = isStuck;
    }

    /// <summary>Which opportunity.</summary>
    public Id<Opportunity> OpportunityId => Ledger.Opportunities.Ids[_open.Opportunity];

    /// <summary>With whom; empty when unknown.</summary>
    public Id<Customer> CustomerId => Ledger.Opportunities.Customer[_open.Opportunity] is var customer && customer < 0
        ? default(Id<Customer>)
        : Ledger.Customers.Ids[customer];

    /// <summary>Who owns it on the day; empty for an owner who is not listed.</summary>
    public Id<Salesperson> OwnerId => _open.Owner < 0 ? default : Ledger.Organization.Salespeople[_open.Owner].Id;

    /// <summary>The stage that it is in.</summary>
    public Stage Stage => Ledger.Stages.Stages[_open.Stage];

    /// <summary>The day on which it came into the stage, under whichever owner; null when unknown.</summary>
    public LocalDate? EnteredOn => DayNumber.ToDateOrNull(_open.EnteredDay);

    /// <summary>
    /// Calendar days from <see cref="EnteredOn"/> to the snapshot's day; 0 on the day itself. <see cref="Gap.Undated"/> when unknown.
    /// </summary>
    public Measured<int> AgeDays => OpenOpportunity.DaysSince(_open.EnteredDay, Snapshot.AsOfDay);

    /// <summary>
    /// The amount in the reporting currency; <see cref="Gap.NothingToCount"/> where none is recorded, <see cref="Gap.Unpriced"/>
    /// where no rate is known.
    /// </summary>
    public Measured<decimal> Amount => OpenOpportunity.AmountOf(_open.Units);

    /// <summary>
    /// Whether it has been in the stage for more days than <see cref="BoardStage.ExpectedDays"/>; exactly as many is not stuck, nor is
    /// an unknown entry.
    /// </summary>
    public bool IsStuck { get; }

    /// <summary>The day on which it is expected to close, as known by the day where that is dated; null where none is recorded.</summary>
    public LocalDate? ExpectedClose => DayNumber.ToDateOrNull(_open.ExpectedCloseDay);

    /// <summary>
    /// Calendar days from the snapshot's day to <see cref="ExpectedClose"/>; 0 on the day itself, negative when it has passed.
    /// <see cref="Gap.Undated"/> where none is recorded.
    /// </summary>
    public Measured<int> DaysToClose => OpenOpportunity.DaysSince(_open.ExpectedCloseDay, Snapshot.AsOfDay).Select(days => -days);

    /// <summary>The day of the next action, as last loaded; null where none is planned.</summary>
    public LocalDate? NextActionOn => DayNumber.ToDateOrNull(Ledger.Opportunities.NextActionOn[_open.Opportunity]);

    internal int EnteredDay => _open.EnteredDay;

    private Snapshot Snapshot => _snapshot ?? throw new InvalidOperationException("The card belongs to no board.");

    private SalesLedger Ledger => Snapshot.Ledger;
}
