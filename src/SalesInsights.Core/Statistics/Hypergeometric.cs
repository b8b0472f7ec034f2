namespace SalesInsights.Statistics;

/// <summary>How many successes fall to the first of two groups when all successes are dealt out at random.</summary>
/// <remarks>Weights are relative to the likeliest number, so that nothing overflows and the tails keep their digits.</remarks>
internal readonly struct Hypergeometric(long first, long second, long successes)
{
    private long Least => Math.Max(0, successes - second);

    private long Most => Math.Min(first, successes);

    // In double: the product of two counts may exceed a long.
    private long Mode => Math.Min(Most, Math.Max(Least, (long)((first + 1d) * (successes + 1d) / (first + (double)second + 2))));

    /// <summary>The weight of one number; 0 where it cannot be or is too rare for a double.</summary>
    public double WeightOf(long number)
    {
        double found = 0;
        Visit((k, weight) => found = k == number ? weight : found);
        return found;
    }

    /// <summary>All numbers with a weight, outwards from the likeliest.</summary>
    public void Visit(Action<long, double> visit)
    {
        long mode = Mode, least = Least, most = Most;
        var weight = 1d;
        for (var k = mode; k >= least && weight > 0; k--)
        {
            visit(k, weight);
            weight *= k / (first - k + 1d) * ((second - successes + k) / (successes - k + 1d));
        }

        weight = 1d;
        for (var k = mode; k < most && weight > 0; k++)
        {
            weight *= (first - k) / (k + 1d) * ((successes - k) / (second - successes + k + 1d));
            visit(k + 1, weight);
        }
    }
}
