using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;

namespace SalesInsights.Organizations;

/// <summary>From a day on, a salesperson belongs to a department, until the next membership of the same person.</summary>
public sealed record Membership
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes a membership.</summary>
    /// <param name="salesperson">Who.</param>
    /// <param name="department">Where.</param>
    /// <param name="from">The first day.</param>
    /// <param name="role">The role from that day on; null keeps the one before.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public Membership(Id<Salesperson> salesperson, Id<Department> department, LocalDate from, Role? role = null, Moment recordedAt = default)
    {
        Salesperson = salesperson;
        Department = department;
        From = from;
        Role = role;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>Who.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>Where.</summary>
    public Id<Department> Department { get; }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The role from that day on; null keeps the one before.</summary>
    public Role? Role { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
