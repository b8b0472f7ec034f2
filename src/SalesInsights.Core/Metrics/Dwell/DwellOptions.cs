using NodaTime;
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

    /// <summary>Which visits of an opportunity to a stage count.</summary>
    /// <value>The default is <see cref="DwellVisits.Each"/>.</value>
    public DwellVisits Visits { get; init; }

    /// <summary>Calendar days, or the working days of the company's calendar.</summary>
    /// <value>The default is <see cref="DwellDays.Calendar"/>.</value>
    public DwellDays Days { get; init; }

    /// <summary>
    /// The day on which the stage history begins to be complete: stays that ended before it are left out, and those that began before it
    /// are at risk from it on only, with the age that they had. Without this, the long stays among the old ones would be over-represented.
    /// </summary>
    /// <value>The default is null: the history is complete.</value>
    public LocalDate? HistoryFrom { get; init; }

    internal object Key => (Subject, Pipeline, Stage, Event, Segment, Visits, Days, HistoryFrom);
}
