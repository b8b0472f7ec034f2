using SalesInsights.Statistics;

namespace SalesInsights.Journeys;

/// <summary>What the counts of people say about how much they differ, for each of them by the others alone.</summary>
internal sealed class SpreadEvidence
{
    // One strange row must not persuade everybody that large differences are ordinary.
    private const double MostInfluence = 4;
    private const double FewestExpected = 0.5;

    private readonly double[] _values;
    private readonly double[] _all;
    private readonly double[,] _own;

    private SpreadEvidence(int units, ReadOnlySpan<double> values, Func<double, double> logPrior)
    {
        _values = values.ToArray();
        _all = Array.ConvertAll(_values, value => logPrior(value));
        _own = new double[units, _values.Length];
    }

    /// <summary>Evidence on how much rates of events differ: coefficients of variation.</summary>
    public static SpreadEvidence OfEvents(int units) => new(units, SpreadPosterior.PossibleVariations, SpreadPosterior.LogPriorOf);

    /// <summary>Evidence on how much chances differ: standard deviations of the logarithm of the odds.</summary>
    public static SpreadEvidence OfShares(int units) => new(units, LogitNormal.PossibleDeviations, LogitNormal.LogPriorOf);

    /// <summary>Takes in a count of events beside what was expected of it.</summary>
    /// <param name="unit">Whose.</param>
    /// <param name="observed">The count.</param>
    /// <param name="expected">The expectation by the others' rates.</param>
    /// <param name="variance">The squared coefficient of variation of the expectation.</param>
    public void AddEvents(int unit, long observed, double expected, double variance)
    {
        if (expected > FewestExpected) Add(unit, g => CountScore.LogProbability(observed, 1 / ((_values[g] * _values[g]) + variance), expected));
    }

    /// <summary>Takes in how many of some cases came to something.</summary>
    /// <param name="unit">Whose.</param>
    /// <param name="observed">How many did.</param>
    /// <param name="trials">How many there were, as if all had the same chance.</param>
    /// <param name="chance">That chance, by the others.</param>
    public void AddShare(int unit, long observed, double trials, double chance)
    {
        if (trials * chance <= FewestExpected) return;
        var middle = LogitNormal.Logit(chance);
        Add(unit, g => new LogitNormal(middle, _values[g] * _values[g]).LogLikelihood(observed, trials));
    }

    /// <summary>What everybody but one says.</summary>
    public SpreadPosterior Without(int unit)
    {
        var logs = new double[_values.Length];
        for (var g = 0; g < logs.Length; g++) logs[g] = _all[g] - _own[unit, g];
        return SpreadPosterior.Of(_values, logs);
    }

    private void Add(int unit, Func<int, double> logLikelihood)
    {
        var likelihood = new double[_values.Length];
        var best = double.NegativeInfinity;
        for (var g = 0; g < likelihood.Length; g++) best = Math.Max(best, likelihood[g] = logLikelihood(g));
        for (var g = 0; g < likelihood.Length; g++)
        {
            var bounded = Math.Max(likelihood[g], best - MostInfluence);
            _all[g] += bounded;
            _own[unit, g] += bounded;
        }
    }
}
