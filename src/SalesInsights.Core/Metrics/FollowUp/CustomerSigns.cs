using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.FollowUp;

/// <summary>What the records say about each customer as of a day: last order, last outbound contact, opportunities.</summary>
internal sealed class CustomerSigns
{
    private const byte AnyOpportunity = 1;
    private const byte CountingStage = 2;
    private const byte CountingStageMoved = 4;
    private const byte AllSigns = AnyOpportunity | CountingStage | CountingStageMoved;

    private readonly int[] _lastOrder;
    private readonly int[] _lastContact;
    private readonly byte[] _opportunities;

    private CustomerSigns(Snapshot snapshot, RowSlice slice)
    {
        var count = snapshot.Ledger.Customers.Count;
        _lastOrder = Days(count);
        _lastContact = Days(count);
        _opportunities = new byte[count];
        ReadOrders(snapshot.Ledger.Orders, snapshot.AsOfDay, slice, _lastOrder);
        ReadActivities(snapshot, slice);
        ReadOpportunities(snapshot, slice);
    }

    /// <summary>Whether anything was logged by the day; without, a missing contact says nothing.</summary>
    public bool HasActivities { get; private set; }

    public static CustomerSigns Of(Snapshot snapshot)
    {
        var ledger = snapshot.Ledger;
        var rows = (long)ledger.Orders.Day.Length + ledger.Activities.At.Length + ledger.Visits.Count;
        return SlicedPass.Run(snapshot, rows, slice => new CustomerSigns(snapshot, slice), (all, more) => all.Add(more));
    }

    /// <summary>Whether the last of something was on a day or later; an unknown day was before all.</summary>
    public static bool IsSince(int last, int day) => last != DayNumber.Unknown && last >= day;

    public bool HasContactSince(int customer, int day) => IsSince(_lastContact[customer], day);

    public bool HasOrderSince(int customer, int day) => IsSince(_lastOrder[customer], day);

    /// <summary>The day of the last outbound contact, by whomever; unknown where there is none.</summary>
    public int LastContactOf(int customer) => _lastContact[customer];

    /// <summary>Each customer's last order that stands at the end of a day; unknown where there is none.</summary>
    public static int[] LastOrders(Snapshot snapshot, int day)
    {
        var last = Days(snapshot.Ledger.Customers.Count);
        ReadOrders(snapshot.Ledger.Orders, day, RowSlice.Whole, last);
        return last;
    }

    /// <summary>The standing of a mature customer whose owner has had them since a day (unknown: always).</summary>
    public FollowUpStanding StandingSince(int customer, int day)
    {
        var (signs, hasOrder) = (_opportunities[customer], IsSince(_lastOrder[customer], day));
        if (signs == 0) return hasOrder ? FollowUpStanding.Spared : FollowUpStanding.WithoutOpportunity;
        if (hasOrder || (signs & CountingStageMoved) != 0) return FollowUpStanding.FollowedUp;
        var isWorked = (signs & CountingStage) != 0 && (!HasActivities || HasContactSince(customer, day));
        return isWorked ? FollowUpStanding.FollowedUp : FollowUpStanding.EmptyOpportunity;
    }

    private static int[] Days(int count)
    {
        var days = new int[count];
        days.AsSpan().Fill(DayNumber.Unknown);
        return days;
    }

    private void Add(CustomerSigns other)
    {
        SlicedPass.Raise(_lastOrder, other._lastOrder);
        SlicedPass.Raise(_lastContact, other._lastContact);
        for (var i = 0; i < _opportunities.Length; i++) _opportunities[i] |= other._opportunities[i];
        HasActivities |= other.HasActivities;
    }

    private static void ReadOrders(OrderTable orders, int asOf, RowSlice slice, int[] last)
    {
        var (customers, days, cancelled) = (orders.Customer, orders.Day, orders.CancelledDay);
        var (from, to) = slice.Of(days.Length);
        for (var row = from; row < to; row++)
        {
            var (customer, day) = (customers[row], days[row]);
            if (customer >= 0 && day <= asOf && cancelled[row] > asOf && last[customer] < day) last[customer] = day;
        }
    }

    private void ReadActivities(Snapshot snapshot, RowSlice slice)
    {
        var (activities, horizon, last) = (snapshot.Ledger.Activities, snapshot.Horizon, _lastContact);
        var (customers, at, kinds, automatic) = (activities.Customer, activities.At, activities.Kind, activities.IsAutomatic);
        var (from, to) = slice.Of(at.Length);
        for (var row = from; row < to; row++)
        {
            if (at[row] > horizon) continue;
            HasActivities = true;
            var customer = customers[row];
            if (customer < 0 || automatic[row] || kinds[row] is ActivityKind.MailIn or ActivityKind.Note) continue;
            var day = Stamp.Day(at[row]);
            if (last[customer] < day) last[customer] = day;
        }
    }

    private void ReadOpportunities(Snapshot snapshot, RowSlice slice)
    {
        var (opportunities, asOf, visits) = (snapshot.Ledger.Opportunities, snapshot.AsOfDay, new VisitSigns(snapshot));
        var (customers, firstDay, start) = (opportunities.Customer, opportunities.FirstDay, opportunities.VisitStart);
        var (from, to) = slice.Of(customers.Length);
        for (var row = from; row < to; row++)
        {
            var customer = customers[row];
            if (customer < 0 || firstDay[row] > asOf) continue;
            ref var signs = ref _opportunities[customer];
            if (signs != AllSigns) signs |= visits.Of(start[row], start[row + 1]);
        }
    }

    /// <summary>Reads an opportunity's visits from the last visible one back, as far as needed.</summary>
    private readonly struct VisitSigns(Snapshot snapshot)
    {
        private readonly short[] _stage = snapshot.Ledger.Visits.Stage;
        private readonly int[] _entered = snapshot.Ledger.Visits.Entered;
        private readonly int _horizon = snapshot.Horizon;
        private readonly bool[] _isCounting = snapshot.Ledger.Stages.Stages.Select(s => s.CountsAsFollowUp).ToArray();
        private readonly bool[] _isClosed = snapshot.Ledger.Stages.Outcome.Select(o => o != StageOutcome.Open).ToArray();

        /// <summary>An opportunity whose stage nobody recorded counts as being in one that counts: nothing says otherwise.</summary>
        public byte Of(int first, int end)
        {
            var last = end - 1;
            while (last >= first && _entered[last] > _horizon) last--;
            if (last < first) return AnyOpportunity | CountingStage;
            var stage = _stage[last];
            if (!_isCounting[stage]) return AnyOpportunity;
            return _isClosed[stage] || HasOther(first, last, stage) ? AllSigns : (byte)(AnyOpportunity | CountingStage);
        }

        private bool HasOther(int first, int last, short stage)
        {
            for (var row = last - 1; row >= first; row--)
            {
                if (_stage[row] != stage && _entered[row] <= _horizon) return true;
            }

            return false;
        }
    }
}
