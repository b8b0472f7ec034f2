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
    private long _allMoves;
    private long _allSkips;

    /// <summary>Counts the forward moves since a day. To begin in the first stage is none: nothing can be left out before it.</summary>
    public SkippedStages(Snapshot snapshot, int firstDay)
    {
        var people = snapshot.Organization.Salespeople.Count;
        (_moves, _skips) = (new int[people], new int[people]);
        foreach (var pipeline in snapshot.Ledger.Stages.Pipelines)
        {
            var scale = new StageScale(snapshot.Ledger, pipeline.Id, nameof(snapshot));
            for (var i = 0; i < snapshot.Ledger.Opportunities.Count; i++)
            {
                if (snapshot.Ledger.Opportunities.Pipeline[i] == scale.Pipeline && snapshot.HasOpportunity(i)) Read(snapshot, scale, i, firstDay);
            }
        }
    }

    public bool IsUnreliable(int person)
    {
        if (_moves[person] < FewestMoves) return false;
        var (moves, others) = (_allMoves - _moves[person], _allSkips - _skips[person]);
        var usual = Math.Max(UsualShare, moves > 0 ? TimesTheOthers * others / moves : 0);
        return _skips[person] > usual * _moves[person];
    }

    private void Read(Snapshot snapshot, StageScale scale, int opportunity, int firstDay)
    {
        var (walk, before) = (snapshot.Visits(opportunity), StageScale.Nowhere);
        while (walk.MoveNext())
        {
            var place = walk.Outcome == StageOutcome.Lost ? StageScale.Nowhere : scale.PlaceOf(walk.Stage);
            var begins = before == StageScale.Nowhere && place == 0;
            if (place > before && !begins && walk.Owner >= 0 && walk.Entered != Stamp.Unknown && Stamp.Day(walk.Entered) >= firstDay)
            {
                _moves[walk.Owner]++;
                _allMoves++;
                if (place > before + 1)
                {
                    _skips[walk.Owner]++;
                    _allSkips++;
                }
            }

            before = place;
        }
    }
}
