using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Pipelines;

namespace SalesInsights.Shortfalls;

/// <summary>
/// Reads the stays of one pipeline that were in somebody's hands in the cohort's time, and the period's wins. Opportunities of customers who
/// had bought before that time bring repeat business and are left out.
/// </summary>
internal sealed class StageReading(Snapshot snapshot, StageScale scale, ShortfallWindow window, int[] firstBusiness)
{
    private readonly VisitBuffer _visits = new(snapshot.Ledger);

    public void Into(PersonTally[] people)
    {
        var opportunities = snapshot.Ledger.Opportunities;
        for (var row = 0; row < opportunities.Count && scale.Pipeline >= 0 && people.Length > 0; row++)
        {
            var customer = opportunities.Customer[row];
            if (opportunities.Pipeline[row] != scale.Pipeline || !snapshot.HasOpportunity(row)) continue;
            if (customer >= 0 && firstBusiness[customer] < window.Cohort.First) continue;
            _visits.Load(row, snapshot.Horizon);
            AddStays(people);
            AddWin(people);
        }
    }

    private void AddStays(PersonTally[] people)
    {
        for (var row = 0; row < _visits.Count; row++)
        {
            var next = row + 1;
            while (next < _visits.Count && _visits.Stage[next] == _visits.Stage[row]) next++;
            if (_visits.OutcomeOf(row) == StageOutcome.Open && _visits.Entered[row] != Stamp.Unknown) AddStay(people, row, next);
            row = next - 1;
        }
    }

    // The parts of a stay in each owner's hands: the age is counted from the stage's own beginning, whoever had it then.
    private void AddStay(PersonTally[] people, int entry, int next)
    {
        var place = scale.PlaceOf(_visits.Stage[entry]);
        if (place >= people[0].Stages.Length) return;
        var entered = Stamp.Day(_visits.Entered[entry]);
        for (var row = entry; row < next; row++)
        {
            var end = row;
            while (end + 1 < next && _visits.Owner[end + 1] == _visits.Owner[row]) end++;
            var left = end + 1 < _visits.Count ? _visits.Entered[end + 1] : snapshot.Horizon;
            if (_visits.Owner[row] >= 0 && left != Stamp.Unknown && _visits.Entered[row] != Stamp.Unknown)
            {
                var from = Math.Max(Stamp.Day(_visits.Entered[row]), window.Cohort.First);
                var to = Math.Min(Stamp.Day(left), window.Cohort.Last);
                var hasEnded = end + 1 == next && next < _visits.Count && Stamp.Day(left) <= window.Cohort.Last;
                var ends = hasEnded ? EndOf(place, next) : DayStay.Open;
                if (from <= to) people[_visits.Owner[row]].Stages[place].Add(new(entered, from - entered, to - entered, ends));
            }

            row = end;
        }
    }

    // A move back is neither: the stay only leaves the comparison.
    private int EndOf(int place, int next)
    {
        if (_visits.OutcomeOf(next) == StageOutcome.Lost) return DayStay.Lost;
        return scale.PlaceOf(_visits.Stage[next]) > place ? DayStay.Forward : DayStay.Open;
    }

    private void AddWin(PersonTally[] people)
    {
        for (var row = 0; row < _visits.Count; row++)
        {
            if (_visits.OutcomeOf(row) != StageOutcome.Won) continue;
            var isKnown = _visits.Owner[row] >= 0 && _visits.Entered[row] != Stamp.Unknown;
            if (isKnown && window.Period.Contains(Stamp.Day(_visits.Entered[row]))) people[_visits.Owner[row]].Wins++;
            return;
        }
    }
}
