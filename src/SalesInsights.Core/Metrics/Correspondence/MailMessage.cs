using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Correspondence;

/// <summary>One mail of a thread.</summary>
public sealed class MailMessage
{
    internal MailMessage(Id<Activity> activity, Moment at, bool isInbound, Id<Salesperson> salesperson)
    {
        (Activity, At, IsInbound, Salesperson) = (activity, at, isInbound, salesperson);
    }

    /// <summary>The activity that it is.</summary>
    public Id<Activity> Activity { get; }

    /// <summary>When; a date where only the day is known.</summary>
    public Moment At { get; }

    /// <summary>Whether it came from the customer.</summary>
    public bool IsInbound { get; }

    /// <summary>Who got or wrote it, an assistant too; empty where unknown or where a viewer may not see it.</summary>
    public Id<Salesperson> Salesperson { get; }
}
