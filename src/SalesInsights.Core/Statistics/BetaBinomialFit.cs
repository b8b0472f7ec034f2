using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>How much the rates of groups really differ, apart from the chance in their counts.</summary>
/// <remarks>
/// Groups without trials say nothing and are left out; the others are counted in the answer's sample. Moments always give an answer and are
/// the better default: where groups differ no more than by chance the likelihood has no maximum.
/// </remarks>
public static class BetaBinomialFit
{
    /// <summary>The estimate by moments, with groups weighted by their trials.</summary>
    /// <param name="successes">Successes of each group; from 0 to its trials.</param>
    /// <param name="trials">Trials of each group; 0 or more.</param>
    /// <param name="leastWeight">The weight is at least this; 5 unless told.</param>
    /// <param name="mostWeight">
    /// The weight is at most this, also where the groups differ less than chance would have it; 200 unless told.
    /// </param>
    /// <returns>
    /// The prior, its mean kept from 0.01 to 0.99; <see cref="Gap.TooFewData"/> with fewer than three groups or 30 trials,
    /// <see cref="Gap.NothingToCount"/> without trials.
    /// </returns>
    /// <remarks>Kleinman, Journal of the American Statistical Association 68 (1973), 46–54.</remarks>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range, or the weights are not 0 &lt; least ≤ most.</exception>
    public static Measured<BetaPrior> Moments(
        ReadOnlySpan<long> successes, ReadOnlySpan<long> trials, double leastWeight = 5, double mostWeight = 200)
    {
        if (!(leastWeight > 0 && leastWeight <= mostWeight))
            throw new ArgumentOutOfRangeException(nameof(leastWeight), leastWeight, "The least weight lies above 0, up to the most.");
        var (sample, all, hits) = Totals(successes, trials);
        if (all == 0) return Measured.Missing<BetaPrior>(Gap.NothingToCount, sample);
        if (sample.Counted < 3 || all < 30) return Measured.Missing<BetaPrior>(Gap.TooFewData, sample);
        var mean = hits / all;
        double spread = 0, squares = 0;
        for (var i = 0; i < trials.Length; i++)
        {
            if (trials[i] == 0) continue;
            double n = trials[i], off = (successes[i] / n) - mean;
            spread += n * off * off;
            squares += n * n;
        }

        double chance = mean * (1 - mean), free = sample.Counted - 1d;
        var correlation = (spread - (chance * free)) / (chance * (all - (squares / all) - free));
        var weight = correlation > 0 ? Math.Min(mostWeight, Math.Max(leastWeight, (1 - correlation) / correlation)) : mostWeight;
        return Measured.Of(BetaPrior.Of(Math.Min(0.99, Math.Max(0.01, mean)), weight), sample);
    }

    /// <summary>The estimate of greatest likelihood.</summary>
    /// <param name="successes">Successes of each group; from 0 to its trials.</param>
    /// <param name="trials">Trials of each group; 0 or more.</param>
    /// <returns>
    /// The prior; <see cref="Gap.NotReached"/> where the likelihood still rises at a weight of a million, because the groups differ no more
    /// than by chance, or where every group has only successes or only failures; <see cref="Gap.NothingToCount"/> without trials.
    /// </returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static Measured<BetaPrior> MaximumLikelihood(ReadOnlySpan<long> successes, ReadOnlySpan<long> trials)
    {
        var (sample, all, hits) = Totals(successes, trials);
        if (all == 0) return Measured.Missing<BetaPrior>(Gap.NothingToCount, sample);
        if (hits == 0 || hits == all) return Measured.Missing<BetaPrior>(Gap.NotReached, sample);
        var likelihood = new BetaBinomialLikelihood(successes, trials);
        return likelihood.Maximum() is { } prior ? Measured.Of(prior, sample) : Measured.Missing<BetaPrior>(Gap.NotReached, sample);
    }

    private static (Sample Sample, double Trials, double Successes) Totals(ReadOnlySpan<long> successes, ReadOnlySpan<long> trials)
    {
        if (successes.Length != trials.Length)
            throw new ArgumentException($"The lists run side by side: {trials.Length} and {successes.Length} entries.", nameof(successes));
        long groups = 0, none = 0;
        double all = 0, hits = 0;
        for (var i = 0; i < trials.Length; i++)
        {
            if (trials[i] < 0) throw new ArgumentOutOfRangeException(nameof(trials), trials[i], "Trials are 0 or more.");
            if (successes[i] < 0 || successes[i] > trials[i])
                throw new ArgumentOutOfRangeException(nameof(successes), successes[i], $"Successes lie between 0 and the trials, here {trials[i]}.");
            if (trials[i] == 0) none++;
            else groups++;
            all += trials[i];
            hits += successes[i];
        }

        return (new(groups, none), all, hits);
    }
}
