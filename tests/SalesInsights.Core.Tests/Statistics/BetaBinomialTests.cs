using FsCheck.Xunit;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/betabinomial_cdf.json and betabinomial_eb.json (R 4.2.2).</summary>
public sealed class BetaBinomialTests
{
    private const double RTolerance = 1e-12;

    [Theory]
    [InlineData(0, 14, 5, 15, 0.0489938315299826, 0.0489938315299826)]
    [InlineData(2, 15, 5, 15, 0.31197542724239, 0.162111942562443)]
    [InlineData(3, 40, 5, 15, 0.0622955958134546, 0.0323805303790526)]
    [InlineData(0, 14, 50, 150, 0.0205807261335072, 0.0205807261335072)]
    [InlineData(0, 14, 0.5, 1.5, 0.288928896188736, 0.288928896188736)]
    [InlineData(10, 20, 2, 3, 0.70496894409938, 0.0683229813664599)]
    public void AtMost_Counts_AgreeWithR(long successes, long trials, double alpha, double beta, double atMost, double equal)
    {
        BetaPrior prior = new(alpha, beta);
        Assert.Equal(atMost, BetaBinomial.AtMost(successes, trials, prior), RTolerance);
        Assert.Equal(equal, Math.Exp(BetaBinomial.LogProbability(successes, trials, prior)), RTolerance);
        Assert.Equal(atMost - (equal / 2), BetaBinomial.LowerMidP(successes, trials, prior), RTolerance);
    }

    [GoldenFact]
    public void Everything_InTheGoldenFiles_Agrees()
    {
        foreach (var row in Golden.Load("betabinomial_cdf.json").GetProperty("rows").EnumerateArray())
        {
            BetaPrior prior = new(row.Number("a"), row.Number("b"));
            Assert.Equal(row.Number("cdf"), BetaBinomial.AtMost(row.Int("y"), row.Int("n"), prior), RTolerance);
            Assert.Equal(row.Number("pmf"), Math.Exp(BetaBinomial.LogProbability(row.Int("y"), row.Int("n"), prior)), RTolerance);
        }

        var team = Golden.Load("betabinomial_eb.json").GetProperty("team");
        foreach (var row in team.GetProperty("shrunk_with_prior_5_15").EnumerateArray())
        {
            var after = new BetaPrior(5, 15).After(row.Int("y"), row.Int("n"));
            var interval = after.Interval();
            Assert.Equal(row.Number("post_mean"), after.Mean, RTolerance);
            Assert.Equal(row.Numbers("ci95")[0], interval.Low, RTolerance);
            Assert.Equal(row.Numbers("ci95")[1], interval.High, RTolerance);
            Assert.Equal(row.Number("p_below_mean"), after.ProbabilityBelow(0.25), RTolerance);
        }
    }

    [Fact]
    public void After_TrialsOfATeam_AgreesWithR()
    {
        var after = new BetaPrior(5, 15).After(9, 30);
        Assert.Equal(new BetaPrior(14, 36), after);
        Assert.Equal(0.28, after.Mean, RTolerance);
        Assert.Equal(0.165841791654581, after.Interval().Low, RTolerance);
        Assert.Equal(0.41081714115642, after.Interval().High, RTolerance);
        Assert.Equal(0.331870881090413, after.ProbabilityBelow(0.25), RTolerance);
    }

    // Uniform rates make every number of successes equally likely: 1 ÷ (n + 1).
    [Property]
    public void AtMost_UniformRates_IsUniform(ushort trials, ushort part)
    {
        var successes = part % (trials + 1);
        Assert.Equal((successes + 1d) / (trials + 1d), BetaBinomial.AtMost(successes, trials, new(1, 1)), 1e-10);
    }

    [Property]
    public void MidP_AnyCounts_SumsToOneAndMirrors(byte hits, byte misses, byte a, byte b)
    {
        BetaPrior prior = new(0.1 + (a / 10d), 0.1 + (b / 3d)), mirrored = new(prior.Beta, prior.Alpha);
        long trials = hits + misses;
        Assert.Equal(1, BetaBinomial.LowerMidP(hits, trials, prior) + BetaBinomial.UpperMidP(hits, trials, prior), 1e-10);
        Assert.Equal(BetaBinomial.LowerMidP(hits, trials, prior), BetaBinomial.UpperMidP(misses, trials, mirrored), 1e-12);
        if (misses > 0) Assert.True(BetaBinomial.LowerMidP(hits + 1, trials, prior) >= BetaBinomial.LowerMidP(hits, trials, prior) - 1e-12);
    }

    [Fact]
    public void AtMost_EnormousWeight_IsBinomial()
    {
        // 0.75^10 and 10 · 0.25 · 0.75^9, which the weight of 10^12 changes in the 11th digit.
        BetaPrior prior = new(0.25e12, 0.75e12);
        Assert.Equal(Math.Pow(0.75, 10), BetaBinomial.AtMost(0, 10, prior), 1e-10);
        Assert.Equal(Math.Pow(0.75, 10) + (2.5 * Math.Pow(0.75, 9)), BetaBinomial.AtMost(1, 10, prior), 1e-10);
    }

    [Fact]
    public void Everything_OutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaBinomial.LogProbability(3, 2, new(1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaBinomial.LogProbability(-1, 2, new(1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaBinomial.LogProbability(0, double.NaN, new(1, 1)));
        Assert.Throws<ArgumentException>(() => BetaBinomial.LowerMidP(1, 2, default));
        Assert.Throws<ArgumentException>(() => BetaBinomial.UpperMidP(1, 2, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BetaPrior(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BetaPrior(1, double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaPrior.Of(1, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BetaPrior(1, 1).After(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BetaPrior(1, 1).Interval(1));
        Assert.Throws<InvalidOperationException>(() => default(BetaPrior).ProbabilityBelow(0.5));
    }
}
