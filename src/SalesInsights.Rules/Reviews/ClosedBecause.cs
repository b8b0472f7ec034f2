namespace SalesInsights.Rules.Reviews;

/// <summary>Why a finding is no longer listed.</summary>
public enum ClosedBecause
{
    /// <summary>The records no longer show it: a matter of policy at once, a verdict at a weaker threshold at several reviews running.</summary>
    Cleared = 0,

    /// <summary>The person is no longer with the company, or the department is gone; nothing is said about whether it is over.</summary>
    NoLongerThere = 1,

    /// <summary>The person was not judged at several reviews running: away, just back or just joined; no reason of an absence is ever kept.</summary>
    NotJudged = 2,

    /// <summary>The rule does not look at this role or kind of subject any more.</summary>
    NotAsked = 3,

    /// <summary>The rule is not in force any more, or silent for this part of the company.</summary>
    RuleNotInForce = 4,

    /// <summary>The company keeps it out of reports; the diagnosis lists it with the reason.</summary>
    Suppressed = 5,

    /// <summary>It was about a target of a period that is over; nothing is said about whether it was met.</summary>
    PeriodOver = 6,
}
