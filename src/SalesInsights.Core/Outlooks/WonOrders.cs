using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Outlooks;

/// <summary>How orders follow opportunities that were won: after how many days, and how much of the amount.</summary>
internal sealed class WonOrders : IDisposable
{
    private readonly Rented<int> _days;
    private readonly Rented<long> _sums;
    private readonly int[] _day;
    private readonly long[] _units;
    private readonly int _asOf;
    private long _wonUnits;
    private long _orderedUnits;

    public WonOrders(Snapshot snapshot)
    {
        var (orders, count) = (snapshot.Ledger.Orders, snapshot.Ledger.Opportunities.Count);
        (_days, _sums, _asOf) = (Rented<int>.Filled(count, DayNumber.Never), Rented<long>.Filled(count, 0), snapshot.AsOfDay);
        (_day, _units) = (_days.Items, _sums.Items);
        for (var row = 0; row < orders.Count; row++)
        {
            var opportunity = orders.Opportunity[row];
            if (opportunity < 0 || !MeasureEvents.Stands(snapshot, row)) continue;
            _day[opportunity] = Math.Min(_day[opportunity], orders.Day[row]);
            if (Units.IsAmount(orders.Amount[row])) _units[opportunity] = checked(_units[opportunity] + orders.Amount[row]);
        }
    }

    /// <summary>The share that has been ordered by so many days after won.</summary>
    public DelayCurve Curve { get; } = new();

    /// <summary>Ordered ÷ won of those that were ordered; 1 where nobody knows.</summary>
    public double Yield { get; private set; } = 1;

    public void Dispose()
    {
        _days.Dispose();
        _sums.Dispose();
    }

    public bool HasOrder(int opportunity) => _day[opportunity] != DayNumber.Never;

    /// <summary>The day of the first order of an opportunity, or never.</summary>
    public int DayOf(int opportunity) => _day[opportunity];

    /// <summary>Takes in an opportunity that was won on a day.</summary>
    /// <returns>Whether there is an order of it.</returns>
    public bool AddWon(int opportunity, int day, long units)
    {
        if (!HasOrder(opportunity))
        {
            Curve.AddWaiting(_asOf - day, 1);
            return false;
        }

        Curve.AddFollowed(_day[opportunity] - day, 1);
        if (!Units.IsAmount(units) || units <= 0 || _units[opportunity] <= 0) return true;
        (_wonUnits, _orderedUnits) = (checked(_wonUnits + units), checked(_orderedUnits + _units[opportunity]));
        return true;
    }

    /// <summary>Makes the curve; called once.</summary>
    public void Finish()
    {
        Curve.Finish();
        if (_wonUnits > 0) Yield = (double)_orderedUnits / _wonUnits;
    }
}
