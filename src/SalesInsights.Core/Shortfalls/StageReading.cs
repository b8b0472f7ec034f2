using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Pipelines;

namespace SalesInsights.Shortfalls;

/// <summary>
/// Reads the stays of one pipeline that were in somebody's hands in either time, and the wins. Opportunities of customers who had bought
/// before a time bring repeat business in it and are left out.
/// </summary>
internal sealed class StageReading(Snapshot snapshot, StageScale scale, TwoTimes times, int[] firstBusiness)
{
    private readonly short[] _stage = snapshot.Ledger.Visits.Stage;
    private readonly int[] _owner = snapshot.Ledger.Visits.Owner;
    private readonly int[] _entered = snapshot.Ledger.Visits.Entered;
    private readonly StageOutcome[] _outcome = snapshot.Ledger.Stages.Outcome;
    private readonly int _horizon = snapshot.Horizon;
    private bool _isToday;

    public void Read()
    {
        var opportunities = snapshot.Ledger.Opportunities;
        for (var row = 0; row < opportunities.Count && scale.Pipeline >= 0 && times.People.Length > 0; row++)
        {
            if (opportunities.Pipeline[row] != scale.Pipeline || !snapshot.HasOpportunity(row)) continue;
            var bought = opportunities.Customer[row] is >= 0 and var customer ? firstBusiness[customer] : int.MaxValue;
            if (bought < times.EarlierWindow.Cohort.First) continue;
            _isToday = bought >= times.Window.Cohort.First;
            Read(opportunities.VisitStart[row], opportunities.VisitStart[row + 1]);
        }
    }

    private void Read(int start, int end)
    {
        var isWon = false;
        var row = NextVisible(start, end);
        while (row < end)
        {
            var next = NextVisible(row + 1, end);
            while (next < end && _stage[next] == _stage[row]) next = NextVisible(next + 1, end);
            var outcome = _outcome[_stage[row]];
            if (outcome == StageOutcome.Open && _entered[row] != Stamp.Unknown) AddStay(row, next, end);
            if (outcome == StageOutcome.Won && !isWon) AddWin(row);
            isWon |= outcome == StageOutcome.Won;
            row = next;
        }
    }

    // The parts of a stay in each owner's hands: the age is counted from the stage's own beginning, whoever had it then.
    private void AddStay(int first, int next, int end)
    {
        var (place, entered, row) = (scale.PlaceOf(_stage[first]), Stamp.Day(_entered[first]), first);
        if (place >= times.Stages) return;
        while (row < next)
        {
            var (owner, from) = (_owner[row], _entered[row]);
            var following = NextVisible(row + 1, next);
            while (following < next && _owner[following] == owner) following = NextVisible(following + 1, next);
            var left = following < next ? _entered[following] : next < end ? _entered[next] : _horizon;
            if (owner >= 0 && left != Stamp.Unknown && from != Stamp.Unknown)
            {
                var stay = new DayStay(
                    entered, Stamp.Day(from) - entered, Stamp.Day(left) - entered, following >= next && next < end ? EndOf(place, next) : DayStay.Open);
                if (_isToday) times.Stays.Add(owner, place + 1, stay, times.Window.Cohort);
                times.EarlierStays.Add(owner, place + 1, stay, times.EarlierWindow.Cohort);
            }

            row = following;
        }
    }

    // A move back is neither: the stay only leaves the comparison.
    private int EndOf(int place, int next)
    {
        if (_outcome[_stage[next]] == StageOutcome.Lost) return DayStay.Lost;
        return scale.PlaceOf(_stage[next]) > place ? DayStay.Forward : DayStay.Open;
    }

    private void AddWin(int row)
    {
        if (_owner[row] < 0 || _entered[row] == Stamp.Unknown) return;
        var (owner, day) = (_owner[row], Stamp.Day(_entered[row]));
        if (_isToday && times.Window.Period.Contains(day)) times.People[owner].Wins++;
        if (times.EarlierWindow.Period.Contains(day)) times.Earlier[owner].Wins++;
    }

    private int NextVisible(int row, int end)
    {
        while (row < end && _entered[row] > _horizon) row++;
        return row;
    }
}
