using SalesInsights.Statistics;

namespace SalesInsights.Journeys;

/// <summary>
/// How many of somebody's cases could be expected to come to something, from the others and the own past together: for each possible spread
/// between people a binomial distribution whose odds are uncertain, weighted.
/// </summary>
internal sealed class SharePrediction : IPrediction
{
    // Habits change a little between the past and now, even when nothing is wrong; in the logarithm of the odds.
    public const double PersonDrift = 0.2;
    private const double Negligible = 1e-6;

    // An own past that is asked alone has no spread between people to lean on.
    private static readonly SpreadPosterior Anything = SpreadPosterior.Known(1);

    private readonly SpreadPosterior _spread;
    private readonly LogitNormal[] _chance;
    private readonly double _trials;

    private SharePrediction(WindowCounts window, SpreadPosterior spread, double drift, double factor, bool byOthers, bool byPast)
    {
        _trials = window.Trials;
        var others = LogitNormal.Logit(Math.Min(0.995, Math.Max(1e-4, window.Chance * factor)));
        var (pastMean, pastWorth) = byPast ? PastOf(window, drift) : (0, 0);
        (_spread, _chance) = (spread, new LogitNormal[spread.ValueSpan.Length]);
        var values = spread.ValueSpan;
        var weights = spread.WeightSpan;
        var free = 1 - window.Chance;
        var known = window.Variance / Math.Max(0.01, free * free);
        for (var g = 0; g < _chance.Length; g++)
        {
            var worth = pastWorth + (byOthers ? 1 / (values[g] * values[g]) : 0);
            var shift = worth > 0 ? pastWorth * pastMean / worth : 0;
            _chance[g] = new LogitNormal(others + shift, (worth > 0 ? 1 / worth : 1) + known);
            Mean += weights[g] * _chance[g].Mean() * _trials;
        }
    }

    public double Mean { get; }

    /// <summary>From the others and the own past.</summary>
    public static SharePrediction Of(WindowCounts window, SpreadPosterior spread, double factor) =>
        new(window, spread, PersonDrift, factor, byOthers: true, byPast: true);

    /// <summary>From the others alone.</summary>
    public static SharePrediction ByOthers(WindowCounts window, SpreadPosterior spread) =>
        new(window, spread, PersonDrift, 1, byOthers: true, byPast: false);

    /// <summary>From the own past alone.</summary>
    public static SharePrediction ByOwnPast(WindowCounts window, double drift) =>
        new(window, Anything, drift, 1, byOthers: false, byPast: true);

    public double Score(double observed, bool manyAreBad) => Average(manyAreBad ? ShareScore.UpperMidP : ShareScore.LowerMidP, observed, 1);

    public double ChanceOf(long count, bool orMore, double factor) => Average(orMore ? ShareScore.AtLeast : ShareScore.AtMost, count, factor);

    /// <summary>How the own past differs from the others' in the logarithm of the odds, and what that is worth: the inverse of its variance.</summary>
    private static (double Mean, double Worth) PastOf(WindowCounts window, double drift)
    {
        if (window.PastTrials <= 0.5) return (0, 0);
        var (trials, seen) = (window.PastTrials, Math.Min(window.PastObserved, window.PastTrials));
        var difference = Math.Log((seen + 0.5) / (trials - seen + 0.5)) - LogitNormal.Logit(window.PastChance);
        var variance = (1 / (seen + 0.5)) + (1 / (trials - seen + 0.5)) + window.PastVariance + (drift * drift);
        return (difference, 1 / variance);
    }

    private double Average(Func<double, double, double, double> tail, double observed, double factor)
    {
        var weights = _spread.WeightSpan;
        double score = 0;
        for (var g = 0; g < _chance.Length; g++)
        {
            if (weights[g] > Negligible) score += weights[g] * _chance[g].Average(tail, observed, _trials, factor);
        }

        return Math.Min(1, score);
    }
}
