using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Bridge;

/// <summary>What a <see cref="BridgeReport"/> is about; checked when the report is made.</summary>
public sealed class BridgeOptions
{
    /// <summary>The days between whose beginning and end the pipeline is compared, both inclusive.</summary>
    public required TargetPeriod Period { get; init; }

    /// <summary>Whose pipeline: a department has what the people hold who are in it on the day in question.</summary>
    /// <value>The default is the company, unknown owners included.</value>
    public Subject Subject { get; init; }

    /// <summary>Which selling process.</summary>
    /// <value>The default is empty: all of them.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    internal object Key => (Period, Subject, Pipeline);
}
