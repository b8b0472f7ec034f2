using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Shortfalls;

/// <summary>Reads who got which new customers in the cohort's time, and how long it took until each had an opportunity.</summary>
internal sealed class CustomerReading : IDisposable
{
    private readonly Snapshot _snapshot;
    private readonly CustomerTable _customers;
    private readonly int[] _firstBusiness;
    private readonly Rented<int> _rented;
    private readonly int[] _firstOpportunity;
    private readonly int _followUpDays;

    public CustomerReading(Snapshot snapshot, int[] firstBusiness, int followUpDays)
    {
        (_snapshot, _customers, _firstBusiness, _followUpDays) = (snapshot, snapshot.Ledger.Customers, firstBusiness, followUpDays);
        _rented = Rented<int>.Filled(_customers.SpanFrom.Length, DayNumber.Never);
        _firstOpportunity = _rented.Items;
        FindFirstOpportunities();
    }

    public void Dispose() => _rented.Dispose();

    /// <summary>Reads one time.</summary>
    public void Into(PersonTally[] people, DayStays stays, ShortfallWindow window)
    {
        // Person by person, so that a person's counts are at hand.
        var batches = new Batches(window);
        for (var owner = 0; owner < people.Length; owner++)
        {
            batches.Begin(people[owner]);
            foreach (var span in _customers.SpansByOwner[owner])
            {
                if (window.Cohort.Contains(_customers.SpanFrom[span])) Read(span, owner, batches, stays, window);
            }

            batches.End();
        }
    }

    private void Read(int span, int owner, Batches batches, DayStays stays, ShortfallWindow window)
    {
        var (from, customer, first) = (_customers.SpanFrom[span], _customers.SpanCustomer[span], _firstOpportunity[span]);

        // Who has bought before is handed over, not new: the business with such customers is repeat business.
        if (!_snapshot.HasCustomer(customer) || _firstBusiness[customer] < from) return;
        batches.Add(from, _customers.Campaign[customer], _customers.Segment[customer]);
        if (first < from) return;
        var end = span + 1 < _customers.SpanStart[customer + 1] ? _customers.SpanFrom[span + 1] - 1 : _snapshot.AsOfDay;
        end = Math.Max(from, Math.Min(Math.Min(end, window.Cohort.Last), from + _followUpDays));
        var followed = first <= end;
        stays.Add(owner, 0, new(from, 0, (followed ? first : end) - from, followed ? DayStay.Forward : DayStay.Open));
    }

    // An opportunity belongs to the span that held when it came; one from before the span was taken over with the customer.
    private void FindFirstOpportunities()
    {
        var (opportunities, first) = (_snapshot.Ledger.Opportunities, _firstOpportunity);
        for (var row = 0; row < opportunities.Count; row++)
        {
            var (customer, day) = (opportunities.Customer[row], opportunities.FirstDay[row]);
            if (customer < 0 || day > _snapshot.AsOfDay || day == DayNumber.Unknown) continue;
            for (var span = _customers.SpanStart[customer]; span < _customers.SpanStart[customer + 1]; span++)
            {
                // Later spans inherit it: their first opportunity then lies before them.
                var isLast = span == _customers.SpanStart[customer + 1] - 1;
                if (isLast || _customers.SpanFrom[span + 1] > day) first[span] = Math.Min(first[span], day);
            }
        }
    }

    /// <summary>Counts one person's new customers after the other's, by day and campaign and by kind.</summary>
    private sealed class Batches(ShortfallWindow window)
    {
        // The place of a day's customers of no campaign among the person's batches, plus 1; 0 where there are none.
        private readonly int[] _placeOfDay = new int[window.CohortLength];
        private readonly Dictionary<(int Day, int Campaign), int> _placeOfCampaign = [];
        private List<(int Day, int Campaign, int Count)> _batches = [];
        private PersonTally? _person;
        private int _kind;
        private int _ofKind;

        public void Begin(PersonTally person) => (_person, _batches, _ofKind) = (person, person.Acquired, 0);

        public void Add(int day, int campaign, int kind)
        {
            _person!.CustomerCount++;
            if (kind != _kind) AddKind();
            (_kind, _ofKind) = (kind, _ofKind + 1);
            var place = PlaceOf(day, campaign);
            _batches[place] = (day, campaign, _batches[place].Count + 1);
        }

        public void End()
        {
            AddKind();
            foreach (var (day, campaign, _) in _batches)
            {
                if (campaign < 0) _placeOfDay[day - window.Cohort.First] = 0;
            }

            _placeOfCampaign.Clear();
        }

        private int PlaceOf(int day, int campaign)
        {
            if (campaign >= 0)
            {
                if (!_placeOfCampaign.TryGetValue((day, campaign), out var known)) _placeOfCampaign.Add((day, campaign), known = Open(day, campaign));
                return known;
            }

            ref var place = ref _placeOfDay[day - window.Cohort.First];
            if (place == 0) place = Open(day, campaign) + 1;
            return place - 1;
        }

        private int Open(int day, int campaign)
        {
            _batches.Add((day, campaign, 0));
            return _batches.Count - 1;
        }

        // Customers of one kind often come one after the other.
        private void AddKind()
        {
            if (_ofKind > 0) _person!.Customers[_kind] = _person.Customers.TryGetValue(_kind, out var count) ? count + _ofKind : _ofKind;
            _ofKind = 0;
        }
    }
}
