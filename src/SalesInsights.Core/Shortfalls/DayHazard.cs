namespace SalesInsights.Shortfalls;

/// <summary>
/// The chance to go forward or to be lost on each day of age, from counts alone: one person's stays are taken out of everybody's and put
/// back without going over the others.
/// </summary>
/// <remarks>
/// The increments of the estimate of <see cref="Statistics.AalenJohansen"/> with late entries, for ages in whole days; a stay that ends on
/// the day it begins was at risk on it.
/// </remarks>
internal sealed class DayHazard
{
    // Older than that, stays end too rarely to tell days apart.
    private const int LastDay = 1000;

    private readonly int[] _from;
    private readonly int[] _to;
    private readonly int[] _forward;
    private readonly int[] _lost;

    private DayHazard(int days) =>
        (_from, _to, _forward, _lost) = (new int[days], new int[days], new int[days], new int[days]);

    /// <summary>The hazard of several lists of stays.</summary>
    public static DayHazard Of(List<DayStay>[] lists)
    {
        var oldest = 0;
        foreach (var stay in lists.SelectMany(list => list)) oldest = Math.Max(oldest, stay.To);
        var hazard = new DayHazard(Math.Min(oldest, LastDay) + 1);
        foreach (var list in lists) hazard.Add(list, 1);
        return hazard;
    }

    /// <summary>Puts stays back that were among them at first, or takes them out with a sign of −1.</summary>
    public void Add(List<DayStay> stays, int sign)
    {
        foreach (var stay in stays)
        {
            var last = Math.Min(stay.To, LastDay);
            _from[Math.Min(stay.From, LastDay)] += sign;
            _to[last] += sign;
            if (stay.End == DayStay.Forward) _forward[last] += sign;
            if (stay.End == DayStay.Lost) _lost[last] += sign;
        }
    }

    /// <summary>The chances on each day of age; 0 where nobody was at risk.</summary>
    public DayChances Chances()
    {
        var (forward, lost) = (new double[_from.Length], new double[_from.Length]);
        var (atRisk, hasAny) = (0, false);
        for (var day = 0; day < forward.Length; day++)
        {
            atRisk += _from[day];
            hasAny |= atRisk > 0;
            if (atRisk > 0) (forward[day], lost[day]) = (_forward[day] / (double)atRisk, _lost[day] / (double)atRisk);
            atRisk -= _to[day];
        }

        return new DayChances(forward, lost, hasAny);
    }
}
