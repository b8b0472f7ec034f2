using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Dwell;

/// <summary>How long stays in the open stages last, open ones counted for the time they have lasted so far.</summary>
/// <remarks>
/// By default each visit to a stage is one stay; see <see cref="DwellVisits"/>. Hand-overs inside the subject change
/// nothing; for the others the stay leaves the one owner open, and comes to the next with the age that it has.
/// </remarks>
public sealed class DwellReport
{
    internal DwellReport(
        LocalDate asOf, DwellOptions options, Id<PipelineDefinition> pipeline, IReadOnlyList<DwellStage> stages)
    {
        AsOf = asOf;
        Subject = options.Subject;
        Pipeline = pipeline;
        (Event, Visits, Days, HistoryFrom) = (options.Event, options.Visits, options.Days, options.HistoryFrom);
        Stages = stages;
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Whose stays were counted.</summary>
    public Subject Subject { get; }

    /// <summary>Which selling process.</summary>
    public Id<PipelineDefinition> Pipeline { get; }

    /// <summary>Which end was waited for.</summary>
    public DwellEvent Event { get; }

    /// <summary>Which visits were counted.</summary>
    public DwellVisits Visits { get; }

    /// <summary>Which days were counted.</summary>
    public DwellDays Days { get; }

    /// <summary>The day on which the history begins; null where it is complete.</summary>
    public LocalDate? HistoryFrom { get; }

    /// <summary>The stages asked about, by order, then id.</summary>
    public IReadOnlyList<DwellStage> Stages { get; }

    /// <summary>Measures.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to measure; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger knows no such pipeline or subject, or the pipeline has no such open stage.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The event is not one of the listed ones.</exception>
    public static DwellReport Of(Snapshot snapshot, DwellOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        options ??= new DwellOptions();
        return snapshot.Kept.Get(options.Key, () => new DwellPass(snapshot, options).Run());
    }

    /// <summary>The report itself where its subject is within what a viewer may see; else null, for the company as well.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public DwellReport? VisibleTo(ViewerScope scope) =>
        (scope ?? throw new ArgumentNullException(nameof(scope))).Contains(Subject) ? this : null;
}
