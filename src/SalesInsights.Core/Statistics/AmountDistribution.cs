namespace SalesInsights.Statistics;

/// <summary>The sum of amounts each of which comes or does not come, independently, with a probability of its own.</summary>
/// <remarks>
/// <para>Amounts are whole numbers of some smallest unit, so that sums are exact. Exact on the grid of their greatest common divisor, or,
/// for few amounts, by all their sums; beyond that by <see cref="Draws"/> draws with a fixed seed. <see cref="Method"/> says which.</para>
/// <para>The input's order does not matter, to the last bit. No normal approximation: for a few lumpy amounts it can be wrong by 5 points.
/// Immutable.</para>
/// </remarks>
/// <example><code>
/// var sum = AmountDistribution.Of([100, 50], [0.5, 0.2], booked: 10);
/// sum.Mean;            // 70
/// sum.AtLeast(110);    // 0.5
/// </code></example>
public sealed partial class AmountDistribution
{
    /// <summary>How many draws a simulation makes; its standard error of a probability is at most 0.0036.</summary>
    public const int Draws = 20_000;

    private readonly long[] _totals;
    private readonly double[] _mass;
    private readonly double[] _atMost;
    private readonly double[] _atLeast;

    private AmountDistribution(long[] totals, double[] mass, SumMethod method)
    {
        (_totals, _mass, Method) = (totals, mass, method);
        (_atMost, _atLeast) = (new double[mass.Length], new double[mass.Length]);
        double below = 0, above = 0;
        for (int low = 0, high = mass.Length - 1; high >= 0; low++, high--)
        {
            _atMost[low] = Math.Min(1, below += mass[low]);
            _atLeast[high] = Math.Min(1, above += mass[high]);
        }

        // Around the least total, so that a large booked amount does not cost the variance its digits.
        double first = 0, second = 0;
        for (var i = 0; i < mass.Length; i++)
        {
            double beyond = totals[i] - totals[0];
            first += mass[i] * beyond;
            second += mass[i] * beyond * beyond;
        }

        Mean = totals[0] + first;
        StandardDeviation = Math.Sqrt(Math.Max(0, second - (first * first)));
    }

    /// <summary>How it was computed.</summary>
    public SumMethod Method { get; }

    /// <summary>The expected total, what is booked included.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation of the total.</summary>
    public double StandardDeviation { get; }

    /// <summary>How many different totals are possible; those drawn where it is simulated.</summary>
    public int Totals => _totals.Length;

    /// <summary>The probability of a total or less.</summary>
    public double AtMost(long total)
    {
        var place = PlaceOf(total);
        return place < 0 ? 0 : _atMost[place];
    }

    /// <summary>The probability of a total or more, summed from above.</summary>
    public double AtLeast(long total)
    {
        var below = PlaceOf(total == long.MinValue ? total : total - 1);
        return below + 1 >= _totals.Length ? 0 : _atLeast[below + 1];
    }

    /// <summary>The smallest total that is not exceeded with at least the probability <paramref name="p"/>.</summary>
    /// <param name="p">From 0 (the least possible total) to 1 (the greatest), both inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside [0, 1].</exception>
    public long Quantile(double p)
    {
        Chance.Require(p, nameof(p));
        if (p >= 1) return _totals[_totals.Length - 1];
        var place = Array.BinarySearch(_atMost, p - Chance.Rounding);
        place = place < 0 ? ~place : place;
        while (place > 0 && _atMost[place - 1] >= p - Chance.Rounding) place--;
        return _totals[Math.Min(place, _totals.Length - 1)];
    }

    internal ReadOnlySpan<long> Support => _totals;

    internal ReadOnlySpan<double> Masses => _mass;

    /// <summary>The place of the greatest total that is not above one; -1 where all are.</summary>
    private int PlaceOf(long total)
    {
        var found = Array.BinarySearch(_totals, total);
        return found >= 0 ? found : ~found - 1;
    }
}
