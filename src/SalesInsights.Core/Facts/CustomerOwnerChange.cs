using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Facts;

/// <summary>From a moment on, a customer belongs to somebody, or to nobody.</summary>
/// <remarks>A dated owner of a customer; without any, the owner as last loaded holds from the start.</remarks>
public sealed record CustomerOwnerChange
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="customer">Which customer.</param>
    /// <param name="owner">The new owner; empty when released to the public sea.</param>
    /// <param name="from">From when on.</param>
    /// <param name="origin">How the customer came to this owner.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public CustomerOwnerChange(
        Id<Customer> customer,
        Id<Salesperson> owner,
        Moment from,
        CustomerOrigin origin = CustomerOrigin.Assigned,
        Moment recordedAt = default)
    {
        Customer = customer;
        Owner = owner;
        From = from;
        Origin = origin;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>Which customer.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>The new owner; empty when released to the public sea.</summary>
    public Id<Salesperson> Owner { get; }

    /// <summary>From when on.</summary>
    public Moment From { get; }

    /// <summary>How the customer came to this owner.</summary>
    public CustomerOrigin Origin { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
