using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;

namespace SalesInsights.Organizations;

/// <summary>A group of salespeople in the tree of the company, as it stands from a day on. 部门</summary>
/// <remarks>A later row for the same id replaces the parent, head and name from its day on.</remarks>
public sealed record Department
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes a department.</summary>
    /// <param name="id">The CRM's key.</param>
    /// <param name="name">The name as shown to people.</param>
    /// <param name="parent">The department above; empty directly below the company.</param>
    /// <param name="manager">Who heads it; empty when nobody is known to.</param>
    /// <param name="from">The first day on which this holds; null from the beginning.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public Department(
        Id<Department> id,
        string name,
        Id<Department> parent = default,
        Id<Salesperson> manager = default,
        LocalDate? from = null,
        Moment recordedAt = default)
    {
        Id = id;
        Name = name ?? "";
        Parent = parent;
        Manager = manager;
        From = from;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>The CRM's key.</summary>
    public Id<Department> Id { get; }

    /// <summary>The name as shown to people.</summary>
    public string Name { get; }

    /// <summary>The department above; empty directly below the company.</summary>
    public Id<Department> Parent { get; }

    /// <summary>Who heads it; empty when nobody is known to.</summary>
    public Id<Salesperson> Manager { get; }

    /// <summary>The first day on which this holds; null from the beginning.</summary>
    public LocalDate? From { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
