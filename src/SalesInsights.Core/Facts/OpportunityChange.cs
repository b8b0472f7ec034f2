using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Identifiers;

namespace SalesInsights.Facts;

/// <summary>From a moment on, an opportunity has another amount or another day on which it is expected to close.</summary>
/// <remarks>
/// Where an opportunity has any dated amount, these count and not the one as last loaded; before the first of them no amount is known,
/// unless it is dated by the day of creation. What an opportunity closed with does not change later.
/// </remarks>
public sealed record OpportunityChange
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="opportunity">Which opportunity.</param>
    /// <param name="at">From when on.</param>
    /// <param name="amount">The amount from then on; null when it did not change.</param>
    /// <param name="currency">The amount's currency; the company's reporting currency when empty.</param>
    /// <param name="expectedClose">The day on which it is expected to close, from then on; unknown when it did not change.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public OpportunityChange(
        Id<Opportunity> opportunity,
        Moment at,
        decimal? amount = null,
        Currency currency = default,
        Moment expectedClose = default,
        Moment recordedAt = default)
    {
        Opportunity = opportunity;
        At = at;
        Amount = amount;
        Currency = currency;
        ExpectedClose = expectedClose;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>Which opportunity.</summary>
    public Id<Opportunity> Opportunity { get; }

    /// <summary>From when on.</summary>
    public Moment At { get; }

    /// <summary>The amount from then on; null when it did not change.</summary>
    public decimal? Amount { get; }

    /// <summary>The amount's currency; the company's reporting currency when empty.</summary>
    public Currency Currency { get; }

    /// <summary>The day on which it is expected to close, from then on; unknown when it did not change.</summary>
    public Moment ExpectedClose { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
