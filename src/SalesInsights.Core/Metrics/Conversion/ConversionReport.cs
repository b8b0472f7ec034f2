using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Conversion;

/// <summary>How likely a stage is left forwards, and how likely a beginning comes as far as each stage and to won, by a number of days.</summary>
/// <remarks>
/// Losses compete with conversions, and open ones count for the time they were watched (<see cref="Statistics.AalenJohansen"/>): the shares
/// do not depend on how young the cohort is. The counts by rule are those of the funnel.
/// </remarks>
public sealed class ConversionReport
{
    internal ConversionReport(
        Snapshot snapshot, ConversionOptions options, StageScale scale, IReadOnlyList<ConversionCurve> steps, IReadOnlyList<ConversionCurve> cumulative, long undated)
    {
        Subject = options.Subject;
        AsOf = snapshot.AsOf;
        Period = options.Period;
        Pipeline = scale.Id;
        Days = options.Days;
        Steps = steps;
        Cumulative = cumulative;
        Undated = undated;
    }

    /// <summary>Whose opportunities were counted.</summary>
    public Subject Subject { get; }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The days asked about; null for everything.</summary>
    public TargetPeriod? Period { get; }

    /// <summary>Which selling process.</summary>
    public Id<PipelineDefinition> Pipeline { get; }

    /// <summary>By how many calendar days the shares are given.</summary>
    public int Days { get; }

    /// <summary>
    /// For each open stage, by order, then id: what became of the stays in it. Every stay counts, also the second one of an opportunity.
    /// </summary>
    public IReadOnlyList<ConversionCurve> Steps { get; }

    /// <summary>
    /// For each open stage after the first, then for won: how many opportunities came as far, from their first entry on. A stage that was
    /// jumped over counts as reached; one that is re-opened is not lost. Won counts where it is the last state.
    /// </summary>
    public IReadOnlyList<ConversionCurve> Cumulative { get; }

    /// <summary>
    /// Opportunities without a known creation day: with a period they are in none, without one they count.
    /// </summary>
    public long Undated { get; }

    /// <summary>Measures.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to measure; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the pipeline or the subject.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is negative.</exception>
    public static ConversionReport Of(Snapshot snapshot, ConversionOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        options ??= new ConversionOptions();
        return snapshot.Kept.Get(options.Key, () => new ConversionPass(snapshot, options).Run());
    }

    /// <summary>The report as a viewer may see it: itself, or null where its subject is not the viewer's to see.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public ConversionReport? VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        return scope.Contains(Subject) ? this : null;
    }
}
