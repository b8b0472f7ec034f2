using SalesInsights.Calendars;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Funnel;

internal sealed partial class FunnelPass
{
    private const int No = -1;

    private void AddToCohort(GroupTally tally, int created)
    {
        if (created == DayNumber.Unknown)
        {
            tally.Undated++;
            if (!_window.IsWhole || _isUnclear) return;
        }
        else if (!_window.Contains(created))
        {
            return;
        }
        else if (_isUnclear)
        {
            tally.Undated++;
            return;
        }

        if (_reading == FunnelReading.ClosedCohort && _visits.LastOutcome == StageOutcome.Open)
        {
            tally.OpenLeftOut++;
            return;
        }

        AddCounted(tally, AgeOf(created));
    }

    private void AddCounted(GroupTally tally, Age age)
    {
        AddState(tally);
        if (age == Age.Immature) tally.Immature++;
        else if (age == Age.Unknown) tally.Ageless++;
        FindStages();
        for (var k = 0; k < _stayStart.Length; k++) AddBucket(ref tally.Stages[k], k, age);
        CountConversions(tally);
    }

    private bool IsReached(int k) => _stayStart[k] != No || _passedBy[k] != No;

    private void FindLastStays()
    {
        for (var k = 0; k < _stayStart.Length; k++) (_stayStart[k], _passedBy[k]) = (No, No);
        for (var row = 0; row < _visits.Count; row++)
        {
            if (!_visits.IsOwn[row] || _visits.OutcomeOf(row) != StageOutcome.Open) continue;
            _stayStart[Scale.PlaceOf(_visits.Stage[row])] = row;
            row = _visits.EndOfStay(row);
        }
    }

    /// <summary>Lost has no place: an opportunity that is re-opened goes on from the stage it was lost in.</summary>
    private void FindPassedStages()
    {
        var from = StageScale.Nowhere;
        for (var row = 0; row < _visits.Count; row++)
        {
            var to = Scale.PlaceOf(_visits.Stage[row]);
            if (to == StageScale.Nowhere) continue;
            for (var k = from + 1; k < to && _visits.IsOwn[row]; k++)
            {
                if (_stayStart[k] == No) _passedBy[k] = row;
            }

            from = to;
        }
    }

    private void AddBucket(ref StageTally stage, int k, Age age)
    {
        if (!IsReached(k)) return;
        if (age == Age.Immature) stage.Immature++;
        else if (age == Age.Unknown) stage.Ageless++;
        var start = _stayStart[k] != No ? _stayStart[k] : _passedBy[k];
        var amount = _visits.Amount[start];
        stage.Entered.Add(amount);
        if (_stayStart[k] == No)
        {
            stage.Advanced.Add(amount);
            return;
        }

        var end = _visits.EndOfStay(start);
        var exit = ExitAfter(end);
        stage.Leave(exit, amount);
        if (exit != StageExit.None) AddDays(ref stage, start, end);
    }

    private void CountConversions(GroupTally tally)
    {
        var last = _stayStart.Length - 1;
        var isWon = _visits.Count > 0 && _visits.IsOwn[_visits.Count - 1] && _visits.LastOutcome == StageOutcome.Won
            && (_reading != FunnelReading.DirectOnly || IsWonStraightFromLast());
        for (var k = 0; k <= last; k++)
        {
            if (!IsReached(k)) continue;
            if (k < last ? IsReached(k + 1) : isWon) tally.Stages[k].WentOn++;
            if (IsReached(0)) tally.Stages[k].FromFirst++;
        }
    }

    private bool IsWonStraightFromLast()
    {
        var start = _stayStart.Length == 0 ? No : _stayStart[_stayStart.Length - 1];
        if (start == No) return false;
        var next = _visits.EndOfStay(start) + 1;
        return next < _visits.Count && _visits.OutcomeOf(next) == StageOutcome.Won;
    }
}
