namespace SalesInsights.Journeys;

/// <summary>The <see cref="StayCells"/> of one unit.</summary>
internal readonly ref struct UnitCells(Span<int> cases, Span<long> inherited, Span<int> observed, Span<long> expected)
{
    private readonly Span<int> _cases = cases;
    private readonly Span<long> _inherited = inherited;
    private readonly Span<int> _observed = observed;
    private readonly Span<long> _expected = expected;

    /// <summary>Adds a stay, or the part of it that falls into a span, with the <see cref="OrderFreeSum.Term"/> of what is expected.</summary>
    public void Add(int span, in StayRow row, bool isEvent, long expected)
    {
        _cases[span]++;
        if (row.IsInherited) _inherited[span] += expected;
        var place = (span * StayCells.Kinds) + row.Stratum;
        _expected[place] += expected;
        if (isEvent) _observed[place]++;
    }
}
