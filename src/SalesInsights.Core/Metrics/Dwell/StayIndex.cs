using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Dwell;

/// <summary>Where every salesperson's open and lost stays at every stage lie: one pass when the first list is asked for.</summary>
internal sealed class StayIndex
{
    private readonly RecordIds _ids;
    private readonly HandOverGrace _grace;
    private readonly int _asOfDay;
    private readonly Collected _open;
    private readonly Collected _lost;
    private readonly GroupIndex _openByPlace;
    private readonly GroupIndex _lostByPlace;

    public StayIndex(Snapshot snapshot, FinishedRule finished, HandOverGrace grace)
    {
        (_ids, _grace, _asOfDay) = (snapshot.Ledger.Opportunities.Ids, grace, snapshot.AsOfDay);
        var sink = new Sink(snapshot, finished);
        for (var i = 0; i < snapshot.Ledger.Opportunities.Count; i++) StayEvents.Send(snapshot, i, ref sink);
        (_open, _lost) = (sink.Open, sink.Lost);
        var places = snapshot.Organization.Salespeople.Count * snapshot.Ledger.Stages.Stages.Length;
        (_openByPlace, _lostByPlace) = (_open.ByPlace(places), _lost.ByPlace(places));
    }

    /// <summary>The opportunities open at a place since a day that is meant; the oldest first, then by id.</summary>
    /// <param name="place">The person and stage.</param>
    /// <param name="isMeant">Whether a day is meant.</param>
    /// <param name="withGrace">Whether those that came from somebody else only lately are left out.</param>
    public Id<Opportunity>[] Open(int place, Func<int, bool> isMeant, bool withGrace = false) =>
        Sorted(_open, _openByPlace[place], row => isMeant(_open.Day[row]) && !(withGrace && _grace.Covers(_open.Visit[row], _asOfDay)), isNewestFirst: false);

    /// <summary>The opportunities lost at a place; the latest first, then by id.</summary>
    public Id<Opportunity>[] Lost(int place) => Sorted(_lost, _lostByPlace[place], _ => true, isNewestFirst: true);

    private Id<Opportunity>[] Sorted(Collected stays, ReadOnlySpan<int> rows, Func<int, bool> isMeant, bool isNewestFirst)
    {
        var meant = new List<int>(rows.Length);
        foreach (var row in rows)
        {
            if (isMeant(row)) meant.Add(row);
        }

        meant.Sort((left, right) =>
        {
            var order = stays.Day[left].CompareTo(stays.Day[right]);
            if (order == 0) return _ids.Compare(stays.Opportunity[left], stays.Opportunity[right]);
            return isNewestFirst ? -order : order;
        });
        return meant.ConvertAll(row => (Id<Opportunity>)_ids[stays.Opportunity[row]]).ToArray();
    }

    /// <summary>Stays as columns: the place (person and stage), the opportunity, and the day that matters.</summary>
    private sealed class Collected
    {
        private readonly List<int> _place = [];

        public List<int> Opportunity { get; } = [];

        public List<int> Day { get; } = [];

        public List<int> Visit { get; } = [];

        public void Add(int place, int opportunity, int day, int visit)
        {
            Visit.Add(visit);
            _place.Add(place);
            Opportunity.Add(opportunity);
            Day.Add(day);
        }

        public GroupIndex ByPlace(int places) => GroupIndex.Build(_place.ToArray(), places);
    }

    private readonly struct Sink(Snapshot snapshot, FinishedRule finished) : IStaySink
    {
        private readonly VisitTable _visits = snapshot.Ledger.Visits;
        private readonly int _stages = snapshot.Ledger.Stages.Stages.Length;

        public Collected Open { get; } = new();

        public Collected Lost { get; } = new();

        public void AddFinished(int row, int entry, int next)
        {
            if (finished.Counts(row, next, out var left, out var isLost) && isLost) Add(Lost, row, left);
        }

        public void AddOpen(int row, int entry)
        {
            var entered = Stamp.Day(_visits.Entered[entry]);
            if (entered != DayNumber.Unknown) Add(Open, row, entered);
        }

        private void Add(Collected stays, int row, int day)
        {
            var owner = _visits.Owner[row];
            if (owner >= 0) stays.Add((owner * _stages) + _visits.Stage[row], _visits.Opportunity[row], day, row);
        }
    }
}
