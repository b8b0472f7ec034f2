using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>The cumulative hazard by age: a rising staircase with a step at each age at which something ended.</summary>
/// <remarks>
/// Made by <see cref="NelsonAalen"/>. Beyond <see cref="LastTime"/> it stays at its last level, where nothing is known any more. The lists
/// run
/// side by side, one entry per step, times ascending. Immutable.
/// </remarks>
public sealed class HazardCurve
{
    private readonly double[] _times;
    private readonly double[] _cumulative;
    private readonly double[] _variance;

    internal HazardCurve(SurvivalCurve curve)
    {
        (Times, AtRisk, Ended, Cases, LastTime) = (curve.Times, curve.AtRisk, curve.Ended, curve.Cases, curve.LastTime);
        _times = [.. curve.Times];
        (_cumulative, _variance) = (new double[_times.Length], new double[_times.Length]);
        double level = 0, variance = 0;
        for (var step = 0; step < _times.Length; step++)
        {
            double atRisk = AtRisk[step];
            _cumulative[step] = level += Ended[step] / atRisk;
            _variance[step] = variance += Ended[step] / (atRisk * atRisk);
        }

        Cumulative = Array.AsReadOnly(_cumulative);
    }

    /// <summary>How many cases the curve rests on, ended and still open ones.</summary>
    public int Cases { get; }

    /// <summary>The longest duration seen, ended or open; 0 without cases.</summary>
    public double LastTime { get; }

    /// <summary>The ages at which at least one case ended.</summary>
    public IReadOnlyList<double> Times { get; }

    /// <summary>Cases under observation just before each age.</summary>
    public IReadOnlyList<int> AtRisk { get; }

    /// <summary>Cases that ended at each age; 1 or more.</summary>
    public IReadOnlyList<int> Ended { get; }

    /// <summary>The cumulative hazard after each age, not below 0; it may exceed 1.</summary>
    public IReadOnlyList<double> Cumulative { get; }

    /// <summary>The cumulative hazard up to an age, that age included.</summary>
    /// <param name="time">The age asked about; before the first step the hazard is 0.</param>
    /// <returns>A number not below 0, or <see cref="Gap.NothingToCount"/> without cases.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is NaN.</exception>
    public Measured<double> At(double time) => Read(_cumulative, time);

    /// <summary>The variance of <see cref="At"/>, if ends are Poisson: the sum of ends by those at risk squared.</summary>
    /// <param name="time">The age asked about.</param>
    /// <returns>A number not below 0, or <see cref="Gap.NothingToCount"/> without cases.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is NaN.</exception>
    public Measured<double> VarianceAt(double time) => Read(_variance, time);

    internal double Level(double time) => StepAt(time) is var step && step < 0 ? 0 : _cumulative[step];

    private Measured<double> Read(double[] levels, double time)
    {
        var step = StepAt(time);
        var sample = new Sample(Cases);
        return Cases == 0 ? Measured.Missing<double>(Gap.NothingToCount, sample) : Measured.Of(step < 0 ? 0 : levels[step], sample);
    }

    private int StepAt(double time)
    {
        if (double.IsNaN(time)) throw new ArgumentOutOfRangeException(nameof(time), time, "A time is a number.");
        var found = Array.BinarySearch(_times, time);
        return found >= 0 ? found : ~found - 1;
    }
}
