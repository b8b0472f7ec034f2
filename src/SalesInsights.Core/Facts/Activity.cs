using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Facts;

/// <summary>A contact or a note. 跟进</summary>
/// <remarks>An activity row; its text is never read.</remarks>
public sealed record Activity
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="id">The CRM's key.</param>
    /// <param name="kind">What it was.</param>
    /// <param name="at">When.</param>
    /// <param name="salesperson">Who did or received it; empty when unknown.</param>
    /// <param name="customer">With which customer.</param>
    /// <param name="opportunity">About which opportunity; empty for none.</param>
    /// <param name="isAutomatic">Whether a machine sent it, such as an out-of-office reply; such are no contact.</param>
    /// <param name="thread">The conversation that a mail belongs to; null or empty when the CRM keeps none.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public Activity(
        Id<Activity> id,
        ActivityKind kind,
        Moment at,
        Id<Salesperson> salesperson = default,
        Id<Customer> customer = default,
        Id<Opportunity> opportunity = default,
        bool isAutomatic = false,
        string? thread = null,
        Moment recordedAt = default)
    {
        Id = id;
        Kind = kind;
        At = at;
        Salesperson = salesperson;
        Customer = customer;
        Opportunity = opportunity;
        IsAutomatic = isAutomatic;
        Thread = thread;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>The CRM's key.</summary>
    public Id<Activity> Id { get; }

    /// <summary>What it was.</summary>
    public ActivityKind Kind { get; }

    /// <summary>When.</summary>
    public Moment At { get; }

    /// <summary>Who did or received it; empty when unknown.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>With which customer.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>About which opportunity; empty for none.</summary>
    public Id<Opportunity> Opportunity { get; }

    /// <summary>Whether a machine sent it, such as an out-of-office reply; such are no contact.</summary>
    public bool IsAutomatic { get; }

    /// <summary>The conversation that a mail belongs to; null or empty when the CRM keeps none.</summary>
    public string? Thread { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
