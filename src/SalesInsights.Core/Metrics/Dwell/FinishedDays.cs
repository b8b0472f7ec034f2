using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Dwell;

/// <summary>How many days everybody's finished stays at every stage took: one pass when first asked for.</summary>
internal sealed class FinishedDays
{
    private readonly int[] _days;
    private readonly int[] _start;
    private readonly int[] _end;

    /// <summary>Reads them.</summary>
    /// <param name="snapshot">The ledger as of the day.</param>
    /// <param name="rule">Which stays count.</param>
    /// <param name="counts">How many do at most, by place.</param>
    public FinishedDays(Snapshot snapshot, FinishedRule rule, StageCounts[] counts)
    {
        _start = new int[counts.Length];
        var all = 0;
        for (var place = 0; place < counts.Length; place++)
        {
            _start[place] = all;
            all += counts[place].Finished;
        }

        (_days, _end) = (new int[all], _start.AsSpan().ToArray());
        var sink = new Sink(snapshot, rule, _days, _end);
        for (var i = 0; i < snapshot.Ledger.Opportunities.Count; i++) StayEvents.Send(snapshot, i, ref sink);
    }

    /// <summary>The days of the stays at a place, the shortest first.</summary>
    /// <param name="place">The person and stage.</param>
    public int[] At(int place)
    {
        var days = _days.AsSpan(_start[place], _end[place] - _start[place]).ToArray();
        Array.Sort(days);
        return days;
    }

    private readonly struct Sink(Snapshot snapshot, FinishedRule rule, int[] days, int[] end) : IStaySink
    {
        private readonly VisitTable _visits = snapshot.Ledger.Visits;
        private readonly int _stages = snapshot.Ledger.Stages.Stages.Length;

        public void AddFinished(int row, int entry, int next)
        {
            var entered = Stamp.Day(_visits.Entered[entry]);
            if (entered == DayNumber.Unknown || !rule.Counts(row, next, out var left, out _)) return;
            days[end[(_visits.Owner[row] * _stages) + _visits.Stage[row]]++] = left - entered;
        }

        public void AddOpen(int row, int entry)
        {
        }
    }
}
