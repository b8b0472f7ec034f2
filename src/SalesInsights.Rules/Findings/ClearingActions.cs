namespace SalesInsights.Rules.Findings;

/// <summary>The edits of records that built-in rules name as what would clear a finding; a company's rule may name others.</summary>
/// <remarks>Documented in <c>docs/rules/README.md</c>. The testing kit knows how to carry each of them out.</remarks>
public static class ClearingActions
{
    /// <summary>Set a target for the subject, period and measure.</summary>
    public const string SetTarget = "setTarget";

    /// <summary>Set the subject's target to the sum of those below it.</summary>
    public const string ChangeTarget = "changeTarget";

    /// <summary>Create a customer of one's own.</summary>
    public const string CreateCustomer = "createCustomer";

    /// <summary>Open an opportunity for one of the customers and follow it up, in time where the finding compares what was done in time.</summary>
    public const string OpenOpportunity = "openOpportunity";

    /// <summary>Record an outbound contact with one of the customers.</summary>
    public const string ContactCustomer = "contactCustomer";

    /// <summary>Give one of the customers to a colleague or back to the public sea.</summary>
    public const string HandOverCustomer = "handOverCustomer";

    /// <summary>Move one of the overdue opportunities on, or close it.</summary>
    public const string MoveStage = "moveStage";

    /// <summary>Bring one more opportunity forward from the stage.</summary>
    public const string AdvanceStage = "advanceStage";

    /// <summary>Answer one of the mails.</summary>
    public const string AnswerMail = "answerMail";

    /// <summary>Record an order of one of the customers.</summary>
    public const string RecordOrder = "recordOrder";

    /// <summary>Record the payment of all that is overdue of one order, the most overdue amount first.</summary>
    public const string RecordPayment = "recordPayment";

    /// <summary>
    /// Repair one of the records that cannot be used, where they come from: a row that was refused, or one without its day or time. Not among <see cref="All"/>, for no
    /// record is added by it.
    /// </summary>
    public const string RepairRecord = "repairRecord";

    /// <summary>Those that add or change records, in the order in which they are documented.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SetTarget, ChangeTarget, CreateCustomer, OpenOpportunity, ContactCustomer, HandOverCustomer, MoveStage, AdvanceStage, AnswerMail, RecordOrder, RecordPayment,
    ];
}
