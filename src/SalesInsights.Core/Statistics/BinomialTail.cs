using MathNet.Numerics;

namespace SalesInsights.Statistics;

/// <summary>Tails of the binomial distribution, each by its own incomplete beta function.</summary>
/// <remarks>One minus MathNet's <c>Binomial.CDF</c> loses the digits of the upper tail.</remarks>
internal static class BinomialTail
{
    /// <summary>P(X ≤ k), from the probability of failure.</summary>
    public static double AtMost(long k, long trials, double failure) =>
        k < 0 ? 0 : k >= trials ? 1 : SpecialFunctions.BetaRegularized(trials - k, k + 1d, failure);

    /// <summary>P(X ≥ k), from the probability of success.</summary>
    public static double AtLeast(long k, long trials, double success) =>
        k <= 0 ? 1 : k > trials ? 0 : SpecialFunctions.BetaRegularized(k, trials - k + 1d, success);

    /// <summary>ln P(X = k); both probabilities are given, so that neither is one minus the other.</summary>
    public static double LogProbability(long k, long trials, double success, double failure) =>
        LogFunctions.Factorial(trials) - LogFunctions.Factorial(k) - LogFunctions.Factorial(trials - k)
        + Power(k, success) + Power(trials - k, failure);

    private static double Power(long times, double chance) => times == 0 ? 0 : times * Math.Log(chance);
}
