using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>How much the rates of events really differ between groups, apart from the chance in their counts.</summary>
/// <remarks>Groups without exposure say nothing and are left out; the others are counted in the answer's sample.</remarks>
public static class GammaPoissonFit
{
    /// <summary>The estimate by moments, with groups weighted by their exposure.</summary>
    /// <param name="events">Events of each group; 0 or more.</param>
    /// <param name="exposures">Exposure of each group; finite, 0 or more.</param>
    /// <param name="mostShape">
    /// The shape is at most this, also where the groups differ less than chance would have it; 200 unless told.
    /// </param>
    /// <returns>
    /// The prior; <see cref="Gap.NothingToCount"/> without exposure; <see cref="Gap.TooFewData"/> with one group or without events.
    /// </returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Measured<GammaPrior> Moments(ReadOnlySpan<long> events, ReadOnlySpan<double> exposures, double mostShape = 200)
    {
        if (!(mostShape > 0)) throw new ArgumentOutOfRangeException(nameof(mostShape), mostShape, "A shape lies above 0.");
        var (sample, exposure, count) = Totals(events, exposures);
        if (sample.Counted == 0) return Measured.Missing<GammaPrior>(Gap.NothingToCount, sample);
        if (sample.Counted < 2 || count == 0) return Measured.Missing<GammaPrior>(Gap.TooFewData, sample);
        double mean = count / exposure, spread = 0, squares = 0;
        for (var i = 0; i < events.Length; i++)
        {
            if (exposures[i] == 0) continue;
            var off = (events[i] / exposures[i]) - mean;
            spread += exposures[i] * off * off;
            squares += exposures[i] * exposures[i];
        }

        var variance = (spread - ((sample.Counted - 1) * mean)) / (exposure - (squares / exposure));
        var shape = variance > 0 ? Math.Min(mostShape, mean * mean / variance) : mostShape;
        return Measured.Of(new GammaPrior(shape, shape / mean), sample);
    }

    /// <summary>The estimate of greatest likelihood.</summary>
    /// <param name="events">Events of each group; 0 or more.</param>
    /// <param name="exposures">Exposure of each group; finite, 0 or more.</param>
    /// <returns>
    /// The prior; <see cref="Gap.NotReached"/> where the likelihood still rises at a shape of a million, because the groups differ no more
    /// than by
    /// chance; <see cref="Gap.NothingToCount"/> without exposure; <see cref="Gap.TooFewData"/> without events.
    /// </returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Measured<GammaPrior> MaximumLikelihood(ReadOnlySpan<long> events, ReadOnlySpan<double> exposures)
    {
        var (sample, exposure, count) = Totals(events, exposures);
        if (sample.Counted == 0) return Measured.Missing<GammaPrior>(Gap.NothingToCount, sample);
        if (count == 0) return Measured.Missing<GammaPrior>(Gap.TooFewData, sample);
        var likelihood = new GammaPoissonLikelihood(events, exposures, count / exposure);
        return likelihood.Maximum() is { } prior ? Measured.Of(prior, sample) : Measured.Missing<GammaPrior>(Gap.NotReached, sample);
    }

    /// <summary>
    /// How many times as much the counts differ as chance alone would have it: Pearson's chi-squared by its degrees of freedom.
    /// </summary>
    /// <param name="events">Events of each group; 0 or more.</param>
    /// <param name="exposures">Exposure of each group, or its expected number up to a common factor; finite, 0 or more.</param>
    /// <returns>
    /// About 1 for pure chance, more for batches or differing rates; <see cref="Gap.NothingToCount"/> without exposure,
    /// <see cref="Gap.TooFewData"/> with one group or without events.
    /// </returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Measured<double> Dispersion(ReadOnlySpan<long> events, ReadOnlySpan<double> exposures)
    {
        var (sample, exposure, count) = Totals(events, exposures);
        if (sample.Counted == 0) return Measured.Missing<double>(Gap.NothingToCount, sample);
        if (sample.Counted < 2 || count == 0) return Measured.Missing<double>(Gap.TooFewData, sample);
        double sum = 0;
        for (var i = 0; i < events.Length; i++)
        {
            var expected = count / exposure * exposures[i];
            if (expected > 0) sum += (events[i] - expected) * (events[i] - expected) / expected;
        }

        return Measured.Of(sum / (sample.Counted - 1), sample);
    }

    private static (Sample Sample, double Exposure, double Events) Totals(ReadOnlySpan<long> events, ReadOnlySpan<double> exposures)
    {
        if (events.Length != exposures.Length)
            throw new ArgumentException($"The lists run side by side: {events.Length} and {exposures.Length} entries.", nameof(exposures));
        long groups = 0, none = 0;
        double exposure = 0, count = 0;
        for (var i = 0; i < events.Length; i++)
        {
            PoissonInterval.RequireCount(events[i], nameof(events));
            if (!(exposures[i] >= 0 && exposures[i] <= double.MaxValue))
                throw new ArgumentOutOfRangeException(nameof(exposures), exposures[i], "An exposure is finite and 0 or more.");
            if (exposures[i] == 0 && events[i] > 0)
                throw new ArgumentOutOfRangeException(nameof(events), events[i], "Nothing can be seen without exposure.");
            if (exposures[i] == 0) none++;
            else groups++;
            exposure += exposures[i];
            count += events[i];
        }

        return (new(groups, none), exposure, count);
    }
}
