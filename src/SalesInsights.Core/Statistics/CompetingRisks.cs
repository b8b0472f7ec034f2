using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>The shares of cases that have ended in each of several ways by a time, and the share that is still open.</summary>
/// <remarks>
/// Made by <see cref="AalenJohansen"/>. At every time the shares of all ends and the open share sum to 1. Times have the unit of the
/// durations given. Beyond <see cref="LastTime"/> nothing is known any more: the shares stay as they are. Immutable.
/// </remarks>
public sealed partial class CompetingRisks
{
    private readonly RiskStep[] _steps;
    private readonly double[] _times;
    private readonly double[] _before;
    private readonly double[][] _share;

    internal CompetingRisks(int causes, IReadOnlyCollection<RiskStep> steps, int cases, double lastTime)
    {
        (Causes, Cases, LastTime) = (causes, cases, lastTime);
        _steps = [.. steps];
        _times = [.. steps.Select(s => s.Time)];
        _before = new double[_steps.Length + 1];
        _share = [.. Enumerable.Range(0, causes).Select(_ => new double[_steps.Length])];
        _before[0] = 1;
        for (var step = 0; step < _steps.Length; step++)
        {
            double atRisk = _steps[step].AtRisk;
            for (var cause = 0; cause < causes; cause++)
                _share[cause][step] = (step == 0 ? 0 : _share[cause][step - 1]) + (_before[step] * _steps[step].Ended[cause] / atRisk);
            _before[step + 1] = _before[step] * (atRisk - _steps[step].AllEnded) / atRisk;
        }

        Times = Array.AsReadOnly(_times);
        AtRisk = Array.AsReadOnly([.. _steps.Select(s => s.AtRisk)]);
    }

    /// <summary>How many ends there are, counted from 0.</summary>
    public int Causes { get; }

    /// <summary>How many cases the shares rest on, ended and still open ones.</summary>
    public int Cases { get; }

    /// <summary>The longest duration seen, ended or open; 0 without cases.</summary>
    public double LastTime { get; }

    /// <summary>The times at which at least one case ended, ascending.</summary>
    public IReadOnlyList<double> Times { get; }

    /// <summary>Cases under observation just before each time; those that leave open at that very time still count.</summary>
    public IReadOnlyList<int> AtRisk { get; }

    /// <summary>The share of cases that ended in one way by <paramref name="time"/>, that time included.</summary>
    /// <param name="cause">Which end; 0 to <see cref="Causes"/> − 1.</param>
    /// <param name="time">The time asked about; before the first end the share is 0.</param>
    /// <returns>A share from 0 to 1, or <see cref="Gap.NothingToCount"/> without cases.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such end, or <paramref name="time"/> is NaN.</exception>
    public Measured<double> At(int cause, double time)
    {
        var (shares, step) = (SharesOf(cause), StepAt(time));
        return Cases == 0 ? Missing<double>(Gap.NothingToCount) : Of(step < 0 ? 0 : shares[step]);
    }

    /// <summary>The share of cases that are still open after <paramref name="time"/>.</summary>
    /// <param name="time">The time asked about; before the first end the share is 1.</param>
    /// <returns>A share from 0 to 1, or <see cref="Gap.NothingToCount"/> without cases.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is NaN.</exception>
    public Measured<double> OpenAt(double time)
    {
        var step = StepAt(time);
        return Cases == 0 ? Missing<double>(Gap.NothingToCount) : Of(_before[step + 1]);
    }

    /// <summary>The standard error of <see cref="At"/>.</summary>
    /// <param name="cause">Which end.</param>
    /// <param name="time">The time asked about; before the first end the error is 0.</param>
    /// <returns>A number not below 0, or <see cref="Gap.NothingToCount"/> without cases.</returns>
    /// <remarks>
    /// The ends at one time are a multinomial draw from those at risk, independent from time to time. Without late entries this is the
    /// infinitesimal jackknife of R's <c>survfit</c>, and without open cases the binomial error; <see cref="AalenErrorAt"/> is a little
    /// larger.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such end, or <paramref name="time"/> is NaN.</exception>
    public Measured<double> StandardErrorAt(int cause, double time)
    {
        var (shares, last) = (SharesOf(cause), StepAt(time));
        if (Cases == 0) return Missing<double>(Gap.NothingToCount);
        double variance = 0;
        for (var step = 0; step <= last; step++)
        {
            double atRisk = _steps[step].AtRisk, all = _steps[step].AllEnded / atRisk, own = _steps[step].Ended[cause] / atRisk;
            // What an end more at this time gives the share, and what it takes from the share's later growth.
            var taken = all < 1 ? (shares[last] - shares[step]) / (1 - all) : 0;
            var given = _before[step] - taken;
            var mean = (given * own) - (taken * (all - own));
            variance += ((given * given * own) + (taken * taken * (all - own)) - (mean * mean)) / atRisk;
        }

        return Of(Math.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>
    /// A pointwise confidence interval for <see cref="At"/>, symmetric on the log(−log) scale, so that it stays within [0, 1].
    /// </summary>
    /// <param name="cause">Which end.</param>
    /// <param name="time">The time asked about.</param>
    /// <param name="level">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>
    /// The interval; <see cref="Gap.NothingToCount"/> without cases; <see cref="Gap.TooFewData"/> where the share is 0 or 1, which the
    /// scale cannot take.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no such end, <paramref name="time"/> is NaN or <paramref name="level"/> outside (0, 1).
    /// </exception>
    public Measured<Interval> ConfidenceAt(int cause, double time, double level = 0.95)
    {
        var (measured, z) = (At(cause, time), NormalScore.TwoSided(level));
        if (!measured.TryGet(out var share)) return Missing<Interval>(measured.Gap);
        if (share is <= 0 or >= 1) return Missing<Interval>(Gap.TooFewData);
        var log = Math.Log(share);
        var width = z * StandardErrorAt(cause, time).Value / (share * -log);
        return Of(new Interval(Math.Exp(log * Math.Exp(width)), Math.Exp(log * Math.Exp(-width)), level));
    }

    private double[] SharesOf(int cause) => cause >= 0 && cause < Causes
        ? _share[cause]
        : throw new ArgumentOutOfRangeException(nameof(cause), cause, $"An end is one of 0 to {Causes - 1}.");

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
