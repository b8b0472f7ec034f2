using FsCheck;
using FsCheck.Xunit;
using MathNet.Numerics;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/poisson.json (R 4.2.2: ppois, dnbinom, pnbinom).</summary>
public sealed class CountScoreTests
{
    private const double RTolerance = 1e-12;
    private const double BruteRelativeTolerance = 1e-9;
    private const double Poisson = double.PositiveInfinity;

    [Theory]
    [InlineData(0, 3, 0.024893534183932)]
    [InlineData(1, 5, 0.0235828144967991)]
    [InlineData(2, 6.2, 0.0341147289961313)]
    [InlineData(3, 10, 0.00655272319571865)]
    [InlineData(10, 10, 0.520484732332419)]
    [InlineData(20, 35.5, 0.00261536254312586)]
    public void LowerMidP_Poisson_AgreesWithR(int observed, double mean, double midP)
    {
        Assert.Equal(midP, CountScore.LowerMidP(observed, Poisson, mean), RTolerance);
        Assert.Equal(1 - midP, CountScore.UpperMidP(observed, Poisson, mean), RTolerance);
    }

    // The mean of a gamma-Poisson count is shape · exposure ÷ rate.
    [Theory]
    [InlineData(0, 20, 5, 0.0115292150460685, 0.0115292150460685)]
    [InlineData(2, 20, 5, 0.154491481617318, 0.0968454063869752)]
    [InlineData(3, 5, 10, 0.0879439109891784, 0.0426764212772443)]
    [InlineData(0, 3, 36, 0.000455166135639508, 0.000455166135639508)]
    [InlineData(10, 12.5, 15, 0.225994953184461, 0.0586682649533774)]
    public void LowerMidP_GammaPoisson_AgreesWithR(int observed, double size, double mean, double atMost, double exactly)
    {
        Assert.Equal(exactly, Math.Exp(CountScore.LogProbability(observed, size, mean)), RTolerance);
        Assert.Equal(atMost - (exactly / 2), CountScore.LowerMidP(observed, size, mean), RTolerance);
    }

    [GoldenFact]
    public void Everything_InTheGoldenFile_Agrees()
    {
        var golden = Golden.Load("poisson.json");
        foreach (var row in golden.GetProperty("one_sample").EnumerateArray())
            Assert.Equal(row.Number("midp_less"), CountScore.LowerMidP(row.Int("x"), Poisson, row.Number("T") * row.Number("r0")), RTolerance);
        foreach (var row in golden.GetProperty("gamma_poisson").EnumerateArray())
        {
            var mean = row.Number("shape") * row.Number("exposure") / row.Number("rate");
            Assert.Equal(row.Number("cdf") - (row.Number("pmf") / 2), CountScore.LowerMidP(row.Int("x"), row.Number("shape"), mean), RTolerance);
        }
    }

    [Theory]
    [InlineData(0.02, 4)]
    [InlineData(0.5, 3)]
    [InlineData(3, 0.001)]
    [InlineData(7.5, 60)]
    [InlineData(40, 25)]
    [InlineData(1111, 80)]
    [InlineData(100_000, 12)]
    public void BothTails_AnyCount_AgreeWithTheSumOfProbabilities(double size, double mean)
    {
        var chances = Chances(size, mean, 20_000);
        for (var observed = 0; observed <= 400; observed += observed < 12 ? 1 : 29)
        {
            AssertRelative(chances[..observed].Sum() + (chances[observed] / 2), CountScore.LowerMidP(observed, size, mean));
            var upper = chances[(observed + 1)..].Reverse().Sum() + (chances[observed] / 2);
            if (upper > 1e-280) AssertRelative(upper, CountScore.UpperMidP(observed, size, mean));
            if (chances[observed] > 1e-280) AssertRelative(chances[observed], Math.Exp(CountScore.LogProbability(observed, size, mean)));
        }
    }

    // Far beyond where one minus the other tail is 0: two terms by hand, and the terms above added up.
    [Fact]
    public void Tails_FarOut_KeepTheirDigits()
    {
        AssertRelative(Math.Exp(-40) * (1 + 20), CountScore.LowerMidP(1, Poisson, 40));
        AssertRelative(BruteUpper(60, 5), CountScore.UpperMidP(60, Poisson, 5));
        Assert.InRange(CountScore.UpperMidP(60, Poisson, 5), 1e-44, 1e-41);

        static double BruteUpper(int observed, double mean)
        {
            var chance = Math.Exp(-mean);
            for (var k = 1; k <= observed; k++) chance *= mean / k;
            var sum = chance / 2;
            for (var k = observed + 1; k < observed + 200; k++) sum += chance *= mean / k;
            return sum;
        }
    }

    // The series of small counts beside the incomplete beta and gamma functions, which larger counts and fractions are found by.
    [Property]
    public void Tails_SmallCount_AgreeWithTheIncompleteBetaFunction(byte count, NormalFloat spread, byte centre, bool isPoisson)
    {
        var (size, mean) = (isPoisson ? Poisson : 0.01 + Math.Abs(spread.Get % 500), (centre + 1) / 7d);
        var (below, above) = (BelowOf(count, size, mean), AboveOf(count, size, mean));
        Assert.Equal(below, CountScore.LowerMidP(count, size, mean), 1e-12);
        Assert.Equal(above, CountScore.UpperMidP(count, size, mean), 1e-12);
        if (below > 1e-250) AssertRelative(below, CountScore.LowerMidP(count, size, mean));
        if (above > 1e-250) AssertRelative(above, CountScore.UpperMidP(count, size, mean));

        static double BelowOf(int k, double size, double mean) => (AtMost(k, size, mean) + (k > 0 ? AtMost(k - 1, size, mean) : 0)) / 2;

        static double AboveOf(int k, double size, double mean) => (Beyond(k, size, mean) + (k > 0 ? Beyond(k - 1, size, mean) : 1)) / 2;

        static double AtMost(int k, double size, double mean) => double.IsPositiveInfinity(size)
            ? SpecialFunctions.GammaUpperRegularized(k + 1, mean)
            : SpecialFunctions.BetaRegularized(size, k + 1, size / (size + mean));

        static double Beyond(int k, double size, double mean) => double.IsPositiveInfinity(size)
            ? IncompleteGamma.Lower(k + 1, mean)
            : SpecialFunctions.BetaRegularized(k + 1, size, mean / (size + mean));
    }

    [Fact]
    public void LowerMidP_NoMean_IsZeroForSure()
    {
        Assert.Equal((0.5, 0.5), (CountScore.LowerMidP(0, 3, 0), CountScore.UpperMidP(0, 3, 0)));
        Assert.Equal((1d, 0d), (CountScore.LowerMidP(2, Poisson, 0), CountScore.UpperMidP(2, Poisson, 0)));
        Assert.Equal((0d, double.NegativeInfinity), (CountScore.LogProbability(0, 3, 0), CountScore.LogProbability(1, 3, 0)));
    }

    [Theory]
    [InlineData(3, 12)]
    [InlineData(20, 12)]
    [InlineData(60, 100)]
    public void Tails_AroundTheLargestSize_RunOnWithoutAJump(int observed, double mean)
    {
        foreach (var tail in new[] { CountScore.LowerMidP, (Func<double, double, double, double>)CountScore.UpperMidP })
        {
            var (below, above) = (tail(observed, 0.99e8, mean), tail(observed, 1.01e8, mean));
            Assert.Equal(1, below / above, 2e-7);
            Assert.Equal(1, above / tail(observed, Poisson, mean), 1e-4);
        }
    }

    [Property]
    public void Tails_AnyCount_SumToOneAndFollowTheCount(byte count, NormalFloat spread, byte centre)
    {
        var (size, mean) = (0.01 + Math.Abs(spread.Get % 500), centre / 7d);
        var (lower, upper) = (CountScore.LowerMidP(count, size, mean), CountScore.UpperMidP(count, size, mean));
        Assert.Equal(1, lower + upper, 1e-9);
        Assert.True(CountScore.LowerMidP(count + 1, size, mean) >= lower);
        Assert.True(CountScore.LowerMidP(count, size, mean + 1) <= lower);
        Assert.True(CountScore.LowerMidP(count + 0.5, size, mean) >= lower - 1e-12);
    }

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(double.NaN, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, double.NaN, 1)]
    [InlineData(1, 1, -0.1)]
    [InlineData(1, 1, double.PositiveInfinity)]
    public void Scores_OutOfRange_AreRefused(double observed, double size, double mean)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CountScore.LowerMidP(observed, size, mean));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountScore.UpperMidP(observed, size, mean));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountScore.LogProbability(observed, size, mean));
    }

    // By the recurrence of the probabilities, from the one of 0 on.
    private static double[] Chances(double size, double mean, int count)
    {
        var chances = new double[count];
        chances[0] = Math.Exp(-size * Math.Log(1 + (mean / size)));
        for (var k = 1; k < count; k++) chances[k] = chances[k - 1] * (size + k - 1) / k * (mean / (size + mean));
        return chances;
    }

    private static void AssertRelative(double expected, double actual) => Assert.Equal(1, actual / expected, BruteRelativeTolerance);
}
