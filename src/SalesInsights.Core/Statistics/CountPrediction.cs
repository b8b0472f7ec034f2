namespace SalesInsights.Statistics;

/// <summary>
/// How many events are to be expected of somebody, from the others, the own past and the ordinary spread, none of them taken as sure.
/// </summary>
/// <remarks>
/// <para>For each possible spread g the own rate, compared with the others, is believed to be gamma distributed with shape 1 ÷ g²; the own
/// past
/// sharpens it, counted less the longer it is, because people drift; the uncertainty of the expected number widens it. A count then is
/// negative
/// binomial, and its tails are averaged over the possible spreads.</para>
/// <para>Without a past this is the plain comparison with the others; <see cref="SpreadPosterior.Known"/> with a very large spread asks the
/// past alone.</para>
/// </remarks>
/// <example><code>
/// var prediction = new CountPrediction(SpreadPosterior.Known(0.3), expected: 10, relativeVariance: 0.01, pastObserved: 32, pastExpected:
/// 30);
/// prediction.LowerMidP(2)   // 0.0035
/// </code></example>
public sealed class CountPrediction
{
    /// <summary>By what share people drift between their past and the window, unless told.</summary>
    public const double UsualDrift = 0.1;

    // Less cannot be seen in any digit of a probability that matters.
    private const double Negligible = 1e-12;

    private readonly SpreadPosterior _spread;
    private readonly double[] _sizes;
    private readonly double[] _means;

    /// <summary>Makes the prediction.</summary>
    /// <param name="spread">How much people ordinarily differ: coefficients of variation.</param>
    /// <param name="expected">What the others would have done in the window with the same exposure; finite, 0 or more.</param>
    /// <param name="relativeVariance">The variance of that expectation, as a share of its square; finite, 0 or more.</param>
    /// <param name="pastObserved">Own events before the window; finite, 0 or more.</param>
    /// <param name="pastExpected">What the others would have done then; finite, 0 or more.</param>
    /// <param name="pastRelativeVariance">The variance of that, as a share of its square; finite, 0 or more.</param>
    /// <param name="drift">By what share people drift between past and window; finite, 0 or more.</param>
    /// <param name="dispersion">How many times as much as by chance the counts of one and the same person vary; finite, 1 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="spread"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public CountPrediction(
        SpreadPosterior spread, double expected, double relativeVariance = 0, double pastObserved = 0, double pastExpected = 0,
        double pastRelativeVariance = 0, double drift = UsualDrift, double dispersion = 1)
    {
        if (spread is null) throw new ArgumentNullException(nameof(spread));
        Require(expected, nameof(expected));
        Require(relativeVariance, nameof(relativeVariance));
        Require(pastObserved, nameof(pastObserved));
        Require(pastExpected, nameof(pastExpected));
        Require(pastRelativeVariance, nameof(pastRelativeVariance));
        Require(drift, nameof(drift));
        if (!(dispersion >= 1 && dispersion <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(dispersion), dispersion, "A dispersion is finite and 1 or more.");
        var trust = 1 / (dispersion + (pastExpected * (pastRelativeVariance + (drift * drift))));
        _spread = spread;
        var values = spread.ValueSpan;
        var weights = spread.WeightSpan;
        (_sizes, _means) = (new double[values.Length], new double[values.Length]);
        for (var g = 0; g < values.Length; g++)
        {
            var worth = 1 / (values[g] * values[g]);
            var shape = worth + (trust * pastObserved);
            _means[g] = shape / (worth + (trust * pastExpected)) * expected;
            _sizes[g] = 1 / ((1 / shape) + relativeVariance + (_means[g] > 0 ? (dispersion - 1) / _means[g] : 0));
            Mean += weights[g] * _means[g];
        }
    }

    /// <summary>The expected number of events.</summary>
    public double Mean { get; }

    /// <summary>P(fewer events) + ½ P(so many).</summary>
    /// <param name="observed">Events seen; finite, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="observed"/> is outside its range.</exception>
    public double LowerMidP(double observed)
    {
        var weights = _spread.WeightSpan;
        double sum = 0;
        for (var g = 0; g < weights.Length; g++)
        {
            if (weights[g] > Negligible) sum += weights[g] * CountScore.LowerMidP(observed, _sizes[g], _means[g]);
        }

        return sum;
    }

    /// <summary>P(more events) + ½ P(so many).</summary>
    /// <param name="observed">Events seen; finite, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="observed"/> is outside its range.</exception>
    public double UpperMidP(double observed)
    {
        var weights = _spread.WeightSpan;
        double sum = 0;
        for (var g = 0; g < weights.Length; g++)
        {
            if (weights[g] > Negligible) sum += weights[g] * CountScore.UpperMidP(observed, _sizes[g], _means[g]);
        }

        return sum;
    }

    /// <summary>P(so many events or fewer), if the rate were a multiple of what it is thought to be.</summary>
    internal double AtMost(long observed, double factor)
    {
        var weights = _spread.WeightSpan;
        double sum = 0;
        for (var g = 0; g < weights.Length; g++)
            sum += weights[g] * (CountScore.LowerMidP(observed, _sizes[g], _means[g] * factor) + HalfAt(observed, g, factor));
        return sum;
    }

    /// <summary>P(so many events or more), if the rate were a multiple of what it is thought to be.</summary>
    internal double AtLeast(long observed, double factor)
    {
        var weights = _spread.WeightSpan;
        double sum = 0;
        for (var g = 0; g < weights.Length; g++)
            sum += weights[g] * (CountScore.UpperMidP(observed, _sizes[g], _means[g] * factor) + HalfAt(observed, g, factor));
        return sum;
    }

    private double HalfAt(long observed, int g, double factor) =>
        Math.Exp(CountScore.LogProbability(observed, _sizes[g], _means[g] * factor)) / 2;

    private static void Require(double value, string name)
    {
        if (!(value >= 0 && value <= double.MaxValue))
            throw new ArgumentOutOfRangeException(name, value, "This number is finite and 0 or more.");
    }
}
