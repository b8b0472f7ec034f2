using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Rules.Cases;

/// <summary>What every salesperson has at every open stage: open, overdue, finished and lost opportunities.</summary>
internal sealed class StageLoads
{
    private static readonly StageLoad Nothing = new([], []);
    private readonly Dictionary<(Id<Salesperson> Person, Id<PipelineDefinition> Pipeline, Id<Stage> Stage), StageLoad> _loads;
    private readonly int _defaultExpectedDays;

    public StageLoads(Snapshot snapshot, ReadingOptions options)
    {
        _defaultExpectedDays = options.DefaultExpectedDays;
        var window = TargetPeriod.Days(snapshot.AsOf.PlusDays(1 - options.LossWindowDays), snapshot.AsOf);
        var open = OpenStays.Of(snapshot, Subject.Company).ToLookup(s => (s.OwnerId, s.PipelineId, s.Stage.Id));
        var finished = FinishedStays.Of(snapshot, window).ToLookup(s => (s.OwnerId, s.PipelineId, s.Stage.Id));
        _loads = open.Select(g => g.Key).Concat(finished.Select(g => g.Key)).Distinct()
            .ToDictionary(key => key, key => new StageLoad(open[key].ToArray(), finished[key].ToArray()));
    }

    public int ExpectedDays(StageKey stage) => stage.Stage.ExpectedDays ?? _defaultExpectedDays;

    public StageLoad Of(Id<Salesperson> person, StageKey stage) =>
        _loads.TryGetValue((person, stage.Pipeline, stage.Stage.Id), out var load) ? load : Nothing;

    public IReadOnlyList<Id<Opportunity>> Overdue(Id<Salesperson> person, StageKey stage) =>
        OverdueStays(person, stage).Select(s => s.OpportunityId).ToArray();

    public int OverdueCount(Id<Salesperson> person, StageKey stage) => OverdueStays(person, stage).Count();

    public IReadOnlyList<Id<Opportunity>> Lost(Id<Salesperson> person, StageKey stage) => Of(person, stage).Finished
        .Where(s => s.End == StayEnd.Lost).OrderByDescending(s => s.LeftOn).ThenBy(s => s.OpportunityId).Select(s => s.OpportunityId).ToArray();

    private IEnumerable<OpenStay> OverdueStays(Id<Salesperson> person, StageKey stage) =>
        Of(person, stage).Open.Where(s => s.AgeDays.TryGet(out var age) && age > ExpectedDays(stage));
}

/// <summary>The stays of one salesperson at one stage: those still open, the oldest first, and those that ended in the window.</summary>
internal sealed class StageLoad(IReadOnlyList<OpenStay> open, IReadOnlyList<FinishedStay> finished)
{
    public IReadOnlyList<OpenStay> Open { get; } = open;

    public IReadOnlyList<FinishedStay> Finished { get; } = finished;
}
