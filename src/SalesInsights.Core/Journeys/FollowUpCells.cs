namespace SalesInsights.Journeys;

/// <summary>By unit, span of time (0: all of it) and kind of customer: how many were followed up in time, and the sums of their chances.</summary>
internal sealed class FollowUpCells(int units, int spans)
{
    /// <summary>Three origins, each from a campaign or not.</summary>
    public const int Kinds = 6;

    private readonly int[] _cases = new int[units * spans];
    private readonly int[] _observed = new int[units * spans * Kinds];
    private readonly long[] _chances = new long[units * spans * Kinds];
    private readonly long[] _squares = new long[units * spans * Kinds];

    public void Add(int unit, int span, int kind, bool isFollowedUp, double chance)
    {
        var place = (unit * spans) + span;
        _cases[place]++;
        place = (place * Kinds) + kind;
        if (isFollowedUp) _observed[place]++;
        _chances[place] += OrderFreeSum.Term(chance);
        _squares[place] += OrderFreeSum.Term(chance * chance);
    }

    public int Cases(int unit, int span) => _cases[(unit * spans) + span];

    public int Observed(int unit, int span, int kind) => _observed[(((unit * spans) + span) * Kinds) + kind];

    public double Chances(int unit, int span, int kind) => OrderFreeSum.Value(_chances[(((unit * spans) + span) * Kinds) + kind]);

    /// <summary>The sums over the kinds, each chance multiplied by its kind's factor.</summary>
    public (long Observed, double Chances, double Squares) Sum(int unit, int span, double[] factors)
    {
        var (observed, chances, squares) = (0L, 0d, 0d);
        var place = ((unit * spans) + span) * Kinds;
        for (var kind = 0; kind < Kinds; kind++)
        {
            observed += _observed[place + kind];
            chances += OrderFreeSum.Value(_chances[place + kind]) * factors[kind];
            squares += OrderFreeSum.Value(_squares[place + kind]) * factors[kind] * factors[kind];
        }

        return (observed, chances, squares);
    }
}
