using SalesInsights.Calendars;

namespace SalesInsights.Metrics.Workload;

/// <summary>What a <see cref="WorkloadReport"/> is asked.</summary>
public sealed class WorkloadOptions
{
    /// <summary>The days that count, both inclusive; months and weeks that reach beyond it are cut.</summary>
    /// <value>The default is null: from the first activity to the snapshot's day.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>How long each span is.</summary>
    /// <value>The default is <see cref="SpanLength.Month"/>.</value>
    public SpanLength SpanLength { get; init; }

    /// <summary>Whether activities made by a machine count under their kind and in totals, too.</summary>
    /// <value>The default is false: they are told in <see cref="WorkloadRow.Automatic"/> only.</value>
    public bool IncludeAutomatic { get; init; }

    /// <summary>Whether customers and open opportunities in hand at the end of each span are counted, too.</summary>
    /// <value>The default is false: asking a row for them is refused.</value>
    public bool WithHoldings { get; init; }

    internal object Key => (Period, SpanLength, IncludeAutomatic, WithHoldings);
}
