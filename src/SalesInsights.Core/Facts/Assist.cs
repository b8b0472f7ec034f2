using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Facts;

/// <summary>An assistant works for a salesperson, or for one customer, for some days. 助理/跟单</summary>
/// <remarks>Contacts that the assistant has in these days count for whom they assist.</remarks>
public sealed record Assist
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="assistant">Who helps.</param>
    /// <param name="salesperson">Whom they help; empty for whoever owns the customer on the day of a contact.</param>
    /// <param name="customer">The only customer it is about; empty for all.</param>
    /// <param name="from">The first day; null from the beginning.</param>
    /// <param name="to">The last day, inclusive; null without an end.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public Assist(
        Id<Salesperson> assistant,
        Id<Salesperson> salesperson = default,
        Id<Customer> customer = default,
        LocalDate? from = null,
        LocalDate? to = null,
        Moment recordedAt = default)
    {
        Assistant = assistant;
        Salesperson = salesperson;
        Customer = customer;
        From = from;
        To = to;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>Who helps.</summary>
    public Id<Salesperson> Assistant { get; }

    /// <summary>Whom they help; empty for whoever owns the customer on the day of a contact.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>The only customer it is about; empty for all.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>The first day; null from the beginning.</summary>
    public LocalDate? From { get; }

    /// <summary>The last day, inclusive; null without an end.</summary>
    public LocalDate? To { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
