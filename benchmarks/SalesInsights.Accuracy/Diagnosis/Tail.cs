using MathNet.Numerics;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Mid-p tails of counts, by the incomplete beta function and never as one minus the other tail.</summary>
internal static class Tail
{
    private const double LargestSize = 1e5;

    /// <summary>P(X &lt; o) + P(X = o) / 2 for a negative binomial X of a size and mean.</summary>
    public static double Lower(int observed, double size, double mean)
    {
        if (mean <= 0) return observed == 0 ? 0.5 : 1;
        var s = Math.Min(size, LargestSize);
        var x = s / (s + mean);
        return 0.5 * (SpecialFunctions.BetaRegularized(s, observed + 1, x) + (observed == 0 ? 0 : SpecialFunctions.BetaRegularized(s, observed, x)));
    }

    /// <summary>P(X &gt; o) + P(X = o) / 2.</summary>
    public static double Upper(int observed, double size, double mean)
    {
        if (mean <= 0) return observed == 0 ? 0.5 : 0;
        var s = Math.Min(size, LargestSize);
        var x = mean / (s + mean);
        return 0.5 * (SpecialFunctions.BetaRegularized(observed + 1, s, x) + (observed == 0 ? 1 : SpecialFunctions.BetaRegularized(observed, s, x)));
    }

    /// <summary>The same for a beta-binomial, by the ratios of neighbouring probabilities.</summary>
    public static double BetaBinomialLower(int observed, int trials, double a, double b)
    {
        var p = Math.Exp(SpecialFunctions.BetaLn(a, b + trials) - SpecialFunctions.BetaLn(a, b));
        var sum = 0.0;
        for (var y = 0; y < observed; y++)
        {
            sum += p;
            p *= (trials - y) * (a + y) / ((y + 1) * (b + trials - y - 1));
        }

        return sum + (0.5 * p);
    }

    public static double BetaBinomialUpper(int observed, int trials, double a, double b) => BetaBinomialLower(trials - observed, trials, b, a);
}
