using MathNet.Numerics;

namespace SalesInsights.Statistics;

/// <summary>Tails of the binomial distribution where the number of trials need not be whole.</summary>
/// <remarks>
/// <para>Trials with unequal chances p are stood for by (Σp)² ÷ Σp² trials of chance Σp² ÷ Σp, which has their mean and variance. Between whole numbers of trials the
/// tails are those of the incomplete beta function.</para>
/// <para>A tail is summed outwards from the observed number, by the ratio of neighbours, so that small ones keep their digits; the other tail is one minus it. The
/// mid-p counts the observed number itself half: both tails sum to 1.</para>
/// </remarks>
/// <example><code>
/// ShareScore.LowerMidP(2, 15, 0.3)   // 0.0810
/// </code></example>
public static class ShareScore
{
    // Up to so many the binomial coefficient is a product; beyond, gamma functions are faster.
    private const int ShortProduct = 40;

    // What is smaller than this part of a sum does not change it.
    private const double Nothing = 1e-18;

    /// <summary>P(fewer) + ½ P(so many).</summary>
    /// <param name="observed">How many were seen; whole, 0 or more.</param>
    /// <param name="trials">Of how many; 0 or more, not necessarily whole.</param>
    /// <param name="chance">The chance of each, between 0 and 1, both excluded.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double LowerMidP(double observed, double trials, double chance)
    {
        Require(observed, trials, chance);
        return observed >= trials ? (AtMost(observed - 1, trials, chance) + 1) / 2 : Lower(observed, trials, chance);
    }

    /// <summary>P(more) + ½ P(so many).</summary>
    /// <param name="observed">How many were seen; whole, 0 or more.</param>
    /// <param name="trials">Of how many; 0 or more, not necessarily whole.</param>
    /// <param name="chance">The chance of each, between 0 and 1, both excluded.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double UpperMidP(double observed, double trials, double chance)
    {
        Require(observed, trials, chance);
        return observed + 1 > trials ? AtLeast(observed, trials, chance) / 2 : Upper(observed, trials, chance);
    }

    /// <summary>P(so many or fewer).</summary>
    internal static double AtMost(double k, double trials, double chance) =>
        k < 0 ? 0 : k >= trials ? 1 : SpecialFunctions.BetaRegularized(trials - k, k + 1, 1 - chance);

    /// <summary>P(so many or more).</summary>
    internal static double AtLeast(double k, double trials, double chance) =>
        k <= 0 ? 1 : k > trials ? 0 : SpecialFunctions.BetaRegularized(k, trials - k + 1, chance);

    /// <summary>The logarithm of the likelihood, without the part that does not depend on the chance.</summary>
    internal static double LogLikelihood(double observed, double trials, double chance) =>
        (observed * Math.Log(chance)) + (Math.Max(0, trials - observed) * Math.Log(1 - chance));

    // Below the mean the terms fall from the observed number downwards.
    private static double Lower(double k, double trials, double chance)
    {
        if (k > trials * chance) return 1 - Upper(k, trials, chance);
        var odds = (1 - chance) / chance;
        double ratio = 1, sum = 0.5;
        for (var j = k; j > 0 && ratio > sum * Nothing; j--)
        {
            ratio *= j / (trials - j + 1) * odds;
            sum += ratio;
        }

        return Probability(k, trials, chance) * sum;
    }

    // Above the mean: I(p; k, n − k + 1) = P(k) (1 − p) Σ Π (n + 1 + i) ÷ (k + 1 + i) · p, whose terms are all positive for any number of trials.
    private static double Upper(double k, double trials, double chance)
    {
        if (k < trials * chance) return 1 - Lower(k, trials, chance);
        double term = 1, sum = 1;
        for (var i = 1; term > sum * Nothing; i++)
        {
            term *= (trials + i) / (k + i) * chance;
            sum += term;
        }

        return Probability(k, trials, chance) * (((1 - chance) * sum) - 0.5);
    }

    private static double Probability(double k, double trials, double chance)
    {
        if (k > ShortProduct)
        {
            return Math.Exp(LogFunctions.Rising(trials - k + 1, k) - LogFunctions.Factorial(k)
                + (k * Math.Log(chance)) + ((trials - k) * LogFunctions.OfOnePlus(-chance)));
        }

        double ways = 1;
        for (var j = 1; j <= k; j++) ways *= (trials - k + j) / j * chance;
        return ways * Math.Pow(1 - chance, trials - k);
    }

    private static void Require(double observed, double trials, double chance)
    {
        if (!(observed >= 0 && observed <= double.MaxValue && Math.Floor(observed) == observed))
            throw new ArgumentOutOfRangeException(nameof(observed), observed, "A count is whole and 0 or more.");
        if (!(trials >= 0 && trials <= double.MaxValue)) throw new ArgumentOutOfRangeException(nameof(trials), trials, "A number of trials is finite and 0 or more.");
        if (!(chance > 0 && chance < 1)) throw new ArgumentOutOfRangeException(nameof(chance), chance, "A chance lies between 0 and 1, both excluded.");
    }
}
