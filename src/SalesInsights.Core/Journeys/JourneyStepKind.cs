namespace SalesInsights.Journeys;

/// <summary>A step on the way from nobody to an order.</summary>
public enum JourneyStepKind
{
    /// <summary>New customers per day worked. 新客户</summary>
    NewCustomers = 0,

    /// <summary>The way from a new customer to the first opportunity or order. 跟进</summary>
    FollowUp = 1,

    /// <summary>Opportunities lost at a stage. 流失</summary>
    Lost = 2,

    /// <summary>Opportunities leaving a stage, whichever way: few mean that they stay too long. 停滞</summary>
    Slow = 3,
}
