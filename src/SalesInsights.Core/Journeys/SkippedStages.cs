using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Pipelines;

namespace SalesInsights.Journeys;

/// <summary>
/// Whose moves skip stages far more often than others' do: somebody who enters only some of the moves, so that what is entered says nothing about how
/// long stages last and where deals are lost.
/// </summary>
internal sealed class SkippedStages
{
    private const double UsualShare = 0.15;
    private const double TimesTheOthers = 2;
    private const int FewestMoves = 10;

    private readonly int[] _moves;
    private readonly int[] _skips;
    private readonly int[] _place;
    private readonly short[] _stage;
    private readonly int[] _owner;
    private readonly int[] _entered;
    private readonly int _firstDay;
    private long _allMoves;
    private long _allSkips;
    private int _before;

    /// <summary>Counts forward moves since a day. To begin in the first stage is none: nothing can be left out before it.</summary>
    public SkippedStages(Snapshot snapshot, int firstDay)
    {
        var (people, stages) = (snapshot.Organization.Salespeople.Count, snapshot.Ledger.Stages);
        (_stage, _owner, _entered) = (snapshot.Ledger.Visits.Stage, snapshot.Ledger.Visits.Owner, snapshot.Ledger.Visits.Entered);
        (_firstDay, _place) = (firstDay, new int[stages.Stages.Length]);
        (_moves, _skips) = (new int[people], new int[people]);
        foreach (var pipeline in stages.Pipelines)
        {
            var scale = new StageScale(snapshot.Ledger, pipeline.Id, nameof(snapshot));
            for (var stage = stages.FirstStage[scale.Pipeline]; stage < stages.FirstStage[scale.Pipeline + 1]; stage++)
                _place[stage] = stages.Outcome[stage] == StageOutcome.Lost ? StageScale.Nowhere : scale.PlaceOf(stage);
        }
    }

    /// <summary>Another opportunity follows.</summary>
    public void Begin() => _before = StageScale.Nowhere;

    /// <summary>The opportunity comes into a stage with a visit.</summary>
    public void Enter(int visit)
    {
        var (place, before, owner) = (_place[_stage[visit]], _before, _owner[visit]);
        _before = place;
        var begins = before == StageScale.Nowhere && place == 0;
        if (place <= before || begins || owner < 0) return;
        if (_entered[visit] == Stamp.Unknown || Stamp.Day(_entered[visit]) < _firstDay) return;
        _moves[owner]++;
        _allMoves++;
        if (place <= before + 1) return;
        _skips[owner]++;
        _allSkips++;
    }

    public bool IsUnreliable(int person)
    {
        if (_moves[person] < FewestMoves) return false;
        var (moves, others) = (_allMoves - _moves[person], _allSkips - _skips[person]);
        var usual = Math.Max(UsualShare, moves > 0 ? TimesTheOthers * others / moves : 0);
        return _skips[person] > usual * _moves[person];
    }
}
