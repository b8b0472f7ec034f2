using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Velocity;

/// <summary>What a <see cref="VelocityReport"/> is about; checked when the report is made.</summary>
public sealed class VelocityOptions
{
    /// <summary>The days whose closings give win rate, amount and days, both ends inclusive.</summary>
    /// <value>The default is null: everything closed by the snapshot's day.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>Which opportunities are on their way.</summary>
    /// <value>The default is <see cref="VelocityBasis.OpenOnDay"/>.</value>
    public VelocityBasis Basis { get; init; }

    /// <summary>The rows; not <see cref="Grouping.Month"/>, for an open opportunity has no closing month.</summary>
    /// <value>The default is <see cref="Grouping.Company"/>.</value>
    public Grouping GroupBy { get; init; }

    /// <summary>Which selling process.</summary>
    /// <value>The default is empty: all of them.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    internal object Key => (Period, Basis, GroupBy, Pipeline);
}
