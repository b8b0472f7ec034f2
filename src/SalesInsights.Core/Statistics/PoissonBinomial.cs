namespace SalesInsights.Statistics;

/// <summary>How many of several independent trials succeed when each has a probability of its own.</summary>
/// <remarks>
/// Exact, by adding one trial after the other; all terms are positive, so that small probabilities keep their digits. Time grows with the
/// square of the trials. The trials are added in ascending order of their probability: in whatever order they are given, the numbers are
/// the same to the last bit. Hong, Computational Statistics and Data Analysis 59 (2013), 41–51. Immutable.
/// </remarks>
/// <example><code>
/// var wins = PoissonBinomial.Of([0.1, 0.2, 0.3, 0.4]);
/// wins.Probability(1);   // 0.4404
/// wins.AtMost(1);        // 0.7428
/// </code></example>
public sealed class PoissonBinomial
{
    private readonly double[] _mass;
    private readonly double[] _atMost;
    private readonly double[] _atLeast;

    private PoissonBinomial(double[] sorted)
    {
        _mass = MassesOf(sorted);
        _atMost = new double[_mass.Length];
        _atLeast = new double[_mass.Length];
        double below = 0, above = 0;
        for (int low = 0, high = _mass.Length - 1; high >= 0; low++, high--)
        {
            _atMost[low] = Math.Min(1, below += _mass[low]);
            _atLeast[high] = Math.Min(1, above += _mass[high]);
        }

        foreach (var p in sorted)
        {
            Mean += p;
            Variance += p * (1 - p);
        }
    }

    /// <summary>How many trials there are.</summary>
    public int Trials => _mass.Length - 1;

    /// <summary>The expected number of successes: the sum of the probabilities.</summary>
    public double Mean { get; }

    /// <summary>The variance of the number of successes.</summary>
    public double Variance { get; }

    /// <summary>The distribution of the successes of some trials.</summary>
    /// <param name="probabilities">Each trial's probability, 0 and 1 included; none gives a certain 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability is outside [0, 1].</exception>
    public static PoissonBinomial Of(ReadOnlySpan<double> probabilities)
    {
        foreach (var p in probabilities) Chance.Require(p, nameof(probabilities));
        var sorted = probabilities.ToArray();
        Array.Sort(sorted);
        return new(sorted);
    }

    /// <summary>The probability of exactly so many successes; 0 where there are not so many trials.</summary>
    public double Probability(int successes) => successes < 0 || successes > Trials ? 0 : _mass[successes];

    /// <summary>The probability of so many successes or fewer.</summary>
    public double AtMost(int successes) => successes < 0 ? 0 : successes >= Trials ? 1 : _atMost[successes];

    /// <summary>The probability of so many successes or more, summed from above, so that a small one keeps its digits.</summary>
    public double AtLeast(int successes) => successes <= 0 ? 1 : successes > Trials ? 0 : _atLeast[successes];

    /// <summary>The smallest number of successes that is not exceeded with at least the probability <paramref name="p"/>.</summary>
    /// <param name="p">From 0 (the least possible number) to 1 (the greatest), both inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside [0, 1].</exception>
    public int Quantile(double p)
    {
        Chance.Require(p, nameof(p));
        if (p >= 1) return Array.FindLastIndex(_mass, mass => mass > 0);
        var successes = 0;
        while (successes < Trials && (_atMost[successes] <= 0 || _atMost[successes] < p - Chance.Rounding)) successes++;
        return successes;
    }

    internal ReadOnlySpan<double> Masses => _mass;

    private static double[] MassesOf(double[] probabilities)
    {
        var mass = new double[probabilities.Length + 1];
        mass[0] = 1;
        for (var trial = 0; trial < probabilities.Length; trial++)
        {
            double p = probabilities[trial], not = 1 - p;
            for (var k = trial + 1; k > 0; k--) mass[k] = (mass[k] * not) + (mass[k - 1] * p);
            mass[0] *= not;
        }

        return mass;
    }
}
