namespace SalesInsights.Journeys;

/// <summary>How the waiting of a new customer ended.</summary>
internal enum FollowUpEnd : byte
{
    /// <summary>Not yet, or given to somebody else.</summary>
    Open,

    /// <summary>An opportunity in a stage that counts as follow-up, or an order.</summary>
    FollowedUp,

    /// <summary>Fallen to the public sea.</summary>
    Released,
}
