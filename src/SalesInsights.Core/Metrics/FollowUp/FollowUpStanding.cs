namespace SalesInsights.Metrics.FollowUp;

/// <summary>How far an owner has followed a customer up. Every customer in hand that is looked at has exactly one standing.</summary>
public enum FollowUpStanding
{
    /// <summary>In hand for less than the grace: not judged.</summary>
    Young = 0,

    /// <summary>Has an opportunity that is worked on.</summary>
    FollowedUp = 1,

    /// <summary>Has an opportunity, but in no counting stage, or with neither contact nor stage move behind it.</summary>
    EmptyOpportunity = 2,

    /// <summary>Has no opportunity, but ordered since the owner has had them.</summary>
    Spared = 3,

    /// <summary>Has neither opportunity nor order.</summary>
    WithoutOpportunity = 4,
}
