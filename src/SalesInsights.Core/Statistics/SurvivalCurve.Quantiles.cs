using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

public sealed partial class SurvivalCurve
{
    // The level is a product of fractions, so that one half may come out as 0.50000000000000011.
    private const double LevelTolerance = 1e-9;

    /// <summary>The first time by which at least the share <paramref name="p"/> of the cases ended; 0.5 asks for the median.</summary>
    /// <param name="p">The share that ended, between 0 and 1, both excluded.</param>
    /// <returns>
    /// The least step time with survival ≤ 1 − p, always a time at which something ended; <see cref="Gap.NotReached"/> where the curve
    /// stays
    /// above, <see cref="Gap.NothingToCount"/> without cases.
    /// </returns>
    /// <remarks>
    /// This reading is the default because whole days give whole days and the answer is a day on which it happened.
    /// <see cref="QuantileMidpoint"/> differs only where the curve runs level at exactly 1 − p.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside (0, 1).</exception>
    public Measured<double> Quantile(double p)
    {
        var step = StepReaching(p);
        return step < 0 ? Unreached<double>() : Of(_times[step]);
    }

    /// <summary>As <see cref="Quantile"/>, but the middle of the level part where the curve runs at exactly 1 − p, as R does.</summary>
    /// <param name="p">The share that ended, between 0 and 1, both excluded.</param>
    /// <returns>
    /// The time, which need not be one at which something ended. A level part that no step closes runs until <see cref="LastTime"/>.
    /// <see cref="Gap.NotReached"/> where the curve stays above 1 − p, <see cref="Gap.NothingToCount"/> without cases.
    /// </returns>
    /// <remarks>Without open cases this is the everyday median: the mean of the two middle values of an even number.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside (0, 1).</exception>
    public Measured<double> QuantileMidpoint(double p)
    {
        var step = StepReaching(p);
        if (step < 0) return Unreached<double>();
        if (Math.Abs(_survival[step] - (1 - p)) > LevelTolerance) return Of(_times[step]);
        var end = step + 1 < _times.Length ? _times[step + 1] : LastTime;
        return Of(_times[step] + ((end - _times[step]) / 2));
    }

    /// <summary>A confidence interval for <see cref="Quantile"/>: the times that the pointwise intervals do not rule out.</summary>
    /// <param name="p">The share that ended, between 0 and 1, both excluded.</param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <param name="scale">On which scale the pointwise intervals are symmetric; log(−log) unless told.</param>
    /// <returns>
    /// From the first step whose lower limit is ≤ 1 − p to the first whose upper limit is; the upper end is positive infinity where
    /// no step is: the data do not bound it. <see cref="Gap.NotReached"/> where there is no lower end either,
    /// <see cref="Gap.NothingToCount"/> without cases. There can be an interval without a quantile.
    /// </returns>
    /// <remarks>Brookmeyer and Crowley, Biometrics 38 (1982), 29–41, by the intervals of <see cref="ConfidenceAt"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside (0, 1).</exception>
    public Measured<Interval> QuantileInterval(double p, double level = 0.95, ConfidenceScale scale = ConfidenceScale.LogLog)
    {
        RequireShare(p);
        Require(scale);
        var z = NormalScore.TwoSided(level);
        var low = FirstLimitAtMost(1 - p, z, scale);
        if (low < 0) return Unreached<Interval>();
        var high = FirstLimitAtMost(1 - p, -z, scale);
        return Of(new Interval(_times[low], high < 0 ? double.PositiveInfinity : _times[high], level));
    }

    private int FirstLimitAtMost(double level, double z, ConfidenceScale scale)
    {
        for (var step = 0; step < _times.Length && !IsOver(step); step++)
        {
            if (Limit(step, z, scale) <= level + LevelTolerance) return step;
        }

        return -1;
    }

    private int StepReaching(double p)
    {
        RequireShare(p);
        return Array.FindIndex(_survival, level => level <= 1 - p + LevelTolerance);
    }

    private Measured<T> Unreached<T>()
        where T : struct, IEquatable<T> => Missing<T>(Cases == 0 ? Gap.NothingToCount : Gap.NotReached);

    private static void RequireShare(double p)
    {
        if (!(p > 0 && p < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A share that ended lies between 0 and 1, both excluded.");
    }
}
