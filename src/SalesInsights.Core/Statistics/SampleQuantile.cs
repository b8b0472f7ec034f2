using System.Globalization;
using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>Quantiles of complete samples, by linear interpolation between the two nearest values.</summary>
/// <remarks>
/// Definition 7 of Hyndman and Fan, The American Statistician 50 (1996), 361–365, the default of R, NumPy and Excel's PERCENTILE.INC:
/// with the n values in order and counted from 0, the quantile stands at the place (n − 1)·p. Values that are still growing (open cases)
/// do not belong here but into <see cref="KaplanMeier"/>.
/// </remarks>
/// <example><code>
/// SampleQuantile.Of([4, 1, 2, 3], 0.5)   // 2.5 (n = 4)
/// </code></example>
public static class SampleQuantile
{
    /// <summary>The quantile of values in ascending order.</summary>
    /// <param name="sorted">Finite values in ascending order, which is not checked.</param>
    /// <param name="p">The share of the sample below the quantile, from 0 (the least value) to 1 (the greatest), both inclusive.</param>
    /// <returns>The quantile in the unit of the values, or <see cref="Gap.NothingToCount"/> for an empty sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside [0, 1].</exception>
    /// <exception cref="ArgumentException">A value that the quantile rests on is not finite.</exception>
    public static Measured<double> OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        var (index, fraction) = PlaceOf(sorted.Length, p);
        return index < 0 ? Nothing : Between(sorted[index], sorted[Math.Min(index + 1, sorted.Length - 1)], fraction, sorted.Length);
    }

    /// <summary>The quantile of whole numbers in ascending order, for example days.</summary>
    /// <param name="sorted">Values in ascending order, which is not checked.</param>
    /// <param name="p">The share of the sample below the quantile, from 0 (the least value) to 1 (the greatest), both inclusive.</param>
    /// <returns>The quantile in the unit of the values, or <see cref="Gap.NothingToCount"/> for an empty sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside [0, 1].</exception>
    public static Measured<double> OfSorted(ReadOnlySpan<int> sorted, double p)
    {
        var (index, fraction) = PlaceOf(sorted.Length, p);
        return index < 0 ? Nothing : Between(sorted[index], sorted[Math.Min(index + 1, sorted.Length - 1)], fraction, sorted.Length);
    }

    /// <summary>The quantile of finite values that are found by their place in ascending order, counted from 0.</summary>
    internal static Measured<double> OfPlaces(int count, Func<int, double> valueAt, double p)
    {
        var (index, fraction) = PlaceOf(count, p);
        return index < 0 ? Nothing : Between(valueAt(index), valueAt(Math.Min(index + 1, count - 1)), fraction, count);
    }

    /// <summary>The quantile of values in any order; they are copied, the input stays as it is.</summary>
    /// <param name="values">Finite values.</param>
    /// <param name="p">The share of the sample below the quantile, from 0 (the least value) to 1 (the greatest), both inclusive.</param>
    /// <returns>The quantile in the unit of the values, or <see cref="Gap.NothingToCount"/> for an empty sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside [0, 1].</exception>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Measured<double> Of(ReadOnlySpan<double> values, double p)
    {
        var sorted = values.ToArray();
        foreach (var value in sorted) RequireFinite(value);
        Array.Sort(sorted);
        return OfSorted(sorted, p);
    }

    private static Measured<double> Nothing => Measured.Missing<double>(Gap.NothingToCount);

    private static (int Index, double Fraction) PlaceOf(int count, double p)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A quantile's share lies between 0 and 1.");
        var place = (count - 1) * p;
        return count == 0 ? (-1, 0) : ((int)place, place - (int)place);
    }

    private static Measured<double> Between(double lower, double upper, double fraction, int count)
    {
        RequireFinite(lower);
        RequireFinite(upper);
        return Measured.Of(lower + (fraction * (upper - lower)), new Sample(count));
    }

    private static void RequireFinite(double value)
    {
        if (!double.IsNaN(value) && !double.IsInfinity(value)) return;
        throw new ArgumentException($"A quantile needs finite values, here {value.ToString(CultureInfo.InvariantCulture)}.");
    }
}
