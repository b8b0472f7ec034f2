using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;

namespace SalesInsights.Organizations;

/// <summary>Someone who sells. 业务员</summary>
public sealed record Salesperson
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes a salesperson as the CRM lists them.</summary>
    /// <param name="id">The CRM's key.</param>
    /// <param name="name">The name as shown to people.</param>
    /// <param name="department">The department where no dated <see cref="Membership"/> says otherwise; empty for none.</param>
    /// <param name="role">The role where no dated membership says otherwise.</param>
    /// <param name="activeFrom">The first working day; null when unknown, which means always.</param>
    /// <param name="activeTo">The last working day, inclusive; null while active.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public Salesperson(
        Id<Salesperson> id,
        string name,
        Id<Department> department = default,
        Role role = Role.Mixed,
        LocalDate? activeFrom = null,
        LocalDate? activeTo = null,
        Moment recordedAt = default)
    {
        Id = id;
        Name = name ?? "";
        Department = department;
        Role = role;
        ActiveFrom = activeFrom;
        ActiveTo = activeTo;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>The CRM's key.</summary>
    public Id<Salesperson> Id { get; }

    /// <summary>The name as shown to people.</summary>
    public string Name { get; }

    /// <summary>The department where no dated <see cref="Membership"/> says otherwise; empty for none.</summary>
    public Id<Department> Department { get; }

    /// <summary>The role where no dated membership says otherwise.</summary>
    public Role Role { get; }

    /// <summary>The first working day; null when unknown, which means always.</summary>
    public LocalDate? ActiveFrom { get; }

    /// <summary>The last working day, inclusive; null while active.</summary>
    public LocalDate? ActiveTo { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
