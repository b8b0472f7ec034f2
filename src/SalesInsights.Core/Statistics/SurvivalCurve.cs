using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>The share of cases that last longer than a time: a falling staircase with a step at each time when something ended.</summary>
/// <remarks>
/// Made by <see cref="KaplanMeier"/>. Times have the unit of the durations given. Beyond <see cref="LastTime"/> the curve stays at its last
/// level, where nothing is known any more. The lists run side by side, one entry per step, times ascending. Immutable.
/// </remarks>
public sealed partial class SurvivalCurve
{
    private readonly double[] _times;
    private readonly double[] _survival;
    private readonly double[] _spread;

    internal SurvivalCurve(IReadOnlyCollection<SurvivalStep> steps, int cases, double lastTime)
    {
        _times = [.. steps.Select(step => step.Time)];
        _survival = new double[_times.Length];
        _spread = new double[_times.Length];
        Times = Array.AsReadOnly(_times);
        AtRisk = Array.AsReadOnly([.. steps.Select(step => step.AtRisk)]);
        Ended = Array.AsReadOnly([.. steps.Select(step => step.Ended)]);
        Survival = Array.AsReadOnly(_survival);
        Cases = cases;
        LastTime = lastTime;
        double level = 1, spread = 0;
        for (var step = 0; step < _times.Length; step++)
        {
            double atRisk = AtRisk[step], left = AtRisk[step] - Ended[step];
            _survival[step] = level *= left / atRisk;
            _spread[step] = spread += Ended[step] / (atRisk * left);
        }
    }

    /// <summary>How many cases the curve rests on, ended and still open ones.</summary>
    public int Cases { get; }

    /// <summary>The longest duration seen, ended or open; 0 without cases.</summary>
    public double LastTime { get; }

    /// <summary>The times at which at least one case ended.</summary>
    public IReadOnlyList<double> Times { get; }

    /// <summary>Cases under observation just before each time; those that leave open at that very time still count.</summary>
    public IReadOnlyList<int> AtRisk { get; }

    /// <summary>Cases that ended at each time; 1 or more.</summary>
    public IReadOnlyList<int> Ended { get; }

    /// <summary>The share that lasts longer than each time, from 1 down to 0.</summary>
    public IReadOnlyList<double> Survival { get; }

    /// <summary>The share of cases that last longer than <paramref name="time"/>; the step at that very time is already taken.</summary>
    /// <param name="time">The time asked about; before the first step the share is 1.</param>
    /// <returns>A share from 0 to 1, or <see cref="Gap.NothingToCount"/> without cases.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is NaN.</exception>
    public Measured<double> At(double time)
    {
        var step = StepAt(time);
        return Cases == 0 ? Missing<double>(Gap.NothingToCount) : Of(step < 0 ? 1 : _survival[step]);
    }

    /// <summary>The standard error of <see cref="At"/>, by the formula of Greenwood (1926).</summary>
    /// <param name="time">The time asked about; before the first step the error is 0.</param>
    /// <returns>
    /// A number not below 0; <see cref="Gap.NothingToCount"/> without cases; <see cref="Gap.TooFewData"/> once the curve is at 0, where the
    /// formula divides by the nobody who is left.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is NaN.</exception>
    public Measured<double> StandardErrorAt(double time)
    {
        var step = StepAt(time);
        if (Cases == 0) return Missing<double>(Gap.NothingToCount);
        if (step < 0) return Of(0d);
        return IsOver(step) ? Missing<double>(Gap.TooFewData) : Of(_survival[step] * Math.Sqrt(_spread[step]));
    }

    /// <summary>A pointwise confidence interval for <see cref="At"/>.</summary>
    /// <param name="time">The time asked about; before the first step the interval is [1, 1].</param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <param name="scale">On which scale the interval is symmetric; log(−log) unless told.</param>
    /// <returns>
    /// The interval, cut to [0, 1]; <see cref="Gap.NothingToCount"/> without cases; <see cref="Gap.TooFewData"/> once the curve is at 0.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="time"/> is NaN, <paramref name="level"/> outside (0, 1) or <paramref name="scale"/> none of them.
    /// </exception>
    public Measured<Interval> ConfidenceAt(double time, double level = 0.95, ConfidenceScale scale = ConfidenceScale.LogLog)
    {
        var step = StepAt(time);
        var z = NormalScore.TwoSided(level);
        Require(scale);
        if (Cases == 0) return Missing<Interval>(Gap.NothingToCount);
        if (step < 0) return Of(new Interval(1, 1, level));
        return IsOver(step) ? Missing<Interval>(Gap.TooFewData) : Of(new Interval(Limit(step, z, scale), Limit(step, -z, scale), level));
    }

    private static void Require(ConfidenceScale scale)
    {
        if (scale is < ConfidenceScale.LogLog or > ConfidenceScale.Plain)
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "There is no such scale.");
    }

    private bool IsOver(int step) => _survival[step] <= 0;

    // The greater the score, the lower the limit: on the log(-log) scale raising a share to a higher power lowers it.
    private double Limit(int step, double z, ConfidenceScale scale)
    {
        double survival = _survival[step], error = Math.Sqrt(_spread[step]), log = Math.Log(survival);
        return scale switch
        {
            ConfidenceScale.Plain => Math.Min(1, Math.Max(0, survival - (z * survival * error))),
            ConfidenceScale.Log => Math.Min(1, Math.Exp(log - (z * error))),
            _ => Math.Exp(log * Math.Exp(z * error / -log)),
        };
    }

    private int StepAt(double time)
    {
        if (double.IsNaN(time)) throw new ArgumentOutOfRangeException(nameof(time), time, "A time is a number.");
        var found = Array.BinarySearch(_times, time);
        return found >= 0 ? found : ~found - 1;
    }

    private Measured<T> Of<T>(T value)
        where T : struct, IEquatable<T> => Measured.Of(value, new Sample(Cases));

    private Measured<T> Missing<T>(Gap gap)
        where T : struct, IEquatable<T> => Measured.Missing<T>(gap, new Sample(Cases));
}
