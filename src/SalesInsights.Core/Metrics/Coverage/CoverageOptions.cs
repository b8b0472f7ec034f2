using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Coverage;

/// <summary>What a <see cref="CoverageReport"/> is asked; checked when the report is made.</summary>
public sealed class CoverageOptions
{
    /// <summary>The days of the target, both inclusive.</summary>
    public required TargetPeriod Period { get; init; }

    /// <summary>By what the target is set.</summary>
    /// <value>The default is <see cref="TargetMeasure.Orders"/>.</value>
    public TargetMeasure Measure { get; init; } = TargetMeasure.Orders;

    /// <summary>Which selling process.</summary>
    /// <value>The default is empty: all of them.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    internal object Key => (Period, Measure, Pipeline);
}
