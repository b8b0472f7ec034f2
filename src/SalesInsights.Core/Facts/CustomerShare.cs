using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Facts;

/// <summary>A salesperson's share of a customer that several look after.</summary>
/// <remarks>The shares of a customer sum to 1; otherwise they are a data issue and the owner stands alone. They hold as last loaded.</remarks>
public sealed record CustomerShare
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="customer">Which customer.</param>
    /// <param name="salesperson">Who gets the share.</param>
    /// <param name="share">The share, above 0 and at most 1.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public CustomerShare(
        Id<Customer> customer,
        Id<Salesperson> salesperson,
        decimal share,
        Moment recordedAt = default)
    {
        Customer = customer;
        Salesperson = salesperson;
        Share = share;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>Which customer.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>Who gets the share.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>The share, above 0 and at most 1.</summary>
    public decimal Share { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
