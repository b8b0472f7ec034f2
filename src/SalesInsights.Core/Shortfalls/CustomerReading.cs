using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Shortfalls;

/// <summary>Reads who got which new customers in the cohort's time, and how long it took until each had an opportunity.</summary>
internal sealed class CustomerReading
{
    private readonly Snapshot _snapshot;
    private readonly CustomerTable _customers;
    private readonly int[] _firstBusiness;
    private readonly int[] _firstOpportunity;
    private readonly int _followUpDays;

    public CustomerReading(Snapshot snapshot, int[] firstBusiness, int followUpDays)
    {
        (_snapshot, _customers, _firstBusiness, _followUpDays) = (snapshot, snapshot.Ledger.Customers, firstBusiness, followUpDays);
        _firstOpportunity = FirstOpportunityOfSpans();
    }

    /// <summary>Reads one time.</summary>
    public void Into(PersonTally[] people, DayStays stays, ShortfallWindow window)
    {
        var first = _firstOpportunity;
        for (var span = 0; span < _customers.SpanFrom.Length; span++)
        {
            var (owner, from, customer) = (_customers.SpanOwner[span], _customers.SpanFrom[span], _customers.SpanCustomer[span]);
            if (owner < 0 || !window.Cohort.Contains(from) || !_snapshot.HasCustomer(customer)) continue;

            // Who has bought before is handed over, not new: the business with such customers is repeat business.
            if (_firstBusiness[customer] < from) continue;
            var (person, kind) = (people[owner], _customers.Segment[customer]);
            person.Customers[kind] = person.Customers.TryGetValue(kind, out var count) ? count + 1 : 1;
            person.CustomerCount++;
            var batch = (from, _customers.Campaign[customer]);
            person.Acquired[batch] = person.Acquired.TryGetValue(batch, out var came) ? came + 1 : 1;
            if (first[span] < from) continue;
            var end = span + 1 < _customers.SpanStart[customer + 1] ? _customers.SpanFrom[span + 1] - 1 : _snapshot.AsOfDay;
            end = Math.Max(from, Math.Min(Math.Min(end, window.Cohort.Last), from + _followUpDays));
            var followed = first[span] <= end;
            stays.Add(owner, 0, new(from, 0, (followed ? first[span] : end) - from, followed ? DayStay.Forward : DayStay.Open));
        }
    }

    // An opportunity belongs to the span that held when it came; one from before the span was taken over with the customer.
    private int[] FirstOpportunityOfSpans()
    {
        var opportunities = _snapshot.Ledger.Opportunities;
        var first = new int[_customers.SpanFrom.Length];
        first.AsSpan().Fill(DayNumber.Never);
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

        return first;
    }
}
