using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Facts;

/// <summary>A salesperson's share of an order.</summary>
/// <remarks>The shares of an order sum to 1; otherwise they are a data issue and the owner takes all.</remarks>
public sealed record OrderCredit
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="order">Which order.</param>
    /// <param name="salesperson">Who gets the share.</param>
    /// <param name="share">The share, above 0 and at most 1.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public OrderCredit(
        Id<Order> order,
        Id<Salesperson> salesperson,
        decimal share,
        Moment recordedAt = default)
    {
        Order = order;
        Salesperson = salesperson;
        Share = share;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>Which order.</summary>
    public Id<Order> Order { get; }

    /// <summary>Who gets the share.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>The share, above 0 and at most 1.</summary>
    public decimal Share { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
