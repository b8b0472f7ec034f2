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

    public int Days => _from.Length;

    /// <summary>The hazard of several people's stays in a step.</summary>
    public static DayHazard Of(IReadOnlyList<PersonTally> people, int step)
    {
        var oldest = 0;
        foreach (var person in people)
        {
            foreach (ref readonly var stay in person.StaysIn(step)) oldest = Math.Max(oldest, stay.To);
        }

        var hazard = new DayHazard(Math.Min(oldest, LastDay) + 1);
        foreach (var person in people) hazard.Add(person.StaysIn(step), 1);
        return hazard;
    }

    /// <summary>Puts stays back that were among them at first, or takes them out with a sign of −1.</summary>
    public void Add(ReadOnlySpan<DayStay> stays, int sign)
    {
        foreach (ref readonly var stay in stays)
        {
            var last = Math.Min(stay.To, LastDay);
            _from[Math.Min(stay.From, LastDay)] += sign;
            _to[last] += sign;
            if (stay.End == DayStay.Forward) _forward[last] += sign;
            if (stay.End == DayStay.Lost) _lost[last] += sign;
        }
    }

    /// <summary>How many were at risk on each day of age, went forward on it and were lost.</summary>
    public (int[] From, int[] To, int[] Forward, int[] Lost) Counts => (_from, _to, _forward, _lost);
}
