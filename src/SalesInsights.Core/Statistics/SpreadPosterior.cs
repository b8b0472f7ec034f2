using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>How much groups ordinarily differ, as far as counts of the others tell: a few possible answers, each with its weight.</summary>
/// <remarks>
/// A single estimate of the spread is too sure of itself: a tail that rests on it accuses several times as often as it says. The average
/// over
/// the possible answers does not. One row lowers an answer's likelihood by a factor e⁴ at most below that row's own best, so that one
/// strange
/// group cannot decide how much the others differ.
/// </remarks>
public sealed class SpreadPosterior
{
    private const double MostInfluence = 4;
    private const double PriorScale = 0.35;
    private const double LeastExpected = 0.5;

    private static readonly double[] Variations = [0.03, 0.08, 0.15, 0.25, 0.4, 0.6];
    private static readonly double[] RateWeights = [8, 15, 30, 60, 120, 300];

    private readonly double[] _values;
    private readonly double[] _weights;

    private SpreadPosterior(double[] values, double[] logWeights, Sample sample)
    {
        var most = logWeights.Max();
        var weights = Array.ConvertAll(logWeights, log => Math.Exp(log - most));
        var sum = weights.Sum();
        for (var v = 0; v < weights.Length; v++) weights[v] /= sum;
        (_values, _weights, Sample) = (values, weights, sample);
        (Values, Weights) = (Array.AsReadOnly(values), Array.AsReadOnly(weights));
    }

    /// <summary>The possible answers: coefficients of variation for counts, weights in trials for rates.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>How much each answer is believed; they sum to 1.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>The rows that the answers rest on; those with too little to expect are excluded.</summary>
    public Sample Sample { get; }

    /// <summary><see cref="Values"/>, for loops.</summary>
    internal ReadOnlySpan<double> ValueSpan => _values;

    /// <summary><see cref="Weights"/>, for loops.</summary>
    internal ReadOnlySpan<double> WeightSpan => _weights;

    /// <summary>Answers that are believed as much as is said; the logarithms need not be those of weights that sum to 1.</summary>
    internal static SpreadPosterior Of(ReadOnlySpan<double> values, ReadOnlySpan<double> logWeights) => new(values.ToArray(), logWeights.ToArray(), default);

    /// <summary>The coefficients of variation that are possible.</summary>
    internal static ReadOnlySpan<double> PossibleVariations => Variations;

    /// <summary>How much a coefficient of variation is believed before any data, as a logarithm: half a normal curve.</summary>
    internal static double LogPriorOf(double variation) => -0.5 * (variation / PriorScale) * (variation / PriorScale);

    /// <summary>One answer that is believed for sure.</summary>
    /// <param name="value">The coefficient of variation, or the weight in trials; above 0, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is outside its range.</exception>
    public static SpreadPosterior Known(double value) => value > 0 && value <= double.MaxValue
        ? new([value], [0], default)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A spread is finite and above 0.");

    /// <summary>The coefficient of variation of rates of events, from 0.03 to 0.6, large ones believed less beforehand.</summary>
    /// <param name="observed">Events of each row, for example a person in a step; finite, 0 or more.</param>
    /// <param name="expected">What would be expected of each row without a difference; rows at or below one half are left out.</param>
    /// <param name="relativeVariances">The variance of each expected number, as a share of its square; 0 or more.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An entry is outside its range.</exception>
    public static SpreadPosterior OfCounts(
        ReadOnlySpan<double> observed, ReadOnlySpan<double> expected, ReadOnlySpan<double> relativeVariances)
    {
        RequireSameLength(observed.Length, expected.Length, nameof(expected));
        RequireSameLength(observed.Length, relativeVariances.Length, nameof(relativeVariances));
        var logs = Array.ConvertAll(Variations, LogPriorOf);
        var row = new double[Variations.Length];
        long used = 0;
        for (var r = 0; r < observed.Length; r++)
        {
            if (!(relativeVariances[r] >= 0))
                throw new ArgumentOutOfRangeException(nameof(relativeVariances), relativeVariances[r], "A variance is 0 or more.");
            if (double.IsNaN(expected[r]))
                throw new ArgumentOutOfRangeException(nameof(expected), expected[r], "An expected number is a number.");
            if (expected[r] <= LeastExpected) continue;
            for (var v = 0; v < row.Length; v++)
                row[v] = CountScore.LogProbability(observed[r], 1 / ((Variations[v] * Variations[v]) + relativeVariances[r]), expected[r]);
            AddBounded(logs, row);
            used++;
        }

        return new([.. Variations], logs, new(used, observed.Length - used));
    }

    /// <summary>The weight of rates in trials, from 8 (they differ much) to 300 (hardly), all believed alike beforehand.</summary>
    /// <param name="successes">Successes of each row; from 0 to its trials. Fractions are allowed.</param>
    /// <param name="trials">Trials of each row; rows at or below one half are left out.</param>
    /// <param name="mean">The common rate; between 0 and 1, both excluded.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An entry is outside its range.</exception>
    public static SpreadPosterior OfRates(ReadOnlySpan<double> successes, ReadOnlySpan<double> trials, double mean)
    {
        RequireSameLength(successes.Length, trials.Length, nameof(trials));
        var logs = new double[RateWeights.Length];
        var row = new double[RateWeights.Length];
        long used = 0;
        for (var r = 0; r < successes.Length; r++)
        {
            if (double.IsNaN(trials[r]))
                throw new ArgumentOutOfRangeException(nameof(trials), trials[r], "A number of trials is a number.");
            if (trials[r] <= LeastExpected) continue;
            for (var v = 0; v < row.Length; v++)
                row[v] = BetaBinomial.LogProbability(successes[r], trials[r], BetaPrior.Of(mean, RateWeights[v]));
            AddBounded(logs, row);
            used++;
        }

        return new([.. RateWeights], logs, new(used, successes.Length - used));
    }

    private static void AddBounded(double[] logs, double[] row)
    {
        var best = row.Max();
        for (var v = 0; v < logs.Length; v++) logs[v] += Math.Max(row[v], best - MostInfluence);
    }

    private static void RequireSameLength(int expected, int actual, string name)
    {
        if (actual != expected) throw new ArgumentException($"The lists run side by side: {expected} and {actual} entries.", name);
    }
}
