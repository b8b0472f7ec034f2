namespace SalesInsights.Statistics;

/// <summary>The likelihood of many groups' counts, by its slopes.</summary>
internal sealed class BetaBinomialLikelihood
{
    private const double LeastLogWeight = -7;
    private const double MostLogWeight = 13.8;

    private readonly CountsAbove _successes;
    private readonly CountsAbove _failures;
    private readonly CountsAbove _trials;

    public BetaBinomialLikelihood(ReadOnlySpan<long> successes, ReadOnlySpan<long> trials)
    {
        var failures = new long[trials.Length];
        for (var i = 0; i < failures.Length; i++) failures[i] = trials[i] - successes[i];
        _successes = new(successes);
        _failures = new(failures);
        _trials = new(trials);
    }

    /// <summary>Where the likelihood is greatest, or null where it rises to the edge of what is searched.</summary>
    public BetaPrior? Maximum()
    {
        if (SlopeAlong(MostLogWeight) >= 0 || SlopeAlong(LeastLogWeight) <= 0) return null;
        var weight = Math.Exp(LeastLogWeight + RootSearch.Rising(t => -SlopeAlong(LeastLogWeight + t), 0, MostLogWeight - LeastLogWeight));
        return BetaPrior.Of(BestMean(weight), weight);
    }

    // The slope in ln weight with the mean always at its best; the mean's own slope is 0 there.
    private double SlopeAlong(double logWeight)
    {
        var weight = Math.Exp(logWeight);
        var mean = BestMean(weight);
        return weight * ((mean * _successes.Slope(mean * weight)) + ((1 - mean) * _failures.Slope((1 - mean) * weight)) - _trials.Slope(weight));
    }

    // The slope in the mean falls from +∞ to −∞, so that its zero is the only one.
    private double BestMean(double weight) =>
        RootSearch.Rising(mean => _failures.Slope((1 - mean) * weight) - _successes.Slope(mean * weight), 0, 1);
}
