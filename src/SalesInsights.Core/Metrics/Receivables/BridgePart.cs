namespace SalesInsights.Metrics.Receivables;

/// <summary>Why the orders and the payments of a period differ. Each part is signed: above 0 where orders are the larger.</summary>
public enum BridgePart
{
    /// <summary>Of the period's orders: due on the snapshot's day or later.</summary>
    NotYetDue = 0,

    /// <summary>Of the period's orders: due before the snapshot's day and not paid by then.</summary>
    Overdue = 1,

    /// <summary>Of the period's orders: not paid, and no payment terms say when it is due.</summary>
    WithoutTerms = 2,

    /// <summary>Of the period's orders: paid before the period.</summary>
    PaidEarlier = 3,

    /// <summary>Of the period's orders: paid after the period, by the snapshot's day.</summary>
    PaidLater = 4,

    /// <summary>Of the period's orders: received beyond the order's amount; 0 or below.</summary>
    Overpaid = 5,

    /// <summary>Returns: the period's orders of a negative amount; 0 or below.</summary>
    Returns = 6,

    /// <summary>Payments for orders from before the period; 0 or below.</summary>
    ForEarlierOrders = 7,

    /// <summary>Payments for orders from after the period, such as deposits; 0 or below.</summary>
    ForLaterOrders = 8,

    /// <summary>Payments for orders that are cancelled; 0 or below.</summary>
    ForCancelledOrders = 9,

    /// <summary>Payments for orders of the period whose amount has no rate; 0 or below.</summary>
    ForUnpricedOrders = 10,

    /// <summary>Payments that name no order; 0 or below.</summary>
    WithoutOrder = 11,

    /// <summary>Refunds of the period, whatever they are for; 0 or above.</summary>
    Refunds = 12,

    /// <summary>
    /// Payments of the period for its orders: worth less (above 0) or more at the rate of the day received than at that of the order's
    /// day.
    /// </summary>
    Exchange = 13,
}
