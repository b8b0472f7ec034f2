using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Pipelines;

namespace SalesInsights.Shortfalls;

/// <summary>Reads the stays of one pipeline that were in somebody's hands in the cohort's time, and what is still open.</summary>
internal sealed class StageReading(Snapshot snapshot, StageScale scale, ShortfallWindow window)
{
    private readonly VisitBuffer _visits = new(snapshot.Ledger);

    public void Into(PersonTally[] people)
    {
        var opportunities = snapshot.Ledger.Opportunities;
        for (var row = 0; row < opportunities.Count && scale.Pipeline >= 0 && people.Length > 0; row++)
        {
            if (opportunities.Pipeline[row] != scale.Pipeline || !snapshot.HasOpportunity(row)) continue;
            _visits.Load(row, snapshot.Horizon);
            AddStays(people);
            AddOpen(people, row);
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
                if (from <= to) people[_visits.Owner[row]].Stages[place].Add(new(from - entered, to - entered, ends));
            }

            row = end;
        }
    }

    // A move back is neither: the stay only leaves the comparison.
    private int EndOf(int place, int next)
    {
        if (_visits.OutcomeOf(next) == StageOutcome.Lost) return 1;
        return scale.PlaceOf(_visits.Stage[next]) > place ? 0 : DayStay.Open;
    }

    private void AddOpen(PersonTally[] people, int opportunity)
    {
        var (owner, units) = (_visits.LastOwner, _visits.LastAmount);
        if (_visits.Count == 0 || owner < 0 || _visits.LastOutcome != StageOutcome.Open || !Units.IsAmount(units)) return;
        if (!window.Cohort.Contains(Window.CreatedDay(snapshot, opportunity))) return;
        var place = scale.PlaceOf(_visits.Stage[_visits.Count - 1]);
        if (place < people[owner].Open.Length) people[owner].Open[place] += FixedPoint.ToDecimal(units);
    }
}
