namespace SalesInsights.Shortfalls;

/// <summary>Why a target was missed: one of the parts into which the missing amount is split.</summary>
public enum ShortfallStep
{
    /// <summary>The target asks for more than the others reach in as many working days.</summary>
    TargetAboveBenchmark = 0,

    /// <summary>Less business with customers who had bought before.</summary>
    RepeatBusiness = 1,

    /// <summary>Fewer new customers.</summary>
    NewCustomers = 2,

    /// <summary>Fewer of the new customers became an opportunity, or they did later.</summary>
    FollowUp = 3,

    /// <summary>More opportunities lost at one stage.</summary>
    Stage = 4,

    /// <summary>Wins that bring less, the kind of customers left aside.</summary>
    DealSize = 5,

    /// <summary>Kinds of customers that bring less, whoever serves them.</summary>
    Mix = 6,

    /// <summary>Opportunities stay longer than is ordinary: what falls out of the period may come later.</summary>
    Timing = 7,

    /// <summary>Payments: more of the period's orders is not due yet.</summary>
    NotYetDue = 8,

    /// <summary>Payments: more of the period's orders is overdue.</summary>
    Overdue = 9,

    /// <summary>Payments: paid before or after the period, deposits, refunds, without order or terms.</summary>
    OtherPayments = 10,

    /// <summary>What the steps cannot explain: chance, and business that follows none of them.</summary>
    CarryOver = 11,

    /// <summary>Departments and the company: a target of their own above the sum of their people's.</summary>
    OwnTarget = 12,

    /// <summary>Departments and the company: less the business that counts here but for none of their people.</summary>
    OtherBusiness = 13,

    /// <summary>Departments and the company: what their people miss who can be compared with nobody.</summary>
    NotCompared = 14,
}
