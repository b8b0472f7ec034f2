using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Conversion;

/// <summary>What a <see cref="ConversionReport"/> is about; checked when the report is made.</summary>
public sealed class ConversionOptions
{
    /// <summary>The days on which the opportunities were created, both ends inclusive.</summary>
    /// <value>The default is null: everything up to the snapshot's day, opportunities without a creation date included.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>Which selling process.</summary>
    /// <value>The default is the company's only one, or the first by id.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    /// <summary>Whose opportunities, for the time that they were in its hands.</summary>
    /// <value>The default is the company, unknown owners included.</value>
    public Subject Subject { get; init; }

    /// <summary>By how many calendar days the shares are asked for; 0 or more. The day itself is included.</summary>
    /// <value>The default is 90.</value>
    public int Days { get; init; } = 90;

    internal object Key => (Period, Pipeline, Subject, Days);
}
