using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;

namespace SalesInsights.Facts;

/// <summary>A fair or a promotion; its customers arrive as one batch. 展会</summary>
/// <remarks>A campaign row.</remarks>
public sealed record Campaign
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="id">The CRM's key.</param>
    /// <param name="name">The name as shown to people.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, inclusive.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public Campaign(
        Id<Campaign> id,
        string name,
        LocalDate from,
        LocalDate to,
        Moment recordedAt = default)
    {
        Id = id;
        Name = name ?? "";
        From = from;
        To = to;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>The CRM's key.</summary>
    public Id<Campaign> Id { get; }

    /// <summary>The name as shown to people.</summary>
    public string Name { get; }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The last day, inclusive.</summary>
    public LocalDate To { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
