using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Journeys;

/// <summary>New customers and days worked by person and month, the month cut where the window begins.</summary>
/// <remarks>
/// Customers found or taken from the public sea count, assigned ones do not. What one campaign brings somebody on one day is one arrival.
/// Days in the ramp after joining, and in roles that find no customers, are no exposure, and what came in them does not count.
/// </remarks>
internal sealed class ArrivalTable
{
    private readonly Snapshot _snapshot;
    private readonly WorkClocks _clocks;
    private readonly int[] _slotStart;
    private readonly int[] _rampEnd;

    public ArrivalTable(Snapshot snapshot, WorkClocks clocks, int firstDay, int windowStart, int rampDays)
    {
        (_snapshot, _clocks, People) = (snapshot, clocks, snapshot.Organization.Salespeople.Count);
        _slotStart = SlotsFrom(firstDay, windowStart, snapshot.AsOfDay).ToArray();
        FirstWindowSlot = Array.IndexOf(_slotStart, windowStart);
        _rampEnd = Enumerable.Range(0, People).Select(p => RampEnd(p, rampDays)).ToArray();
        (Arrivals, Worked) = (new int[People, Slots], new double[People, Slots]);
        for (var p = 0; p < People; p++) ReadDays(p);
        ReadArrivals();
    }

    public int People { get; }

    public int Slots => _slotStart.Length;

    /// <summary>The first slot of the window.</summary>
    public int FirstWindowSlot { get; }

    public int[,] Arrivals { get; }

    public double[,] Worked { get; }

    /// <summary>The slot a year before another: the one that holds the same day; -1 where the data begin later.</summary>
    public int YearBefore(int slot)
    {
        var day = DayNumber.Of(DayNumber.ToDate(_slotStart[slot]).PlusYears(-1));
        return SlotOf(day);
    }

    public int FirstDayOf(int slot) => _slotStart[slot];

    private static IEnumerable<int> SlotsFrom(int firstDay, int windowStart, int lastDay)
    {
        var days = new SortedSet<int> { firstDay, windowStart };
        for (var month = MonthNumber.Of(DayNumber.ToDate(firstDay)) + 1; ; month++)
        {
            var day = DayNumber.Of(MonthNumber.FirstDayOf(month));
            if (day > lastDay) return days;
            days.Add(day);
        }
    }

    /// <summary>
    /// Nobody knows how long one person takes to start, so that the ramp of who is known to have joined counts twice. Where nobody said when somebody joined, but
    /// records show them only some time after the data begin, they joined then; that is a guess, and they have been there longer rather than shorter.
    /// </summary>
    private int RampEnd(int person, int rampDays)
    {
        var (first, _) = _snapshot.Organization.EmploymentOf(person);
        var isKnown = first != DayNumber.Unknown;
        var joined = isKnown ? first : _clocks.DayReaching(person, 1);
        if (joined == DayNumber.Never) return DayNumber.Never;
        if (joined <= _slotStart[0] + 7) return DayNumber.Unknown;
        return _clocks.DayReaching(person, _clocks.Between(person, _clocks.FirstDay - 1, joined - 1) + (isKnown ? 2 * rampDays : rampDays));
    }

    private bool Counts(int person, int day) =>
        day > _rampEnd[person] && _snapshot.Organization.RoleOn(person, day) is Role.Develop or Role.Mixed;

    private void ReadDays(int person)
    {
        for (var slot = 0; slot < Slots; slot++)
        {
            var last = slot + 1 < Slots ? _slotStart[slot + 1] - 1 : _snapshot.AsOfDay;
            var first = Math.Max(_slotStart[slot], _rampEnd[person] == DayNumber.Unknown ? DayNumber.Unknown : Math.Min(_rampEnd[person], last) + 1);

            // A role rarely changes; the middle of the slot stands for it.
            if (first <= last && Counts(person, first + ((last - first) / 2))) Worked[person, slot] = _clocks.Between(person, first - 1, last);
        }
    }

    private void ReadArrivals()
    {
        var customers = _snapshot.Ledger.Customers;
        var batches = new HashSet<(int Owner, int Campaign, int Day)>();
        var slotOf = Enumerable.Range(_slotStart[0], Math.Max(0, _snapshot.AsOfDay - _slotStart[0] + 1)).Select(SlotOf).ToArray();
        for (var span = 0; span < customers.SpanFrom.Length; span++)
        {
            var (owner, day, customer) = (customers.SpanOwner[span], customers.SpanFrom[span], customers.SpanCustomer[span]);
            if (owner < 0 || day < _slotStart[0] || day > _snapshot.AsOfDay || customers.SpanOrigin[span] == CustomerOrigin.Assigned) continue;
            if (!_snapshot.HasCustomer(customer) || !Counts(owner, day)) continue;
            var campaign = customers.Campaign[customer];
            if (campaign >= 0 && !batches.Add((owner, campaign, day))) continue;

            // A customer on a day that was no exposure would be an event without one.
            if (slotOf[day - _slotStart[0]] is var slot && Worked[owner, slot] > 0) Arrivals[owner, slot]++;
        }
    }

    private int SlotOf(int day)
    {
        var found = Array.BinarySearch(_slotStart, day);
        return found >= 0 ? found : ~found - 1;
    }
}
