using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Losses;

/// <summary>The opportunities that are lost, by the stage that they were lost out of and the reason on record.</summary>
/// <remarks>
/// An opportunity counts once, by its last visit: one that was re-opened is not lost. The reason is as last loaded; losses without one
/// are kept apart and never shared out among the reasons.
/// </remarks>
public sealed class LossReport
{
    private LossReport(Snapshot snapshot, LossOptions options, StageScale scale, IReadOnlyList<LossStage> stages, LossTally all, long undated)
    {
        Subject = options.Subject;
        AsOf = snapshot.AsOf;
        Period = options.Period;
        Pipeline = scale.Id;
        Stages = stages;
        Lost = all.Lost.Result;
        Unknown = all.Unknown.Result;
        Reasons = all.Reasons();
        Undated = undated;
    }

    /// <summary>Whose losses were counted.</summary>
    public Subject Subject { get; }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The days asked about; null for everything.</summary>
    public TargetPeriod? Period { get; }

    /// <summary>Which selling process.</summary>
    public Id<PipelineDefinition> Pipeline { get; }

    /// <summary>
    /// Every open stage, by order, then id, whether something was lost out of it or not; after them, where there are any, the losses
    /// that were in no stage before. They sum to <see cref="Lost"/>.
    /// </summary>
    public IReadOnlyList<LossStage> Stages { get; }

    /// <summary>All losses: the <see cref="Reasons"/> and <see cref="Unknown"/>.</summary>
    public CountAndAmount Lost { get; }

    /// <summary>The losses without a reason on record.</summary>
    public CountAndAmount Unknown { get; }

    /// <summary>The reasons over all stages, the most frequent first, then the larger amount, then by text (ordinal).</summary>
    public IReadOnlyList<LossReason> Reasons { get; }

    /// <summary>Losses that no period could be given because their day is unknown; always 0 without a period.</summary>
    public long Undated { get; }

    /// <summary>Counts.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to count; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the pipeline or the subject.</exception>
    public static LossReport Of(Snapshot snapshot, LossOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        options ??= new LossOptions();
        return snapshot.Kept.Get(options.Key, () => Make(snapshot, options));
    }

    /// <summary>The report as a viewer may see it: itself, or null where its subject is not the viewer's to see.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public LossReport? VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        return scope.Contains(Subject) ? this : null;
    }

    private static LossReport Make(Snapshot snapshot, LossOptions options)
    {
        var (ledger, window) = (snapshot.Ledger, new Window(snapshot, options.Period));
        var scale = new StageScale(ledger, options.Pipeline, nameof(options));
        var group = new OwnerGroup(snapshot, options.Subject, nameof(options));
        var all = new LossTally(ledger.Labels.TextOf);
        var tallies = Enumerable.Range(0, scale.Open.Length + 1).Select(_ => new LossTally(ledger.Labels.TextOf)).ToArray();
        var undated = 0L;
        for (var i = 0; i < ledger.Opportunities.Count && scale.Pipeline >= 0; i++)
        {
            if (!OutcomeCase.Exists(snapshot, i, scale.Pipeline)) continue;
            var (from, lost) = LossOf(snapshot, i);
            if (lost < 0 || !group.Contains(ledger.Visits.Owner[lost], ledger.Visits.Entered[lost])) continue;
            var day = Stamp.Day(ledger.Visits.Entered[lost]);
            if (!window.IsWhole && day == DayNumber.Unknown) undated++;
            if (!window.IsWhole && !window.Contains(day)) continue;
            var (reason, amount) = (ledger.Opportunities.LostReason[i], ledger.Visits.Amount[lost]);
            tallies[from < 0 ? scale.Open.Length : scale.PlaceOf(ledger.Visits.Stage[from])].Add(reason, amount);
            all.Add(reason, amount);
        }

        return new(snapshot, options, scale, StagesOf(scale, tallies), all, undated);
    }

    private static LossStage[] StagesOf(StageScale scale, LossTally[] tallies) =>
    [
        .. scale.Open.Select((stage, k) => new LossStage(stage, tallies[k])),
        .. tallies[scale.Open.Length].Lost.Count > 0 ? [new LossStage(null, tallies[scale.Open.Length])] : Array.Empty<LossStage>(),
    ];

    /// <summary>The last row in an open stage and the first row of the loss that the opportunity is in; -1 where there is none.</summary>
    private static (int From, int Lost) LossOf(Snapshot snapshot, int opportunity)
    {
        var (open, lost) = (-1, -1);
        var walk = snapshot.Visits(opportunity);
        while (walk.MoveNext())
        {
            if (walk.Outcome == StageOutcome.Open) open = walk.Row;
            if (walk.Outcome != StageOutcome.Lost) lost = -1;
            else if (lost < 0) lost = walk.Row;
        }

        return (open, lost);
    }
}
