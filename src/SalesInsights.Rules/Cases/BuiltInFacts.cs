namespace SalesInsights.Rules.Cases;

/// <summary>The built-in facts.</summary>
public static partial class BuiltInFacts
{
    /// <summary>All built-in facts, in the order in which they are documented.</summary>
    public static IReadOnlyList<FactKey> All => Listing.Keys;

    /// <summary>Apart, so that the keys of all parts exist before they are listed.</summary>
    private static class Listing
    {
        internal static readonly FactKey[] Keys =
        [
            Target, Actual, Completion, Pace, PeriodElapsed, TargetsSet, TargetOfChildren, TargetDifference, TargetDifferenceShare, ChildrenWithoutTarget,
            Landing, LandingLow, LandingHigh, ChanceToReachTarget, PastPeriodsCounted, PastPeriodsMissed, PastCompletion,
            RowsRefusedShare, CustomersUndatedShare, StageEntriesUndatedShare, ActivitiesOnRecord, HistoryDays,
            WorkingDaysSinceJoining, NewCustomers, ClaimedCustomers, AssignedCustomers, LastNewCustomerOn, WorkingDaysSinceNewCustomer,
            UsualDaysBetweenNewCustomers,
            CustomersInHand, CustomersToFollowUp, CustomersNotFollowedUp, ShareNotFollowedUp, CustomersWithoutOpportunity,
            CustomersWithEmptyOpportunity, CustomersWithoutContact, CustomersContacted, FirstContactDays, ShareWithoutContact,
            CustomersWithoutOrder, CustomersWithoutOrderBefore, InHandBeforeDays,
            CustomersSilent, ShareSilent, SilentWorkingDays,
            OpenAtStage, OverdueAtStage, OverdueShareAtStage, ExpectedDaysAtStage, OldestDaysAtStage, QuietAtStage, FinishedDaysAtStage,
            FinishedAtStage, LostAtStage, LostShareAtStage,
            OpportunitiesOpen, OpportunitiesOverdue, OpportunitiesOverdueShare, DealsWon,
            MailsWaiting, MailsWaitingLong, MailsToAnswer, ReplyHoursMedian, MailAnswerHours,
            RepeatCustomers, RepeatCustomersOverdue, RepeatCustomersOverdueValue, UsualOrderDaysFrom, UsualOrderDaysTo, DaysSinceLastOrder, DaysMailWaiting,
            OrdersReached, PaymentsReached, OrdersPace, PaymentsPace, ReceivablesOpen, ReceivablesNotYetDue, ReceivablesOverdue, OrdersOverdue,
            CustomersAboutToFall, CustomersPastSeaLimit, SeaLimitDays, SeaWarnDays,
            NewCustomersCounted, NewCustomersExpected, NewCustomersDays, CustomersFollowedUp, CustomersFollowedUpExpected, FollowUpWithinDays,
            LostInWindowAtStage, LostExpectedAtStage, LeftInWindowAtStage, LeaveExpectedAtStage,
        ];

        /// <summary>Those that other people's numbers stand behind, but for what is expected at a step.</summary>
        internal static readonly FactKey[] OnOthers =
            [FollowUpWithinDays, TargetsSet, Landing, LandingLow, LandingHigh, ChanceToReachTarget];
    }
}
