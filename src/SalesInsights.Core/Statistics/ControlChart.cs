namespace SalesInsights.Statistics;

/// <summary>Charts that add up small and lasting changes of a series against a target.</summary>
/// <remarks>
/// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.3 (CUSUM) and 6.3.2.4 (EWMA). For counts see <see cref="PoissonCusum"/>.
/// </remarks>
public static class ControlChart
{
    /// <summary>The upper cumulative sum: how far the values have lately lain above target plus slack.</summary>
    /// <param name="values">The series in order; finite.</param>
    /// <param name="target">What the values should be.</param>
    /// <param name="slack">How far above is no matter, usually half the change to be found; 0 or more.</param>
    /// <returns>One sum a value, never below 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the slack negative.</exception>
    public static IReadOnlyList<double> UpperSums(ReadOnlySpan<double> values, double target, double slack) => Sums(values, target, slack, 1);

    /// <summary>The lower cumulative sum: how far the values have lately lain below target less slack.</summary>
    /// <param name="values">The series in order; finite.</param>
    /// <param name="target">What the values should be.</param>
    /// <param name="slack">How far below is no matter; 0 or more.</param>
    /// <returns>One sum a value, never below 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the slack negative.</exception>
    public static IReadOnlyList<double> LowerSums(ReadOnlySpan<double> values, double target, double slack) => Sums(values, target, slack, -1);

    /// <summary>The exponentially weighted moving average.</summary>
    /// <param name="values">The series in order; finite.</param>
    /// <param name="weight">How much the newest value weighs; above 0, at most 1.</param>
    /// <param name="start">The average before the first value.</param>
    /// <returns>One average a value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static IReadOnlyList<double> MovingAverage(ReadOnlySpan<double> values, double weight, double start)
    {
        RequireWeight(weight);
        RequireFinite(start, nameof(start));
        var averages = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            RequireFinite(values[i], nameof(values));
            averages[i] = start = (weight * values[i]) + ((1 - weight) * start);
        }

        return Array.AsReadOnly(averages);
    }

    /// <summary>How far the average after so many values ordinarily strays from its start.</summary>
    /// <param name="weight">How much the newest value weighs; above 0, at most 1.</param>
    /// <param name="deviation">The standard deviation of one value; 0 or more.</param>
    /// <param name="count">How many values it has seen; 1 or more. <see cref="int.MaxValue"/> for the limit in the long run.</param>
    /// <param name="width">How many standard deviations are ordinary; 3 unless told.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double MovingAverageReach(double weight, double deviation, int count, double width = 3)
    {
        RequireWeight(weight);
        if (!(deviation >= 0)) throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "A deviation is 0 or more.");
        if (count < 1) throw new ArgumentOutOfRangeException(nameof(count), count, "A count is 1 or more.");
        if (!(width >= 0)) throw new ArgumentOutOfRangeException(nameof(width), width, "A width is 0 or more.");
        var settled = count == int.MaxValue ? 0 : Math.Pow(1 - weight, 2d * count);
        return width * deviation * Math.Sqrt(weight / (2 - weight) * (1 - settled));
    }

    private static IReadOnlyList<double> Sums(ReadOnlySpan<double> values, double target, double slack, int sign)
    {
        RequireFinite(target, nameof(target));
        if (!(slack >= 0 && slack <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(slack), slack, "A slack is finite and 0 or more.");
        var sums = new double[values.Length];
        double sum = 0;
        for (var i = 0; i < values.Length; i++)
        {
            RequireFinite(values[i], nameof(values));
            sums[i] = sum = Math.Max(0, sum + (sign * (values[i] - target)) - slack);
        }

        return Array.AsReadOnly(sums);
    }

    private static void RequireWeight(double weight)
    {
        if (!(weight > 0 && weight <= 1)) throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight lies above 0, up to 1.");
    }

    private static void RequireFinite(double value, string name)
    {
        if (double.IsNaN(value) || double.IsInfinity(value)) throw new ArgumentOutOfRangeException(name, value, "This number is finite.");
    }
}
