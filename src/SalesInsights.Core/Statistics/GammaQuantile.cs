using MathNet.Numerics;

namespace SalesInsights.Statistics;

/// <summary>Quantiles of gamma distributions of rate 1, for any shape.</summary>
/// <remarks>MathNet's own throws for large shapes (15,557.5 at 0.999) and stops at 1.1e-15 for small ones.</remarks>
internal static class GammaQuantile
{
    /// <summary>The x with the given probability below it.</summary>
    public static double Lower(double p, double shape) => RootSearch.Rising(
        x => IncompleteGamma.Lower(shape, x) - p, 0, Ceiling(shape, x => IncompleteGamma.Lower(shape, x) > p));

    /// <summary>The x with the given probability above it.</summary>
    public static double Upper(double p, double shape) => RootSearch.Rising(
        x => p - SpecialFunctions.GammaUpperRegularized(shape, x), 0,
        Ceiling(shape, x => SpecialFunctions.GammaUpperRegularized(shape, x) < p));

    // Beyond six standard deviations and then by doubling: a bracket that holds the root whatever the shape.
    private static double Ceiling(double shape, Func<double, bool> isBeyond)
    {
        var high = shape + (6 * Math.Sqrt(shape)) + 10;
        while (!isBeyond(high)) high *= 2;
        return high;
    }
}
