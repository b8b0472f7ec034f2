using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Dwell;

/// <summary>How many days everybody's finished stays at every stage took: one pass when first asked for.</summary>
internal sealed class FinishedDays
{
    private readonly List<int> _days;
    private readonly GroupIndex _byPlace;

    public FinishedDays(Snapshot snapshot, FinishedRule rule)
    {
        var sink = new Sink(snapshot, rule);
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

    private readonly struct Sink(Snapshot snapshot, FinishedRule rule) : IStaySink
    {
        private readonly VisitTable _visits = snapshot.Ledger.Visits;
        private readonly int _stages = snapshot.Ledger.Stages.Stages.Length;

        public List<int> Days { get; } = [];

        public List<int> Places { get; } = [];

        public void AddFinished(int row, int entry, int next)
        {
            var entered = Stamp.Day(_visits.Entered[entry]);
            if (entered == DayNumber.Unknown || !rule.Counts(row, next, out var left, out _)) return;
            Places.Add((_visits.Owner[row] * _stages) + _visits.Stage[row]);
            Days.Add(left - entered);
        }

        public void AddOpen(int row, int entry)
        {
        }
    }
}
