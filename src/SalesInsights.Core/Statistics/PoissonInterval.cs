using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>Confidence intervals for a rate of events and for the ratio of two rates.</summary>
public static class PoissonInterval
{
    /// <summary>The exact interval of Garwood for events per unit of exposure.</summary>
    /// <param name="events">Events seen; 0 or more.</param>
    /// <param name="exposure">
    /// How much was watched, for example days; above 0, finite. 1 for an interval of the expected number itself.
    /// </param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>
    /// All rates that neither tail of the Poisson distribution rejects at half the error each; the lower end is 0 without events.
    /// </returns>
    /// <remarks>Garwood, Biometrika 28 (1936), 437–442. Three divided by the exposure is the one-sided bound without events.</remarks>
    /// <example><code>
    /// PoissonInterval.Garwood(3)   // [0.6187, 8.7673] at 0.95
    /// </code></example>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Interval Garwood(long events, double exposure = 1, double level = 0.95)
    {
        RequireCount(events, nameof(events));
        RequireExposure(exposure, nameof(exposure));
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1, both excluded.");
        var tail = (1 - level) / 2;
        return new(events == 0 ? 0 : GammaQuantile.Lower(tail, events) / exposure, GammaQuantile.Upper(tail, events + 1d) / exposure, level);
    }

    /// <summary>The exact interval for the first rate divided by the second.</summary>
    /// <param name="events">Events of the first; 0 or more.</param>
    /// <param name="exposure">The exposure of the first; above 0, finite.</param>
    /// <param name="otherEvents">Events of the second; 0 or more.</param>
    /// <param name="otherExposure">The exposure of the second; above 0, finite.</param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>
    /// The Clopper–Pearson interval for the share of all events that fell to the first, read as a ratio. The upper end is positive infinity
    /// where
    /// the second has no events; without any event it runs from 0 to infinity.
    /// </returns>
    /// <remarks>Przyborowski and Wilenski, Biometrika 31 (1940), 313–323; R's <c>poisson.test</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Interval Ratio(long events, double exposure, long otherEvents, double otherExposure, double level = 0.95)
    {
        RequireCount(events, nameof(events));
        RequireCount(otherEvents, nameof(otherEvents));
        RequireExposure(exposure, nameof(exposure));
        RequireExposure(otherExposure, nameof(otherExposure));
        if (events + otherEvents == 0)
            return new(0, double.PositiveInfinity, level);
        var share = BinomialInterval.ClopperPearson(events, checked(events + otherEvents), level);
        return new(RatioOf(share.Low), RatioOf(share.High), level);

        double RatioOf(double part) => part >= 1 ? double.PositiveInfinity : part / (1 - part) * (otherExposure / exposure);
    }

    internal static void RequireCount(long count, string name)
    {
        if (count < 0) throw new ArgumentOutOfRangeException(name, count, "A count is 0 or more.");
    }

    internal static void RequireExposure(double exposure, string name)
    {
        if (!(exposure > 0 && exposure <= double.MaxValue))
            throw new ArgumentOutOfRangeException(name, exposure, "An exposure is finite and above 0.");
    }
}
