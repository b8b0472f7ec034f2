using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>
/// Where MathNet.Numerics 4.15 is wrong or stops, and ours does not. If a later version mends one of them, the first assertion of its test
/// says so.
/// </summary>
public sealed class MathNetFaultsTests
{
    private const double RelativeTolerance = 1e-9;

    private static readonly double Infinite = double.PositiveInfinity;

    // NegativeBinomial.CDF of a count below 2 is that of 1; MathNet reads it in between as if something lay there.
    [Fact]
    public void NegativeBinomialCdf_NotFloored_OursAsksWholeCounts()
    {
        var mathNet = NegativeBinomial.CDF(3, 0.25, 1.5);
        var exact = Math.Pow(0.25, 3) * (1 + (3 * 0.75));
        Assert.True(Math.Abs(mathNet - exact) > 0.01, "MathNet floors now.");
        Assert.Equal(exact, CountScore.LowerMidP(1, 3, 9) + (Math.Exp(CountScore.LogProbability(1, 3, 9)) / 2), 1e-12);
    }

    [Fact]
    public void NegativeBinomialCdf_LowerTail_OursKeepsItsDigits()
    {
        // Size 40 and mean 60: p(0) is 0.4^40; (1 + 40 · 0.6) times that at 1.
        double size = 40, mean = 60, share = size / (size + mean);
        var exact = Math.Pow(share, size) * (1 + (size * (1 - share)));
        Assert.True(Math.Abs((NegativeBinomial.CDF(size, share, 1) / exact) - 1) > 1e-7, "MathNet keeps its digits now.");
        Assert.Equal(1, (CountScore.LowerMidP(1, size, mean) + (Math.Exp(CountScore.LogProbability(1, size, mean)) / 2)) / exact, RelativeTolerance);
    }

    [Fact]
    public void NegativeBinomialPmf_NoMean_IsNotANumber_OursIsZeroForSure()
    {
        Assert.True(double.IsNaN(NegativeBinomial.PMF(3, 1, 0)), "MathNet gives a number now.");
        Assert.Equal((0d, 0.5), (CountScore.LogProbability(0, 3, 0), CountScore.LowerMidP(0, 3, 0)));
    }

    [Fact]
    public void PoissonCdf_NoMean_Throws_OursIsZeroForSure()
    {
        Assert.ThrowsAny<ArgumentException>(() => Poisson.CDF(0, 0));
        Assert.Equal(0.5, CountScore.LowerMidP(0, Infinite, 0));
        Assert.Equal((1d, 0d), (PoissonTest.Of(0, 0).Less, PoissonTest.Of(1, 0).Greater));
    }

    [Fact]
    public void PoissonUpperTail_OneMinusCdf_IsNothing_OursIsNot()
    {
        Assert.Equal(0, 1 - Poisson.CDF(5, 60));
        double chance = Math.Exp(-5), sum = 0;
        for (var k = 1; k <= 300; k++) sum += (chance *= 5d / k) * (k > 60 ? 1 : k == 60 ? 0.5 : 0);
        Assert.Equal(1, CountScore.UpperMidP(60, Infinite, 5) / sum, RelativeTolerance);
    }

    [Fact]
    public void BinomialUpperTail_OneMinusCdf_IsNothing_OursIsNot()
    {
        Assert.True(Math.Abs(((1 - Binomial.CDF(0.05, 40, 24)) / Math.Pow(0.05, 25)) - 1) > 0.1, "MathNet keeps its digits now.");
        var exact = Enumerable.Range(25, 16).Sum(k => Math.Exp(
            SpecialFunctions.FactorialLn(40) - SpecialFunctions.FactorialLn(k) - SpecialFunctions.FactorialLn(40 - k) + (k * Math.Log(0.05)) + ((40 - k) * Math.Log(0.95))));
        Assert.Equal(1, BinomialTail.AtLeast(25, 40, 0.05) / exact, RelativeTolerance);
    }

    [Theory]
    [InlineData(15557.5, 0.999)]
    [InlineData(1e6, 0.975)]
    public void GammaInvCdf_LargeShape_Throws_OursDoesNot(double shape, double p)
    {
        if (shape < 1e5) Assert.ThrowsAny<Exception>(() => Gamma.InvCDF(shape, 1, p));
        Assert.Equal(1 - p, SpecialFunctions.GammaUpperRegularized(shape, GammaQuantile.Upper(1 - p, shape)), RelativeTolerance);
        Assert.Equal(1 - p, SpecialFunctions.GammaLowerRegularized(shape, GammaQuantile.Lower(1 - p, shape)), RelativeTolerance);
    }

    // Below x the gamma distribution of shape .3 has about x^.3 ÷ Γ(1.3).
    [Fact]
    public void GammaInvCdf_SmallShape_StopsAtAFloor_OursDoesNot()
    {
        var exact = Math.Pow(1e-8 * SpecialFunctions.Gamma(1.3), 1 / 0.3);
        Assert.True(Math.Abs((Gamma.InvCDF(0.3, 1, 1e-8) / exact) - 1) > 0.1, "MathNet goes below its floor now.");
        Assert.Equal(1, GammaQuantile.Lower(1e-8, 0.3) / exact, 1e-8);
    }

    // Hardly any mean: the chance of one event or more is the mean itself.
    [Fact]
    public void GammaLower_TinyArgument_IsNothing_OursIsNot()
    {
        Assert.Equal(0, SpecialFunctions.GammaLowerRegularized(1, 1e-16));
        Assert.Equal(1, PoissonTest.Of(1, 1e-16).Greater / 1e-16, RelativeTolerance);
        Assert.Equal(1, CountScore.UpperMidP(1, Infinite, 1e-16) / 0.5e-16, RelativeTolerance);
    }

    // P(X < x) of Beta(.2, 1) is x^.2.
    [Fact]
    public void BetaInvCdf_SmallProbability_IsNothing_OursIsNot()
    {
        Assert.Equal(0, Beta.InvCDF(0.2, 1, 1e-6), 1e-13);
        Assert.Equal(1, BetaQuantile.Of(1e-6, 0.2, 1) / 1e-30, RelativeTolerance);
    }

    [Fact]
    public void ChiSquaredUpperTail_OneMinusCdf_LosesDigits_OursDoesNot()
    {
        // With two degrees of freedom the tail is e^(−x/2). Three groups of fifty, each gone before the next begins to end.
        Assert.True(Math.Abs(((1 - ChiSquared.CDF(2, 70)) / Math.Exp(-35)) - 1) > 1e-3, "MathNet keeps its digits now.");
        double[] durations = [.. Enumerable.Range(1, 150).Select(t => (double)t)];
        int[] groups = [.. Enumerable.Range(0, 150).Select(i => i / 50)];
        var test = LogRank.Of(durations, Array.ConvertAll(durations, _ => true), groups);
        Assert.Equal(2, test.DegreesOfFreedom);
        Assert.Equal(1, test.Probability.Value / Math.Exp(-test.ChiSquared.Value / 2), RelativeTolerance);
        Assert.InRange(test.Probability.Value, 1e-120, 1e-16);
    }
}
