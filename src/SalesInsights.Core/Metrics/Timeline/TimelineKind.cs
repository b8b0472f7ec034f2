namespace SalesInsights.Metrics.Timeline;

/// <summary>What happened with a customer; the order of the values is the order among equal moments.</summary>
public enum TimelineKind
{
    /// <summary>The campaign that the customer came from began.</summary>
    CampaignBegan = 0,

    /// <summary>The customer was created, by its first owner where that is known.</summary>
    CustomerCreated,

    /// <summary>The owner let go: the customer fell to the public sea. 释放</summary>
    CustomerReleased,

    /// <summary>A salesperson took the customer. 领取</summary>
    CustomerClaimed,

    /// <summary>A salesperson was given the customer. 分配</summary>
    CustomerAssigned,

    /// <summary>An opportunity was opened.</summary>
    OpportunityOpened,

    /// <summary>An opportunity entered its first stage.</summary>
    StageEntered,

    /// <summary>An opportunity went to a later open stage, or to another of the same place.</summary>
    StageAdvanced,

    /// <summary>An opportunity went back to an earlier open stage.</summary>
    StageBack,

    /// <summary>A won or lost opportunity came back to an open stage.</summary>
    StageReopened,

    /// <summary>An opportunity was won.</summary>
    OpportunityWon,

    /// <summary>An opportunity was lost.</summary>
    OpportunityLost,

    /// <summary>Another salesperson took over an opportunity.</summary>
    OpportunityHandedOver,

    /// <summary>An opportunity got another amount.</summary>
    AmountChanged,

    /// <summary>An opportunity got another day on which it is expected to close.</summary>
    ExpectedCloseChanged,

    /// <summary>The customer ordered, or, with a negative amount, returned goods.</summary>
    Ordered,

    /// <summary>An order was cancelled.</summary>
    OrderCancelled,

    /// <summary>Money was received, or, with a negative amount, paid back.</summary>
    PaymentReceived,

    /// <summary>A contact or a note.</summary>
    Activity,
}
