using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>How often something ended among a few cases, compared with what the hazard of others would have brought.</summary>
/// <remarks>
/// <para>The expected number is the hazard that each case passed through between its entry and its end or present age, summed. So every
/// open case
/// counts, and the comparison has an answer even where nothing ended yet. Breslow, Applied Statistics 24 (1975), 303–316.</para>
/// <para>For one of several ways to end, the others' hazard is that of the same way and other ends only take a case out. The probabilities
/// take the
/// expected number as known; <see cref="ExpectedVariance"/> says how well it is, for a score that allows for it, such as
/// <see cref="CountPrediction"/>.</para>
/// </remarks>
public sealed class OneSampleLogRank
{
    private OneSampleLogRank(long observed, double expected, double variance, int cases)
    {
        (Observed, Expected, ExpectedVariance, Cases) = (observed, expected, variance, cases);
        Test = PoissonTest.Of(observed, expected);
    }

    /// <summary>How many cases ended.</summary>
    public long Observed { get; }

    /// <summary>How many would have ended at the others' pace; 0 or more.</summary>
    public double Expected { get; }

    /// <summary>The variance of <see cref="Expected"/> that comes from the others being few.</summary>
    public double ExpectedVariance { get; }

    /// <summary>How many cases were compared.</summary>
    public int Cases { get; }

    /// <summary>The exact tests of the observed number: few ends (<c>Less</c>) mean slower than the others.</summary>
    public PoissonTest Test { get; }

    /// <summary>Observed ÷ expected; below 1 is slower or rarer than the others.</summary>
    /// <value><see cref="Gap.NothingToCount"/> where nothing was expected.</value>
    public Measured<double> Ratio => Expected > 0
        ? Measured.Of(Observed / Expected, new Sample(Cases))
        : Measured.Missing<double>(Gap.NothingToCount, new Sample(Cases));

    /// <summary>The squared difference by the expected number, chi-squared with one degree of freedom where many are expected.</summary>
    /// <value><see cref="Gap.NothingToCount"/> where nothing was expected.</value>
    public Measured<double> ChiSquared => Expected > 0
        ? Measured.Of((Observed - Expected) * (Observed - Expected) / Expected, new Sample(Cases))
        : Measured.Missing<double>(Gap.NothingToCount, new Sample(Cases));

    /// <summary>Compares cases with a hazard.</summary>
    /// <param name="reference">The hazard of the others; it does not hold the cases compared.</param>
    /// <param name="entries">How old each case was when it came under observation.</param>
    /// <param name="durations">How old each case was at its end, or is so far; not below its entry.</param>
    /// <param name="ended">Whether each case ended in the way asked about.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reference"/> is null.</exception>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative or not finite, or a duration is below its entry.</exception>
    public static OneSampleLogRank Of(
        HazardCurve reference, ReadOnlySpan<double> entries, ReadOnlySpan<double> durations, ReadOnlySpan<bool> ended)
    {
        if (reference is null) throw new ArgumentNullException(nameof(reference));
        if (entries.Length != durations.Length || ended.Length != durations.Length)
            throw new ArgumentException($"The lists run side by side: {durations.Length} durations.", nameof(durations));
        long observed = 0;
        double expected = 0;
        for (var i = 0; i < durations.Length; i++)
        {
            if (!(entries[i] >= 0)) throw new ArgumentOutOfRangeException(nameof(entries), entries[i], "A time is 0 or more.");
            if (!(durations[i] >= entries[i] && durations[i] <= double.MaxValue))
                throw new ArgumentOutOfRangeException(nameof(durations), durations[i], "A duration is finite and not below its entry.");
            observed += ended[i] ? 1 : 0;
            expected += reference.Level(durations[i]) - reference.Level(entries[i]);
        }

        return new(observed, expected, VarianceOf(reference, entries.ToArray(), durations.ToArray()), durations.Length);
    }

    /// <summary>A confidence interval for <see cref="Ratio"/>, by Garwood's for the observed number.</summary>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>The interval, or <see cref="Gap.NothingToCount"/> where nothing was expected.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is outside its range.</exception>
    public Measured<Interval> RatioInterval(double level = 0.95)
    {
        var interval = PoissonInterval.Garwood(Observed, Expected > 0 ? Expected : 1, level);
        return Expected > 0 ? Measured.Of(interval, new Sample(Cases)) : Measured.Missing<Interval>(Gap.NothingToCount, new Sample(Cases));
    }

    // Each end among the others moves the expected number by the own cases at risk at that age over the others at risk.
    private static double VarianceOf(HazardCurve reference, double[] entries, double[] durations)
    {
        Array.Sort(entries);
        Array.Sort(durations);
        double variance = 0;
        int begun = 0, gone = 0;
        for (var step = 0; step < reference.Times.Count; step++)
        {
            while (begun < entries.Length && entries[begun] < reference.Times[step]) begun++;
            while (gone < durations.Length && durations[gone] < reference.Times[step]) gone++;
            var share = (begun - gone) / (double)reference.AtRisk[step];
            variance += share * share * reference.Ended[step];
        }

        return variance;
    }
}
