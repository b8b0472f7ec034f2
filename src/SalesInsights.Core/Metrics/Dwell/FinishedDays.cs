using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Dwell;

/// <summary>How many days everybody's finished stays at every stage took: one pass when first asked for.</summary>
internal sealed class FinishedDays
{
    private readonly List<int> _days;
    private readonly GroupIndex _byPlace;

    public FinishedDays(Snapshot snapshot, int finishedFrom, HandOverGrace grace)
    {
        var sink = new Sink(snapshot, finishedFrom, grace);
        for (var i = 0; i < snapshot.Ledger.Opportunities.Count; i++) StayEvents.Send(snapshot, i, ref sink);
        _days = sink.Days;
        _byPlace = GroupIndex.Build(sink.Places.ToArray(), snapshot.Organization.Salespeople.Count * snapshot.Ledger.Stages.Stages.Length);
    }

    /// <summary>The days of the stays at a place, the shortest first.</summary>
    /// <param name="place">The person and stage.</param>
    public int[] At(int place)
    {
        var rows = _byPlace[place];
        var days = new int[rows.Length];
        for (var i = 0; i < days.Length; i++) days[i] = _days[rows[i]];
        Array.Sort(days);
        return days;
    }

    private readonly struct Sink(Snapshot snapshot, int finishedFrom, HandOverGrace grace) : IStaySink
    {
        private readonly VisitTable _visits = snapshot.Ledger.Visits;
        private readonly StageOutcome[] _outcome = snapshot.Ledger.Stages.Outcome;

        public List<int> Days { get; } = [];

        public List<int> Places { get; } = [];

        public void AddFinished(int row, int entry, int next)
        {
            var (owner, entered, left) = (_visits.Owner[row], Stamp.Day(_visits.Entered[entry]), Stamp.Day(_visits.Entered[next]));
            if (owner < 0 || entered == DayNumber.Unknown || left < finishedFrom || left == DayNumber.Unknown) return;
            if (_outcome[_visits.Stage[next]] == StageOutcome.Lost && grace.Covers(row, left)) return;
            Places.Add((owner * _outcome.Length) + _visits.Stage[row]);
            Days.Add(left - entered);
        }

        public void AddOpen(int row, int entry)
        {
        }
    }
}
