using MathNet.Numerics;

namespace SalesInsights.Statistics;

/// <summary>The lower incomplete gamma function, also where its argument is next to nothing.</summary>
/// <remarks>MathNet reads an argument below 1e-15 as 0, which ends every search for a small quantile there.</remarks>
internal static class IncompleteGamma
{
    private const double FewTermsSuffice = 1e-6;

    /// <summary>
    /// P(X ≤ x) for a gamma distribution of this shape and rate 1; for a whole shape P(that many Poisson events or more) with mean x.
    /// </summary>
    public static double Lower(double shape, double x) => x is > 0 and < FewTermsSuffice
        ? Math.Exp((shape * Math.Log(x)) - x - SpecialFunctions.GammaLn(shape + 1)) * (1 + (x / (shape + 1) * (1 + (x / (shape + 2)))))
        : SpecialFunctions.GammaLowerRegularized(shape, x);
}
