namespace SalesInsights.Journeys;

/// <summary>Observed and expected ends by unit, span of time (0: all of it) and kind of stay.</summary>
internal sealed class StayCells(int units, int spans)
{
    private readonly int[] _observed = new int[units * spans * Strata.Most];
    private readonly double[] _expected = new double[units * spans * Strata.Most];
    private readonly double[] _inherited = new double[units * spans];
    private readonly int[] _cases = new int[units * spans];

    public void Add(int unit, int span, in StayRow row, bool isEvent, double expected)
    {
        var place = (unit * spans) + span;
        _cases[place]++;
        if (row.IsInherited) _inherited[place] += expected;
        place = (place * Strata.Most) + row.Stratum;
        _expected[place] += expected;
        if (isEvent) _observed[place]++;
    }

    public int Cases(int unit, int span) => _cases[(unit * spans) + span];

    public double Inherited(int unit, int span) => _inherited[(unit * spans) + span];

    public ReadOnlySpan<int> Observed(int unit, int span) => _observed.AsSpan(((unit * spans) + span) * Strata.Most, Strata.Most);

    public ReadOnlySpan<double> Expected(int unit, int span) => _expected.AsSpan(((unit * spans) + span) * Strata.Most, Strata.Most);
}
