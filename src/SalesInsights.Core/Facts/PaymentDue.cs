using SalesInsights.Calendars;
using SalesInsights.Identifiers;

namespace SalesInsights.Facts;

/// <summary>A part of an order that is to be paid by a day. 应收</summary>
/// <remarks>The amount is in the order's currency and at the rate of the order's day. What is due stands as last loaded.</remarks>
public sealed record PaymentDue
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="order">Which order.</param>
    /// <param name="dueOn">The last day on which the payment is in time.</param>
    /// <param name="amount">The amount in the order's currency.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public PaymentDue(
        Id<Order> order,
        Moment dueOn,
        decimal amount,
        Moment recordedAt = default)
    {
        Order = order;
        DueOn = dueOn;
        Amount = amount;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>Which order.</summary>
    public Id<Order> Order { get; }

    /// <summary>The last day on which the payment is in time.</summary>
    public Moment DueOn { get; }

    /// <summary>The amount in the order's currency.</summary>
    public decimal Amount { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
