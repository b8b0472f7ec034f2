namespace SalesInsights.Statistics;

/// <summary>Finds where a function that rises crosses 0.</summary>
internal static class RootSearch
{
    private const int MostSteps = 400;
    private const double RelativeWidth = 4e-16;

    /// <summary>
    /// The crossing between two ends, to about the last digit of the answer. The function is not called at the ends, where it may be
    /// undefined; if it does not cross in between, the nearer end is returned.
    /// </summary>
    /// <remarks>
    /// False position with halved weights (Illinois), which closes in on a root in few calls; every third step halves the bracket, so that
    /// a
    /// flat function costs no more than bisection.
    /// </remarks>
    public static double Rising(Func<double, double> function, double low, double high)
    {
        double atLow = double.NaN, atHigh = double.NaN;
        var side = 0;
        for (var step = 0; step < MostSteps && high - low > RelativeWidth * Math.Abs(high + low); step++)
        {
            var x = step % 3 == 2 ? Middle(low, high) : Between(low, high, atLow, atHigh);
            var value = function(x);
            if (value == 0) return x;
            if (value < 0) (low, atLow, atHigh, side) = (x, value, side < 0 ? atHigh / 2 : atHigh, -1);
            else (high, atHigh, atLow, side) = (x, value, side > 0 ? atLow / 2 : atLow, 1);
        }

        return Middle(low, high);
    }

    // The geometric middle where the bracket spans orders of magnitude: roots near 0 are asked for with as many digits as others.
    private static double Middle(double low, double high)
    {
        if (low >= 0 && high > 8 * low) return low > 0 ? Math.Sqrt(low) * Math.Sqrt(high) : high / 16;
        return low + ((high - low) / 2);
    }

    private static double Between(double low, double high, double atLow, double atHigh)
    {
        var x = low + ((high - low) * (-atLow / (atHigh - atLow)));
        return x > low && x < high ? x : Middle(low, high);
    }
}
