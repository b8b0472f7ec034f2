using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Pipelines;

namespace SalesInsights.Facts;

/// <summary>An opportunity entered a stage.</summary>
/// <remarks>A row of the stage history.</remarks>
public sealed record StageEntry
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="opportunity">Which opportunity.</param>
    /// <param name="stage">Which stage of the opportunity's pipeline.</param>
    /// <param name="enteredAt">When; unknown is unknown, never now and never 0 days.</param>
    /// <param name="sequence">The order among entries that share a moment; without it stage order, then stage id.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public StageEntry(
        Id<Opportunity> opportunity,
        Id<Stage> stage,
        Moment enteredAt = default,
        int? sequence = null,
        Moment recordedAt = default)
    {
        Opportunity = opportunity;
        Stage = stage;
        EnteredAt = enteredAt;
        Sequence = sequence;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>Which opportunity.</summary>
    public Id<Opportunity> Opportunity { get; }

    /// <summary>Which stage of the opportunity's pipeline.</summary>
    public Id<Stage> Stage { get; }

    /// <summary>When; unknown is unknown, never now and never 0 days.</summary>
    public Moment EnteredAt { get; }

    /// <summary>The order among entries that share a moment; without it stage order, then stage id.</summary>
    public int? Sequence { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
