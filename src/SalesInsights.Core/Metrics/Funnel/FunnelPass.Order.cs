using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Funnel;

/// <summary>The readings that ask for an order of the stages. The order is the opportunity's, whoever owned it; stays count where they are own.</summary>
internal sealed partial class FunnelPass
{
    private void FindStages()
    {
        FindLastStays();
        if (_reading is FunnelReading.Reached or FunnelReading.ClosedCohort) FindPassedStages();
        else if (_reading == FunnelReading.InOrder) KeepStaysInOrder();
        else if (_reading == FunnelReading.DirectOnly) FindBestAttempt();
    }

    /// <summary>A stay is in order when all stages before its own were entered in their order before it; so is every later stay there.</summary>
    private void KeepStaysInOrder()
    {
        var inOrder = 0;
        for (var k = 0; k < _link.Length; k++) _link[k] = No;
        for (var row = 0; row < _visits.Count; row++)
        {
            var place = Scale.PlaceOf(_visits.Stage[row]);
            if (place == StageScale.Nowhere || place >= _link.Length || place > inOrder) continue;
            if (place == inOrder) inOrder++;
            if (_visits.IsOwn[row]) _link[place] = row;
        }

        for (var k = 0; k < _link.Length; k++)
        {
            if (_link[k] == No) _stayStart[k] = No;
        }
    }

    /// <summary>Of the runs from the first stage straight on, the one whose last own stay lies furthest, the last of equal ones.</summary>
    private void FindBestAttempt()
    {
        for (var k = 0; k < _stayStart.Length; k++) _stayStart[k] = No;
        var (next, furthest) = (0, No);
        for (var row = 0; row < _visits.Count; row++)
        {
            var end = row;
            while (end + 1 < _visits.Count && _visits.Stage[end + 1] == _visits.Stage[row]) end++;
            var place = _visits.OutcomeOf(row) == StageOutcome.Open ? Scale.PlaceOf(_visits.Stage[row]) : StageScale.Nowhere;
            var isStraight = place == 0 || place == next;
            next = isStraight ? place + 1 : _link.Length;
            if (isStraight) _link[place] = LastOwnStay(row, end);
            if (isStraight && _link[place] != No && place >= furthest) furthest = Take(place);
            row = end;
        }
    }

    private int Take(int place)
    {
        for (var k = 0; k < _stayStart.Length; k++) _stayStart[k] = k <= place ? _link[k] : No;
        return place;
    }

    private int LastOwnStay(int row, int end)
    {
        while (end >= row && !_visits.IsOwn[end]) end--;
        if (end < row) return No;
        while (end > row && _visits.IsOwn[end - 1]) end--;
        return end;
    }
}
