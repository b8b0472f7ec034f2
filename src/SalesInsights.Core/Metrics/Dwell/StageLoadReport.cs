using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Dwell;

/// <summary>What every salesperson has at every open stage of all pipelines: open, overdue, finished and lost stays.</summary>
/// <remarks>
/// Each visit to a stage is one stay; hand-overs end none, and count for whoever had the opportunity at the end. Counts are made in
/// one pass over the visits; opportunities are listed when asked for. Documented in <c>docs/metrics/dwell.md</c>.
/// </remarks>
public sealed class StageLoadReport
{
    private readonly Snapshot _snapshot;
    private readonly StuckRule _rule;
    private readonly StageCounts[] _counts;
    private readonly Lazy<StayIndex> _stays;
    private readonly FinishedDays _finishedDays;
    private readonly Lazy<int[]?> _quiet;
    private readonly ViewerScope? _scope;

    private StageLoadReport(Snapshot snapshot, StageLoadOptions options)
    {
        _snapshot = snapshot;
        _rule = new StuckRule(snapshot, options.DefaultExpectedDays, nameof(options));
        var grace = new HandOverGrace(snapshot, options.HandOverGraceWorkingDays);
        var finished = new FinishedRule(snapshot, DayNumber.OfOrUnknown(options.FinishedFrom), grace);
        _finishedDays = new();
        var tally = new StageLoadTally(snapshot, finished, _rule, grace, _finishedDays);
        for (var i = 0; i < snapshot.Ledger.Opportunities.Count; i++) StayEvents.Send(snapshot, i, ref tally);
        _counts = tally.Counts;
        _finishedDays.Seal(_counts.Length);
        _stays = new(() => new StayIndex(snapshot, finished, grace));
        _quiet = new(() => QuietStays.Count(snapshot, options.QuietDays));
    }

    private StageLoadReport(StageLoadReport whole, ViewerScope scope)
    {
        (_snapshot, _rule) = (whole._snapshot, whole._rule);
        (_counts, _stays, _finishedDays, _quiet) = (whole._counts, whole._stays, whole._finishedDays, whole._quiet);
        _scope = scope;
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>Counts.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The default of expected days, the grace after a hand-over or the quiet days are negative.</exception>
    public static StageLoadReport Of(Snapshot snapshot, StageLoadOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.HandOverGraceWorkingDays < 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.HandOverGraceWorkingDays, "HandOverGraceWorkingDays is 0 or more.");
        if (options.QuietDays < 0) throw new ArgumentOutOfRangeException(nameof(options), options.QuietDays, "QuietDays is 0 or more.");
        return snapshot.Kept.Get(options.Key, () => new StageLoadReport(snapshot, options));
    }

    /// <summary>The part that a viewer may see: what the people within have; all others are as not listed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public StageLoadReport VisibleTo(ViewerScope scope) => new(this, scope ?? throw new ArgumentNullException(nameof(scope)));

    /// <summary>What a salesperson has at a stage; nothing for somebody or a stage that is not listed.</summary>
    /// <param name="salesperson">Who.</param>
    /// <param name="pipeline">The pipeline; empty for the company's only one.</param>
    /// <param name="stage">The stage.</param>
    public StageLoad Find(Id<Salesperson> salesperson, Id<PipelineDefinition> pipeline, Id<Stage> stage) =>
        Place(salesperson, pipeline, stage) is { } place
            ? new(_counts[NumberOf(place)], _rule.ExpectedDays(place.Stage))
            : default;

    /// <summary>The opportunities of the <see cref="StageLoad.Overdue"/> stays; without a grace after hand-overs the same that a board marks as stuck.</summary>
    /// <param name="salesperson">Who.</param>
    /// <param name="pipeline">The pipeline; empty for the company's only one.</param>
    /// <param name="stage">The stage.</param>
    /// <returns>The oldest first, then by id.</returns>
    public IReadOnlyList<Id<Opportunity>> Overdue(Id<Salesperson> salesperson, Id<PipelineDefinition> pipeline, Id<Stage> stage) =>
        Place(salesperson, pipeline, stage) is { } place
            ? _stays.Value.Open(NumberOf(place), entered => _rule.IsStuck((short)place.Stage, entered), withGrace: true)
            : [];

    /// <summary>The opportunities that a salesperson has had open at a stage for more than a number of calendar days.</summary>
    /// <param name="salesperson">Who.</param>
    /// <param name="pipeline">The pipeline; empty for the company's only one.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="days">The days; exactly as many is not longer. Unknown entry times are left out.</param>
    /// <returns>The oldest first, then by id.</returns>
    public IReadOnlyList<Id<Opportunity>> OpenLongerThan(
        Id<Salesperson> salesperson, Id<PipelineDefinition> pipeline, Id<Stage> stage, int days) =>
        Place(salesperson, pipeline, stage) is { } place ? _stays.Value.Open(NumberOf(place), entered => entered < _snapshot.AsOfDay - (long)days) : [];

    /// <summary>The opportunities of the <see cref="StageLoad.Lost"/> stays, an opportunity that was lost twice two times.</summary>
    /// <param name="salesperson">Who.</param>
    /// <param name="pipeline">The pipeline; empty for the company's only one.</param>
    /// <param name="stage">The stage.</param>
    /// <returns>The latest loss first, then by id.</returns>
    public IReadOnlyList<Id<Opportunity>> Lost(Id<Salesperson> salesperson, Id<PipelineDefinition> pipeline, Id<Stage> stage) =>
        Place(salesperson, pipeline, stage) is { } place ? _stays.Value.Lost(NumberOf(place)) : [];

    /// <summary>The calendar days that the <see cref="StageLoad.Finished"/> stays took, from entry to end, whoever had the opportunity then.</summary>
    /// <param name="salesperson">Who.</param>
    /// <param name="pipeline">The pipeline; empty for the company's only one.</param>
    /// <param name="stage">The stage.</param>
    /// <returns>The shortest first; 0 for a stay that ended on the day it began. Unknown entry times are left out.</returns>
    public IReadOnlyList<int> FinishedDays(Id<Salesperson> salesperson, Id<PipelineDefinition> pipeline, Id<Stage> stage) =>
        Place(salesperson, pipeline, stage) is { } place ? _finishedDays.At(NumberOf(place)) : [];

    /// <summary>
    /// How many of the <see cref="StageLoad.Open"/> opportunities have had no outbound contact, about them or about nothing in particular with their customer, since they came
    /// to the stage, nor since a later quotation, for <see cref="StageLoadOptions.QuietDays"/> or longer. An unknown entry time is long ago.
    /// </summary>
    /// <param name="salesperson">Who.</param>
    /// <param name="pipeline">The pipeline; empty for the company's only one.</param>
    /// <param name="stage">The stage.</param>
    /// <returns>The number, of all that are open; <see cref="Gap.NotApplicable"/> where no activity at all is on record.</returns>
    public Measured<int> Quiet(Id<Salesperson> salesperson, Id<PipelineDefinition> pipeline, Id<Stage> stage)
    {
        if (_quiet.Value is not { } counts) return Measured.Missing<int>(Gap.NotApplicable);
        if (Place(salesperson, pipeline, stage) is not { } place) return Measured.Of(0, new Sample(0));
        return Measured.Of(counts[NumberOf(place)], new Sample(_counts[NumberOf(place)].Open));
    }

    private int NumberOf((int Owner, int Stage) place) => (place.Owner * _rule.Stages) + place.Stage;

    private (int Owner, int Stage)? Place(Id<Salesperson> salesperson, Id<PipelineDefinition> pipeline, Id<Stage> stage)
    {
        if (_scope?.Contains(Subject.Salesperson(salesperson)) == false) return null;
        var (owner, table) = (_snapshot.Organization.IndexOf(salesperson), _snapshot.Ledger.Stages);
        var number = table.PipelineIndex(pipeline);
        var place = owner < 0 || number < 0 ? -1 : table.IndexOf(number, stage);
        return place < 0 ? null : (owner, place);
    }
}
