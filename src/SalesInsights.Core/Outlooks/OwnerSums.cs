using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Outlooks;

/// <summary>What came to each owner; the last one is the house.</summary>
internal sealed class OwnerSums(int owners) : IMeasureSink
{
    private const double One = 10_000;
    private readonly long[] _units = new long[owners];
    private readonly long[] _count = new long[owners];

    public void AddWhole(int row, int day, long units)
    {
    }

    public void AddPart(int row, int owner, int day, long units)
    {
        if (day == DayNumber.Unknown) return;
        var place = owner < 0 ? owners - 1 : owner;
        _count[place]++;
        if (Units.IsAmount(units)) _units[place] = checked(_units[place] + units);
    }

    public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);

    /// <summary>In units, a counted event as one.</summary>
    public double[] Finish(bool isMoney) => Array.ConvertAll(isMoney ? _units : _count, sum => isMoney ? sum : sum * One);
}
