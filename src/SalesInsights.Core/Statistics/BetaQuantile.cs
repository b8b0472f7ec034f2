using MathNet.Numerics;

namespace SalesInsights.Statistics;

/// <summary>Quantiles of beta distributions, to the last digits also where they lie close to 0.</summary>
/// <remarks>MathNet's own search stops at an absolute 1e-12, which is everything where a share is one in a million.</remarks>
internal static class BetaQuantile
{
    /// <summary>The x below which the beta distribution with these shapes lies with probability <paramref name="p"/>.</summary>
    public static double Of(double p, double a, double b) => RootSearch.Rising(x => SpecialFunctions.BetaRegularized(a, b, x) - p, 0, 1);
}
