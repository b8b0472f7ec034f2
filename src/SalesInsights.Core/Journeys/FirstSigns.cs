using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Journeys;

/// <summary>The day of each customer's first opportunity in a stage that counts as follow-up, or first order.</summary>
internal sealed class FirstSigns : IDisposable
{
    private readonly Rented<int> _rented;
    private readonly int[] _day;

    public FirstSigns(Snapshot snapshot)
    {
        _rented = Rented<int>.Filled(snapshot.Ledger.Customers.Count, DayNumber.Never);
        _day = _rented.Items;
        ReadOpportunities(snapshot);
        ReadOrders(snapshot);
    }

    /// <summary>The day; never where there is none, unknown where nobody dated it.</summary>
    public int DayOf(int customer) => _day[customer];

    public void Dispose() => _rented.Dispose();

    private void ReadOpportunities(Snapshot snapshot)
    {
        var ledger = snapshot.Ledger;
        var counts = ledger.Stages.Stages.Select(s => s.CountsAsFollowUp).ToArray();
        for (var i = 0; i < ledger.Opportunities.Count; i++)
        {
            var customer = ledger.Opportunities.Customer[i];
            if (customer >= 0 && snapshot.HasOpportunity(i)) _day[customer] = Math.Min(_day[customer], DayOf(snapshot, i, counts));
        }
    }

    private static int DayOf(Snapshot snapshot, int opportunity, bool[] counts)
    {
        var (opportunities, visits) = (snapshot.Ledger.Opportunities, snapshot.Ledger.Visits);
        var (first, end) = (opportunities.VisitStart[opportunity], opportunities.VisitStart[opportunity + 1]);
        var hasStage = false;
        for (var row = first; row < end; row++)
        {
            if (visits.Entered[row] > snapshot.Horizon) continue;
            hasStage = true;
            if (!counts[visits.Stage[row]]) continue;

            // A stay that nobody dated began no earlier than the opportunity.
            return visits.Entered[row] == Stamp.Unknown ? opportunities.FirstDay[opportunity] : Stamp.Day(visits.Entered[row]);
        }

        // Where no stage is known, nothing says that it does not count.
        return hasStage ? DayNumber.Never : opportunities.FirstDay[opportunity];
    }

    private void ReadOrders(Snapshot snapshot)
    {
        var orders = snapshot.Ledger.Orders;
        for (var row = 0; row < orders.Count; row++)
        {
            var customer = orders.Customer[row];
            if (customer >= 0 && MeasureEvents.Stands(snapshot, row) && !LastSigns.IsReturn(orders.Amount[row]))
                _day[customer] = Math.Min(_day[customer], orders.Day[row]);
        }
    }
}
