using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Losses;

/// <summary>What a <see cref="LossReport"/> is about; checked when the report is made.</summary>
public sealed class LossOptions
{
    /// <summary>The days on which it was lost, both ends inclusive.</summary>
    /// <value>The default is null: everything up to the snapshot's day, dated or not.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>Which selling process.</summary>
    /// <value>The default is the company's only one, or the first by id.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    /// <summary>Whose losses: those of the owner on the day of the loss; a department has those whose owner belonged to it then.</summary>
    /// <value>The default is the company, unknown owners included.</value>
    public Subject Subject { get; init; }

    internal object Key => (Period, Pipeline, Subject);
}
