using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>Finds when a series of counts began to run low: what is missing adds up, and what is ordinary wears off.</summary>
/// <remarks>
/// S = max(0, S + k − count), a signal where S reaches the limit h. Lucas, Technometrics 27 (1985), 129–144. It needs some ten periods to
/// learn
/// the usual mean from; with fewer compare with the others instead.
/// </remarks>
public sealed class PoissonCusum
{
    private const int FinestStep = 100;
    private const int MostStates = 1000;

    /// <summary>Makes a chart.</summary>
    /// <param name="reference">k: what is allowed to be missing in each period wears off at this count; above 0, finite.</param>
    /// <param name="limit">h: the sum that is a signal; above 0, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not above 0 or not finite.</exception>
    public PoissonCusum(double reference, double limit)
    {
        PoissonInterval.RequireExposure(reference, nameof(reference));
        PoissonInterval.RequireExposure(limit, nameof(limit));
        (Reference, Limit) = (reference, limit);
    }

    /// <summary>k: the count at which nothing is added.</summary>
    public double Reference { get; }

    /// <summary>h: the sum that is a signal.</summary>
    public double Limit { get; }

    /// <summary>The reference that tells a usual from a lower mean soonest: between the two.</summary>
    /// <param name="usual">The usual mean; above <paramref name="lower"/>.</param>
    /// <param name="lower">The mean that should be found; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The means are not 0 &lt; lower &lt; usual.</exception>
    public static double BestReference(double usual, double lower)
    {
        if (!(lower > 0)) throw new ArgumentOutOfRangeException(nameof(lower), lower, "A mean lies above 0.");
        if (!(usual > lower && usual <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(usual), usual, "The usual mean lies above the lower one.");
        return (usual - lower) / (Math.Log(usual) - Math.Log(lower));
    }

    /// <summary>Runs the chart over a series.</summary>
    /// <param name="counts">The counts in order of time; 0 or more.</param>
    /// <param name="exposures">
    /// For each period how much of a usual one was watched, for example 0.5 for half the working days; it scales the reference. Empty where
    /// all are alike.
    /// </param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count or an exposure is negative or not finite.</exception>
    public CusumPath Run(ReadOnlySpan<long> counts, ReadOnlySpan<double> exposures = default)
    {
        if (exposures.Length > 0 && exposures.Length != counts.Length)
            throw new ArgumentException($"The lists run side by side: {counts.Length} and {exposures.Length} entries.", nameof(exposures));
        var sums = new double[counts.Length];
        double sum = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            PoissonInterval.RequireCount(counts[i], nameof(counts));
            var exposure = exposures.Length == 0 ? 1 : exposures[i];
            if (!(exposure >= 0 && exposure <= double.MaxValue))
                throw new ArgumentOutOfRangeException(nameof(exposures), exposure, "An exposure is finite and 0 or more.");
            sums[i] = sum = Math.Max(0, sum + (Reference * exposure) - counts[i]);
        }

        return new(sums, Limit);
    }

    /// <summary>How many periods pass until a signal, on the average and from 0, while counts have a mean.</summary>
    /// <param name="mean">The mean; finite, 0 or more. At the usual mean the answer is the time to a false alarm.</param>
    /// <returns>
    /// 1 or more; <see cref="Gap.NotComputed"/> where reference and limit are not multiples of one step of 0.01 or more, or are more than
    /// 1,000
    /// steps; <see cref="Gap.NotReached"/> where signals are rarer than one in 10¹⁰ or so.
    /// </returns>
    /// <remarks>The Markov chain of Brook and Evans, Biometrika 59 (1972), 539–549.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mean"/> is negative or not finite.</exception>
    public Measured<double> AverageRunLength(double mean)
    {
        if (!(mean >= 0 && mean <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean is finite and 0 or more.");
        for (var steps = 1; steps <= FinestStep; steps++)
        {
            double k = Reference * steps, h = Limit * steps;
            if (!IsWhole(k) || !IsWhole(h)) continue;
            if (h > MostStates) break;
            return RunLength(mean, steps, (int)Math.Round(k, MidpointRounding.ToEven), (int)Math.Round(h, MidpointRounding.ToEven));
        }

        return Measured.Missing<double>(Gap.NotComputed);
    }

    // One state for each sum below the limit, in steps; a count takes so many steps off.
    private static Measured<double> RunLength(double mean, int stepsPerCount, int reference, int limit)
    {
        var stays = new double[limit][];
        for (var from = 0; from < limit; from++)
        {
            stays[from] = new double[limit];
            stays[from][from] = 1;
            var before = from + reference;
            for (var count = 0; before - ((long)count * stepsPerCount) > 0; count++)
            {
                var to = before - (count * stepsPerCount);
                if (to < limit) stays[from][to] -= Math.Exp(CountScore.LogProbability(count, double.PositiveInfinity, mean));
            }

            var enough = (before + stepsPerCount - 1) / stepsPerCount;
            stays[from][0] -= mean == 0 ? 0 : IncompleteGamma.Lower(enough, mean);
        }

        var lengths = LinearEquations.Solve(stays, [.. stays.Select(_ => new[] { 1d })]);
        return lengths is null ? Measured.Missing<double>(Gap.NotReached) : Measured.Of(lengths[0][0], default);
    }

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value, MidpointRounding.ToEven)) < 1e-9 * Math.Max(1, value);
}
