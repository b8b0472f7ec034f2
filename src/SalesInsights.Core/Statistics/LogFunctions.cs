using MathNet.Numerics;

namespace SalesInsights.Statistics;

/// <summary>Logarithms that keep their digits where the plain formula subtracts two large and nearly equal numbers.</summary>
internal static class LogFunctions
{
    private const double StirlingIsExactFrom = 16;
    private static readonly double[] Factorials = [.. Enumerable.Range(0, 256).Select(k => SpecialFunctions.GammaLn(k + 1d))];

    /// <summary>ln of k!, of Γ(k + 1) between whole numbers; k 0 or more. Small counts are looked up.</summary>
    public static double Factorial(double k) => k < Factorials.Length && k == (int)k ? Factorials[(int)k] : SpecialFunctions.GammaLn(k + 1);

    /// <summary>ln(1 + x), also where x is far below the last digit of 1; x above −1.</summary>
    public static double OfOnePlus(double x)
    {
        // The rounding of 1 + x is the same above and below the line and cancels (Kahan).
        var shifted = 1 + x;
        return shifted == 1 ? x : double.IsPositiveInfinity(shifted) ? double.PositiveInfinity : Math.Log(shifted) * (x / (shifted - 1));
    }

    /// <summary>ln of Γ(a + k) ÷ (Γ(a) aᵏ), which tends to 0 as a grows.</summary>
    public static double RisingOverPower(double a, double k)
    {
        if (k == 0) return 0;
        if (a < StirlingIsExactFrom) return SpecialFunctions.GammaLn(a + k) - SpecialFunctions.GammaLn(a) - (k * Math.Log(a));
        return ((a + k - 0.5) * OfOnePlus(k / a)) - k + StirlingRest(a + k) - StirlingRest(a);
    }

    /// <summary>ln of Γ(a + k) ÷ Γ(a).</summary>
    public static double Rising(double a, double k) => k == 0 ? 0 : RisingOverPower(a, k) + (k * Math.Log(a));

    // ln Γ(x) less Stirling's leading terms; the next term is below 1e-14 from 16 on.
    private static double StirlingRest(double x)
    {
        var inverse = 1 / x;
        var square = inverse * inverse;
        return inverse * ((1 / 12d) - (square * ((1 / 360d) - (square * ((1 / 1260d) - (square / 1680d))))));
    }
}
