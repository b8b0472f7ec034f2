namespace SalesInsights.Targets;

/// <summary>Which day of a record decides in which period it counts.</summary>
public enum DateBasis
{
    /// <summary>The day an order was placed.</summary>
    Ordered = 0,

    /// <summary>The day an order was cancelled: the measure adds up what was lost again, as positive amounts.</summary>
    Cancelled = 1,

    /// <summary>The day a payment was received.</summary>
    Received = 2,

    /// <summary>The day an opportunity was won.</summary>
    Won = 3,

    /// <summary>The day an opportunity was created.</summary>
    Created = 4,

    /// <summary>The day a customer came to the owner.</summary>
    Acquired = 5,

    /// <summary>The day of an activity.</summary>
    Done = 6,
}
