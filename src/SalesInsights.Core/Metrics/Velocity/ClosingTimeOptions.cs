using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Velocity;

/// <summary>What a <see cref="ClosingTimeReport"/> is about; checked when the report is made.</summary>
public sealed class ClosingTimeOptions
{
    /// <summary>The closing days asked about, both ends inclusive.</summary>
    /// <value>The default is null: everything closed by the snapshot's day.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>The rows.</summary>
    /// <value>The default is <see cref="Grouping.Company"/>.</value>
    public Grouping GroupBy { get; init; }

    /// <summary>Which selling process.</summary>
    /// <value>The default is empty: all of them.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    internal object Key => (Period, GroupBy, Pipeline);
}
