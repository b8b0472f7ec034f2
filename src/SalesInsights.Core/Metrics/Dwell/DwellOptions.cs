using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Dwell;

/// <summary>What a <see cref="DwellReport"/> is about; checked when the report is made.</summary>
public sealed class DwellOptions
{
    /// <summary>Whose stays count: a department has those whose owner belonged to it on the day of the entry.</summary>
    /// <value>The default is the company, unknown owners included.</value>
    public Subject Subject { get; init; }

    /// <summary>Which selling process.</summary>
    /// <value>The default is the company's only one, or the first by id.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    /// <summary>Which stage.</summary>
    /// <value>The default is null: every open stage.</value>
    public Id<Stage>? Stage { get; init; }

    /// <summary>Which end is waited for.</summary>
    /// <value>The default is <see cref="DwellEvent.AnyExit"/>.</value>
    public DwellEvent Event { get; init; }

    /// <summary>Only opportunities of this segment.</summary>
    /// <value>The default is null: all of them.</value>
    public string? Segment { get; init; }

    internal object Key => (Subject, Pipeline, Stage, Event, Segment);
}
