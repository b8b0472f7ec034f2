using MathNet.Numerics;

namespace SalesInsights.Statistics;

/// <summary>Tails of the binomial distribution where the number of trials need not be whole.</summary>
/// <remarks>
/// Trials with unequal chances p are stood for by (Σp)² ÷ Σp² trials of chance Σp² ÷ Σp, which has their mean and variance. The tails are read
/// from the incomplete beta function, each from its own end, so that small ones keep their digits.
/// </remarks>
internal static class ShareScore
{
    /// <summary>P(fewer) + ½ P(so many).</summary>
    public static double LowerMidP(double observed, double trials, double chance) =>
        (AtMost(observed - 1, trials, chance) + AtMost(observed, trials, chance)) / 2;

    /// <summary>P(more) + ½ P(so many).</summary>
    public static double UpperMidP(double observed, double trials, double chance) =>
        (AtLeast(observed + 1, trials, chance) + AtLeast(observed, trials, chance)) / 2;

    /// <summary>The logarithm of the likelihood, without the part that does not depend on the chance.</summary>
    public static double LogLikelihood(double observed, double trials, double chance) =>
        (observed * Math.Log(chance)) + (Math.Max(0, trials - observed) * Math.Log(1 - chance));

    /// <summary>P(so many or fewer).</summary>
    public static double AtMost(double k, double trials, double chance) =>
        k < 0 ? 0 : k >= trials ? 1 : SpecialFunctions.BetaRegularized(trials - k, k + 1, 1 - chance);

    /// <summary>P(so many or more).</summary>
    public static double AtLeast(double k, double trials, double chance) =>
        k <= 0 ? 1 : k > trials ? 0 : SpecialFunctions.BetaRegularized(k, trials - k + 1, chance);
}
