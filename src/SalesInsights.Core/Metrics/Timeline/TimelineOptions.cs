using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;

namespace SalesInsights.Metrics.Timeline;

/// <summary>What a <see cref="TimelineReport"/> is asked.</summary>
public sealed class TimelineOptions
{
    /// <summary>Whose history.</summary>
    /// <value>The default is the empty id, for which there is no history.</value>
    public Id<Customer> Customer { get; init; }

    /// <summary>The days that are shown, both inclusive; what has no date is shown whatever the period.</summary>
    /// <value>The default is null: everything up to the snapshot's day.</value>
    public TargetPeriod? Period { get; init; }

    internal object Key => (Customer, Period);
}
