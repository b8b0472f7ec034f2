namespace SalesInsights.Journeys;

/// <summary>Observed and expected ends by unit, span of time (0: all of it) and kind of stay.</summary>
internal sealed class StayCells(int units, int spans)
{
    /// <summary>More kinds than that would leave too few cases in each.</summary>
    public const int Kinds = 12;

    private readonly int[] _observed = new int[units * spans * Kinds];
    private readonly long[] _expected = new long[units * spans * Kinds];
    private readonly long[] _inherited = new long[units * spans];
    private readonly int[] _cases = new int[units * spans];

    public void Add(int unit, int span, in StayRow row, bool isEvent, long expected)
    {
        var place = (unit * spans) + span;
        _cases[place]++;
        if (row.IsInherited) _inherited[place] += expected;
        place = (place * Kinds) + row.Stratum;
        _expected[place] += expected;
        if (isEvent) _observed[place]++;
    }

    /// <summary>Adds up all units of other cells as one: sums of whole numbers, the same in any order.</summary>
    public void AddAll(StayCells others)
    {
        AddAll(_observed, others._observed);
        AddAll(_cases, others._cases);
        AddAll(_expected, others._expected);
        AddAll(_inherited, others._inherited);
    }

    public int Cases(int unit, int span) => _cases[(unit * spans) + span];

    public double Inherited(int unit, int span) => OrderFreeSum.Value(_inherited[(unit * spans) + span]);

    public int Observed(int unit, int span, int kind) => _observed[(((unit * spans) + span) * Kinds) + kind];

    public double Expected(int unit, int span, int kind) => OrderFreeSum.Value(_expected[(((unit * spans) + span) * Kinds) + kind]);

    /// <summary>The expectation of all kinds together.</summary>
    public double Expected(int unit, int span)
    {
        var sum = 0L;
        for (var kind = 0; kind < Kinds; kind++) sum += _expected[(((unit * spans) + span) * Kinds) + kind];
        return OrderFreeSum.Value(sum);
    }

    private static void AddAll(int[] sums, int[] others)
    {
        for (var first = 0; first < others.Length; first += sums.Length)
        {
            for (var i = 0; i < sums.Length; i++) sums[i] += others[first + i];
        }
    }

    private static void AddAll(long[] sums, long[] others)
    {
        for (var first = 0; first < others.Length; first += sums.Length)
        {
            for (var i = 0; i < sums.Length; i++) sums[i] += others[first + i];
        }
    }
}
