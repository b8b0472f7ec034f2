using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;

namespace SalesInsights.Organizations;

/// <summary>Days on which a salesperson was not at work. The reason is never asked.</summary>
public sealed record Absence
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes an absence.</summary>
    /// <param name="salesperson">Who.</param>
    /// <param name="from">The first day away.</param>
    /// <param name="to">The last day away, inclusive.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public Absence(Id<Salesperson> salesperson, LocalDate from, LocalDate to, Moment recordedAt = default)
    {
        Salesperson = salesperson;
        From = from;
        To = to;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>Who.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>The first day away.</summary>
    public LocalDate From { get; }

    /// <summary>The last day away, inclusive.</summary>
    public LocalDate To { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
