using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Funnel;

/// <summary>What a <see cref="FunnelReport"/> is about; checked when the report is made.</summary>
public sealed class FunnelOptions
{
    /// <summary>The days asked about, both ends inclusive; the part after the snapshot's day has not come yet.</summary>
    /// <value>The default is null: everything up to the snapshot's day, opportunities without a creation date included.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>Whether to follow a cohort or to count what came and went.</summary>
    /// <value>The default is <see cref="FunnelReading.Reached"/>.</value>
    public FunnelReading Reading { get; init; }

    /// <summary>Which selling process.</summary>
    /// <value>The default is the company's only one, or the first by id.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    /// <summary>Whose stays count: a department has those whose owner belonged to it on the day of the entry.</summary>
    /// <value>The default is the company, unknown owners included.</value>
    public Subject Subject { get; init; }

    internal object Key => (Period, Reading, Pipeline, Subject);
}
