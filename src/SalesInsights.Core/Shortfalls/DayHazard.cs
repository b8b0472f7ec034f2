namespace SalesInsights.Shortfalls;

/// <summary>
/// Competing ends by whole days of age, from counts alone: one person's stays are taken out of everybody's and put back without going over
/// the others.
/// </summary>
/// <remarks>
/// The estimate of <see cref="Statistics.AalenJohansen"/> with late entries, for ages in whole days; a stay that ends on the day it begins
/// was at risk on it.
/// </remarks>
internal sealed class DayHazard
{
    // Older than that, stays end too rarely to tell days apart.
    private const int LastDay = 1000;

    private readonly int[] _from;
    private readonly int[] _to;
    private readonly int[][] _ended;
    private long _stays;

    private DayHazard(int ends, int days)
    {
        (_from, _to) = (new int[days], new int[days]);
        _ended = [.. Enumerable.Range(0, ends).Select(_ => new int[days])];
    }

    /// <summary>Whether any stay is among them.</summary>
    public bool HasAny => _stays > 0;

    /// <summary>The hazard of stays, of which there are several lists, by so many ends.</summary>
    public static DayHazard Of(int ends, params List<DayStay>[] lists)
    {
        var oldest = 0;
        foreach (var stay in lists.SelectMany(list => list)) oldest = Math.Max(oldest, stay.To);
        var hazard = new DayHazard(ends, Math.Min(oldest, LastDay) + 1);
        foreach (var list in lists) hazard.Add(list, 1);
        return hazard;
    }

    /// <summary>Puts stays back that were among them at first, or takes them out with a sign of −1.</summary>
    public void Add(List<DayStay> stays, int sign)
    {
        foreach (var stay in stays)
        {
            _from[Math.Min(stay.From, LastDay)] += sign;
            _to[Math.Min(stay.To, LastDay)] += sign;
            _stays += sign;
            if (stay.End != DayStay.Open) _ended[stay.End][Math.Min(stay.To, LastDay)] += sign;
        }
    }

    /// <summary>The share of stays that end in each way by an age.</summary>
    public double[] Shares(int age = LastDay)
    {
        var shares = new double[_ended.Length];
        double open = 1;
        var atRisk = 0;
        for (var day = 0; day < Math.Min((long)age + 1, _from.Length); day++)
        {
            atRisk += _from[day];
            double left = 1;
            for (var end = 0; end < shares.Length && atRisk > 0; end++)
            {
                var part = _ended[end][day] / (double)atRisk;
                shares[end] += open * part;
                left -= part;
            }

            open *= Math.Max(0, left);
            atRisk -= _to[day];
        }

        return shares;
    }
}
