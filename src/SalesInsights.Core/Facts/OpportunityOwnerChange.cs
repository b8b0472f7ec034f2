using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Facts;

/// <summary>From a moment on, an opportunity belongs to somebody else.</summary>
/// <remarks>
/// A dated owner of an opportunity. The first one holds from the beginning where it is dated on the day of creation; otherwise nobody is
/// known to have owned the opportunity before it.
/// </remarks>
public sealed record OpportunityOwnerChange
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="opportunity">Which opportunity.</param>
    /// <param name="owner">The new owner.</param>
    /// <param name="from">From when on.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public OpportunityOwnerChange(
        Id<Opportunity> opportunity,
        Id<Salesperson> owner,
        Moment from,
        Moment recordedAt = default)
    {
        Opportunity = opportunity;
        Owner = owner;
        From = from;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>Which opportunity.</summary>
    public Id<Opportunity> Opportunity { get; }

    /// <summary>The new owner.</summary>
    public Id<Salesperson> Owner { get; }

    /// <summary>From when on.</summary>
    public Moment From { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
