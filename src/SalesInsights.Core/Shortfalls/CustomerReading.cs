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
        for (var owner = 0; owner < people.Length; owner++)
        {
            foreach (var span in _customers.SpansByOwner[owner])
            {
                if (window.Cohort.Contains(_customers.SpanFrom[span])) Read(span, owner, people[owner], stays, window);
            }
        }
    }

    private void Read(int span, int owner, PersonTally person, DayStays stays, ShortfallWindow window)
    {
        var (from, customer, first) = (_customers.SpanFrom[span], _customers.SpanCustomer[span], _firstOpportunity[span]);

        // Who has bought before is handed over, not new: the business with such customers is repeat business.
        if (!_snapshot.HasCustomer(customer) || _firstBusiness[customer] < from) return;
        var kind = _customers.Segment[customer];
        person.Customers[kind] = person.Customers.TryGetValue(kind, out var count) ? count + 1 : 1;
        person.CustomerCount++;
        var batch = (from, _customers.Campaign[customer]);
        person.Acquired[batch] = person.Acquired.TryGetValue(batch, out var came) ? came + 1 : 1;
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
}
