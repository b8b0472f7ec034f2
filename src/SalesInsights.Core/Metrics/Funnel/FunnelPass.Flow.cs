using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Funnel;

internal sealed partial class FunnelPass
{
    /// <summary>Where a moment lies that may be known only between bounds.</summary>
    private enum Place
    {
        Unclear,
        Before,
        Within,
        After,
    }

    private bool AddFlow(GroupTally tally, int created)
    {
        var any = false;
        for (var row = 0; row < _visits.Count; row++)
        {
            if (!_visits.IsOwn[row] || _visits.OutcomeOf(row) != StageOutcome.Open) continue;
            var end = _visits.EndOfStay(row);
            any |= AddStay(tally, row, end, created);
            row = end;
        }

        return any;
    }

    private bool AddStay(GroupTally tally, int start, int end, int created)
    {
        var (began, ended) = PlacesOf(start, end + 1, created);
        if (began == Place.After || ended == Place.Before) return false;
        if (began == Place.Unclear || ended == Place.Unclear)
        {
            tally.Undated++;
            return false;
        }

        ref var stage = ref tally.Stages[Scale.PlaceOf(_visits.Stage[start])];
        var amount = _visits.Amount[start];
        if (began == Place.Before) stage.StartedWith.Add(amount);
        else stage.Entered.Add(amount);
        var exit = ended == Place.Within ? ExitAfter(end) : StageExit.None;
        stage.Leave(exit, amount);
        if (exit != StageExit.None) AddDays(ref stage, start, end);
        return true;
    }

    private (Place Began, Place Ended) PlacesOf(int start, int next, int created)
    {
        var (entered, isLast) = (_visits.Entered[start], next == _visits.Count);
        if (entered != Stamp.Unknown && (isLast || _visits.Entered[next] != Stamp.Unknown))
        {
            return (
                Stamp.Day(entered) < _window.First ? Place.Before : Place.Within,
                isLast ? Place.After : Stamp.Day(_visits.Entered[next]) < _window.First ? Place.Before : Place.Within);
        }

        var (earliest, latest) = (EarliestDay(start, created), LatestDay(next));
        return (PlaceOfBegin(start, earliest, latest), PlaceOfEnd(next, earliest, latest));
    }

    /// <summary>The last known day up to a row's entry, the creation included; unknown where there is none.</summary>
    private int EarliestDay(int row, int created)
    {
        while (row >= 0 && _visits.Entered[row] == Stamp.Unknown) row--;
        return Math.Max(created, row < 0 ? DayNumber.Unknown : Stamp.Day(_visits.Entered[row]));
    }

    /// <summary>The first known day from a row's entry on.</summary>
    private int LatestDay(int row)
    {
        while (row < _visits.Count && _visits.Entered[row] == Stamp.Unknown) row++;
        return row < _visits.Count ? Stamp.Day(_visits.Entered[row]) : DayNumber.Never;
    }

    private Place PlaceOfBegin(int row, int earliest, int latestEnd)
    {
        if (_visits.Entered[row] != Stamp.Unknown) return Stamp.Day(_visits.Entered[row]) < _window.First ? Place.Before : Place.Within;
        if (earliest > _window.Last) return Place.After;
        if (earliest < _window.First) return Place.Before;
        return latestEnd <= _window.Last ? Place.Within : Place.Unclear;
    }

    private Place PlaceOfEnd(int next, int earliest, int latest)
    {
        if (next == _visits.Count) return Place.After;
        if (latest < _window.First) return Place.Before;
        if (_visits.Entered[next] != Stamp.Unknown) return Place.Within;
        return earliest >= _window.First && latest <= _window.Last ? Place.Within : Place.Unclear;
    }
}
