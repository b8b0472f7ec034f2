namespace SalesInsights.Statistics;

/// <summary>
/// How many successes are to be expected of somebody, from the others, the own past and the ordinary spread, none of them taken as sure.
/// </summary>
/// <remarks>
/// <para>For each possible weight M the own rate is believed to be beta distributed around the others' rate; the own past sharpens it,
/// counted
/// less the longer it is; few trials of the others widen it. What changed for everybody between past and window moves all rates alike on
/// the
/// logit scale. A success that had not all the time it needs counts as a trial with only part of the chance.</para>
/// <para>The average over weights and rates is taken on 160 rates across all that is believed possible.</para>
/// </remarks>
/// <example><code>
/// var prediction = new RatePrediction(SpreadPosterior.Known(40), mean: 0.6, othersTrials: 200);
/// prediction.LowerMidP(6, 24)   // 0.0042
/// </code></example>
public sealed class RatePrediction
{
    private const int Nodes = 160;
    private const double Reach = 9;
    private const double PastHalfWeight = 200;

    private readonly double[] _rates = new double[Nodes];
    private readonly double[] _weights = new double[Nodes];

    /// <summary>Makes the prediction.</summary>
    /// <param name="spread">How much people ordinarily differ: weights in trials.</param>
    /// <param name="mean">The others' rate in the window; between 0 and 1, both excluded.</param>
    /// <param name="othersTrials">How many trials the others' rate rests on; above 0. Positive infinity where it is known.</param>
    /// <param name="pastSuccesses">Own successes before the window; from 0 to the trials. Fractions are allowed.</param>
    /// <param name="pastTrials">Own trials before the window; finite, 0 or more.</param>
    /// <param name="pastMean">The others' rate then; between 0 and 1, both excluded. The same as now unless told.</param>
    /// <exception cref="ArgumentNullException"><paramref name="spread"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public RatePrediction(
        SpreadPosterior spread, double mean, double othersTrials, double pastSuccesses = 0, double pastTrials = 0, double? pastMean = null)
    {
        if (spread is null) throw new ArgumentNullException(nameof(spread));
        if (!(othersTrials > 0))
            throw new ArgumentOutOfRangeException(nameof(othersTrials), othersTrials, "The others' trials lie above 0.");
        if (!(pastTrials >= 0 && pastTrials <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(pastTrials), pastTrials, "Trials are finite and 0 or more.");
        if (!(pastSuccesses >= 0 && pastSuccesses <= pastTrials))
            throw new ArgumentOutOfRangeException(nameof(pastSuccesses), pastSuccesses, "Successes lie between 0 and the trials.");
        RequireRate(mean, nameof(mean));
        var before = pastMean ?? mean;
        RequireRate(before, nameof(pastMean));
        var trust = 1 / (1 + (pastTrials / PastHalfWeight));
        var priors = new BetaPrior[spread.Values.Count];
        for (var v = 0; v < priors.Length; v++)
        {
            var own = BetaPrior.Of(before, spread.Values[v]).After(trust * pastSuccesses, trust * pastTrials);
            priors[v] = BetaPrior.Of(own.Mean, 1 / ((1 / own.Weight) + (1 / othersTrials)));
        }

        Spread(priors, spread.Weights, pastMean is null ? 0 : Logit(mean) - Logit(before));
    }

    /// <summary>The expected rate.</summary>
    public double Mean { get; private set; }

    /// <summary>P(fewer successes) + ½ P(so many), all trials with their full chance.</summary>
    /// <param name="successes">Successes seen; from 0 to the trials.</param>
    /// <param name="trials">Trials; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public double LowerMidP(int successes, int trials) => Average(successes, new PartialTrials(trials, []), lower: true);

    /// <summary>P(more successes) + ½ P(so many), all trials with their full chance.</summary>
    /// <param name="successes">Successes seen; from 0 to the trials.</param>
    /// <param name="trials">Trials; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public double UpperMidP(int successes, int trials) => Average(successes, new PartialTrials(trials, []), lower: false);

    /// <summary>P(fewer successes) + ½ P(so many), some trials with only part of their chance.</summary>
    /// <param name="successes">Successes seen; from 0 to the number of trials.</param>
    /// <param name="chances">For each trial the part of its chance it has had, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or a part is outside its range.</exception>
    public double LowerMidP(int successes, ReadOnlySpan<double> chances) => Average(successes, PartialTrials.Of(chances), lower: true);

    /// <summary>P(more successes) + ½ P(so many), some trials with only part of their chance.</summary>
    /// <param name="successes">Successes seen; from 0 to the number of trials.</param>
    /// <param name="chances">For each trial the part of its chance it has had, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or a part is outside its range.</exception>
    public double UpperMidP(int successes, ReadOnlySpan<double> chances) => Average(successes, PartialTrials.Of(chances), lower: false);

    private double Average(int successes, PartialTrials trials, bool lower)
    {
        if (successes < 0 || successes > trials.Count)
            throw new ArgumentOutOfRangeException(nameof(successes), successes, $"Successes lie between 0 and the trials, here {trials.Count}.");
        double sum = 0;
        for (var node = 0; node < Nodes; node++)
        {
            if (_weights[node] > 0) sum += _weights[node] * trials.MidP(successes, _rates[node], lower);
        }

        return Math.Min(1, sum);
    }

    // The rates that any weight believes possible, cut into strips of equal width on the arcsine scale, on which a beta distribution is as
    // wide
    // at 0.02 as at 0.5 and its density has no poles; each strip is as likely as its middle says.
    private void Spread(BetaPrior[] priors, IReadOnlyList<double> weights, double shift)
    {
        double low = Math.PI / 2, high = 0;
        foreach (var prior in priors)
        {
            var (centre, reach) = (Math.Asin(Math.Sqrt(prior.Mean)), Reach / (2 * Math.Sqrt(prior.Weight + 1)));
            (low, high) = (Math.Min(low, centre - reach), Math.Max(high, centre + reach));
        }

        (low, high) = (Math.Max(0, low), Math.Min(Math.PI / 2, high));
        for (var node = 0; node < Nodes; node++)
        {
            var sine = Math.Sin(low + ((high - low) * (node + 0.5) / Nodes));
            _rates[node] = sine * sine;
        }

        for (var v = 0; v < priors.Length; v++) Mix(priors[v], weights[v]);
        for (var node = 0; node < Nodes; node++)
        {
            if (shift != 0) _rates[node] = 1 / (1 + Math.Exp(-Logit(_rates[node]) - shift));
            Mean += _weights[node] * _rates[node];
        }
    }

    private void Mix(BetaPrior prior, double weight)
    {
        var densities = new double[Nodes];
        var peak = double.NegativeInfinity;
        for (var node = 0; node < Nodes; node++)
        {
            densities[node] = ((prior.Alpha - 0.5) * Math.Log(_rates[node])) + ((prior.Beta - 0.5) * Math.Log(1 - _rates[node]));
            peak = Math.Max(peak, densities[node]);
        }

        double sum = 0;
        for (var node = 0; node < Nodes; node++) sum += densities[node] = Math.Exp(densities[node] - peak);
        for (var node = 0; node < Nodes; node++) _weights[node] += weight * densities[node] / sum;
    }

    private static double Logit(double rate) => Math.Log(rate / (1 - rate));

    private static void RequireRate(double rate, string name)
    {
        if (!(rate > 0 && rate < 1)) throw new ArgumentOutOfRangeException(name, rate, "A rate lies between 0 and 1, both excluded.");
    }
}
