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

    private readonly int[] _lastOrder;
    private readonly int[] _lastContact;
    private readonly byte[] _opportunities;

    public CustomerSigns(Snapshot snapshot)
    {
        var count = snapshot.Ledger.Customers.Count;
        _lastOrder = Days(count);
        _lastContact = Days(count);
        _opportunities = new byte[count];
        ReadOrders(snapshot);
        ReadActivities(snapshot);
        ReadOpportunities(snapshot);
    }

    /// <summary>Whether anything was logged by the day; without, a missing contact says nothing.</summary>
    public bool HasActivities { get; private set; }

    public bool HasContactSince(int customer, int day) => IsSince(_lastContact[customer], day);

    /// <summary>The standing of a mature customer whose owner has had them since a day (unknown: always).</summary>
    public FollowUpStanding StandingSince(int customer, int day)
    {
        var (signs, hasOrder) = (_opportunities[customer], IsSince(_lastOrder[customer], day));
        if (signs == 0) return hasOrder ? FollowUpStanding.Spared : FollowUpStanding.WithoutOpportunity;
        if (hasOrder || (signs & CountingStageMoved) != 0) return FollowUpStanding.FollowedUp;
        var isWorked = (signs & CountingStage) != 0 && (!HasActivities || HasContactSince(customer, day));
        return isWorked ? FollowUpStanding.FollowedUp : FollowUpStanding.EmptyOpportunity;
    }

    private static bool IsSince(int last, int day) => last != DayNumber.Unknown && last >= day;

    private static int[] Days(int count)
    {
        var days = new int[count];
        days.AsSpan().Fill(DayNumber.Unknown);
        return days;
    }

    private void ReadOrders(Snapshot snapshot)
    {
        var orders = snapshot.Ledger.Orders;
        for (var row = 0; row < orders.Count; row++)
        {
            var customer = orders.Customer[row];
            if (customer >= 0 && MeasureEvents.Stands(snapshot, row)) _lastOrder[customer] = Math.Max(_lastOrder[customer], orders.Day[row]);
        }
    }

    private void ReadActivities(Snapshot snapshot)
    {
        var activities = snapshot.Ledger.Activities;
        for (var row = 0; row < activities.Count; row++)
        {
            if (activities.At[row] > snapshot.Horizon) continue;
            HasActivities = true;
            var customer = activities.Customer[row];
            if (customer < 0 || activities.IsAutomatic[row] || activities.Kind[row] is ActivityKind.MailIn or ActivityKind.Note) continue;
            _lastContact[customer] = Math.Max(_lastContact[customer], Stamp.Day(activities.At[row]));
        }
    }

    private void ReadOpportunities(Snapshot snapshot)
    {
        var opportunities = snapshot.Ledger.Opportunities;
        for (var row = 0; row < opportunities.Count; row++)
        {
            var customer = opportunities.Customer[row];
            if (customer >= 0 && snapshot.HasOpportunity(row)) _opportunities[customer] |= SignsOf(snapshot, row);
        }
    }

    /// <summary>An opportunity whose stage nobody recorded counts as being in one that counts: nothing says otherwise.</summary>
    private static byte SignsOf(Snapshot snapshot, int opportunity)
    {
        var walk = snapshot.Visits(opportunity);
        var (hasMoved, before) = (false, -1);
        while (walk.MoveNext())
        {
            hasMoved |= walk.Outcome != StageOutcome.Open || (before >= 0 && !walk.IsContinued(before));
            before = walk.Row;
        }

        if (before >= 0 && !snapshot.Ledger.Stages.Stages[walk.Stage].CountsAsFollowUp) return AnyOpportunity;
        return hasMoved ? (byte)(AnyOpportunity | CountingStage | CountingStageMoved) : (byte)(AnyOpportunity | CountingStage);
    }
}
