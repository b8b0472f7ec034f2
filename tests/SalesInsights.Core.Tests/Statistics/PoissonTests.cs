using FsCheck.Xunit;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/poisson.json and funnel_limits.json (R 4.2.2: poisson.test, qgamma).</summary>
public sealed class PoissonTests
{
    private const double RTolerance = 1e-12;
    private const double RelativeTolerance = 1e-11;

    [Theory]
    [InlineData(0, 0, 3.68887945411394)]
    [InlineData(1, 0.0253178079842899, 5.5716433909389)]
    [InlineData(3, 0.618672122895601, 8.76727306974232)]
    [InlineData(10, 4.79538869613243, 18.3903560420178)]
    [InlineData(20, 12.2165195854039, 30.8883779026746)]
    public void Garwood_Counts_AgreeWithR(long events, double low, double high)
    {
        var interval = PoissonInterval.Garwood(events);
        Assert.Equal(low, interval.Low, RelativeTolerance);
        Assert.Equal(high, interval.High, RelativeTolerance);
        Assert.Equal(low / 12, PoissonInterval.Garwood(events, 12).Low, RelativeTolerance);
    }

    [Theory]
    [InlineData(0, 3, 0.0497870683678639, 0.0832956036767052)]
    [InlineData(2, 6.2, 0.0536175574109333, 0.105058515307437)]
    [InlineData(10, 10, 0.583039750192985, 1)]
    [InlineData(137, 24.19893, 1, 2.84522726411445e-56)]
    [InlineData(20, 35.5, 0.0034096145868359, 0.00700552169523775)]
    public void Of_Counts_AgreeWithR(long events, double expected, double less, double two)
    {
        var test = PoissonTest.Of(events, expected);
        Assert.Equal(less, test.Less, RTolerance);
        Assert.Equal(1, test.TwoSided / two, 1e-10);
        Assert.Equal(1, test.LessMidP + test.GreaterMidP, RTolerance);
    }

    [Theory]
    [InlineData(2, 12, 60, 84, 0.0122965681754369, 0.00739917760682882, 0.0205898095637851)]
    [InlineData(0, 6, 48, 66, 0.0153514385074067, 0.00767571925370335, 0.031808218182721)]
    [InlineData(11, 800, 21, 3011, 0.975931823227312, 0.959961581719806, 0.0796686330333295)]
    public void Compare_Counts_AgreeWithR(long x1, double t1, long x2, double t2, double less, double midP, double two)
    {
        var test = PoissonTest.Compare(x1, t1, x2, t2);
        Assert.Equal(less, test.Less, RTolerance);
        Assert.Equal(midP, test.LessMidP, RTolerance);
        Assert.Equal(two, test.TwoSided, RTolerance);
    }

    [GoldenFact]
    public void Poisson_InTheGoldenFile_Agrees()
    {
        var golden = Golden.Load("poisson.json");
        foreach (var row in golden.GetProperty("one_sample").EnumerateArray())
        {
            var (test, ends) = (PoissonTest.Of(row.Int("x"), row.Number("T") * row.Number("r0")), row.Numbers("rate_ci95"));
            var interval = PoissonInterval.Garwood(row.Int("x"), row.Number("T"));
            AssertAll((row.Number("p_less"), test.Less), (row.Number("p_two"), test.TwoSided), (row.Number("midp_less"), test.LessMidP),
                (ends[0], interval.Low), (ends[1], interval.High),
                (row.Number("upper95_one_sided"), PoissonInterval.Garwood(row.Int("x"), row.Number("T"), 0.9).High));
        }

        foreach (var row in golden.GetProperty("garwood").EnumerateArray())
        {
            var (wide, narrow) = (PoissonInterval.Garwood(row.Int("x")), PoissonInterval.Garwood(row.Int("x"), 1, 0.9));
            AssertAll((row.Number("lo95"), wide.Low), (row.Number("hi95"), wide.High), (row.Number("lo90"), narrow.Low), (row.Number("hi90"), narrow.High));
        }

        foreach (var row in golden.GetProperty("two_sample").EnumerateArray())
        {
            var (x1, t1, x2, t2) = (row.Int("x1"), row.Number("t1"), row.Int("x2"), row.Number("t2"));
            var (test, ratio, ends) = (PoissonTest.Compare(x1, t1, x2, t2), PoissonInterval.Ratio(x1, t1, x2, t2),
                row.Numbers("ratio_ci95", double.PositiveInfinity));
            AssertAll((row.Number("p_two"), test.TwoSided), (row.Number("p_less"), test.Less), (row.Number("midp_less"), test.LessMidP),
                (ends[0], ratio.Low), (ends[1], ratio.High));
        }

        foreach (var row in golden.GetProperty("gamma_poisson").EnumerateArray())
        {
            GammaPrior prior = new(row.Number("shape"), row.Number("rate"));
            var after = prior.After(row.Int("x"), row.Number("exposure"));
            AssertAll((row.Number("post_mean"), after.Mean), (row.Number("p_rate_below_half_mean"), after.ProbabilityBelow(prior.Mean / 2)),
                (row.Number("cdf") - (row.Number("pmf") / 2), prior.LowerMidP(row.Int("x"), row.Number("exposure"))));
        }
    }

    [GoldenFact]
    public void FunnelLimits_InTheGoldenFile_Agree()
    {
        var golden = Golden.Load("funnel_limits.json");
        foreach (var row in golden.GetProperty("binomial").EnumerateArray())
        {
            var (inner, outer) = (FunnelLimits.OfRate(row.Number("theta0"), row.Int("n")), FunnelLimits.OfRate(row.Number("theta0"), row.Int("n"), 0.998));
            AssertAll((Unit(row.Number("lo95")), inner.Low), (Unit(row.Number("hi95")), inner.High),
                (Unit(row.Number("lo998")), outer.Low), (Unit(row.Number("hi998")), outer.High));
        }

        foreach (var row in golden.GetProperty("poisson_counts").EnumerateArray())
        {
            var (inner, outer) = (FunnelLimits.OfCount(row.Number("E")), FunnelLimits.OfCount(row.Number("E"), 0.998));
            AssertAll((Math.Max(0, row.Number("lo95")), inner.Low), (row.Number("hi95"), inner.High),
                (Math.Max(0, row.Number("lo998")), outer.Low), (row.Number("hi998"), outer.High));
        }

        static double Unit(double value) => Math.Min(1, Math.Max(0, value));
    }

    [Theory]
    [InlineData(0.2, 20, 0.0116840434497101, 0.366115479450973)]
    [InlineData(0.2, 50, 0.0844048220122691, 0.307093883352058)]
    public void OfRate_Trials_AgreesWithR(double rate, long trials, double low, double high)
    {
        var limits = FunnelLimits.OfRate(rate, trials);
        Assert.Equal(low, limits.Low, RTolerance);
        Assert.Equal(high, limits.High, RTolerance);
    }

    [Fact]
    public void OfCount_Expected_AgreesWithR()
    {
        var limits = FunnelLimits.OfCount(5);
        Assert.Equal(0.542065795512883, limits.Low, RTolerance);
        Assert.Equal(9.37655858766277, limits.High, RTolerance);
    }

    [Property]
    public void TwoSided_SmallCounts_AddsAllThatIsNoLikelier(byte events, byte mean)
    {
        var expected = (mean + 1) / 8d;
        var observed = events % 60;
        double[] chances = [.. Enumerable.Range(0, 400).Select(k => Math.Exp(CountScore.LogProbability(k, double.PositiveInfinity, expected)))];
        Assert.Equal(chances.Where(c => c <= chances[observed] * (1 + 1e-7)).Sum(), PoissonTest.Of(observed, expected).TwoSided, 1e-9);
    }

    [Property]
    public void CompareTwoSided_SmallCounts_AddsAllThatIsNoLikelier(byte first, byte second, byte share)
    {
        var (events, all) = (first % 30, (first % 30) + (second % 30));
        double t1 = share + 1, t2 = 256 - share, p = t1 / (t1 + t2);
        double[] chances = [.. Enumerable.Range(0, all + 1).Select(k => Math.Exp(BinomialTail.LogProbability(k, all, p, 1 - p)))];
        Assert.Equal(Math.Min(1, chances.Where(c => c <= chances[events] * (1 + 1e-7)).Sum()), PoissonTest.Compare(events, t1, all - events, t2).TwoSided, 1e-9);
    }

    [Property]
    public void Garwood_AtItsEnds_HasTailsOfHalfTheError(ushort events)
    {
        var interval = PoissonInterval.Garwood(events, 1, 0.9);
        Assert.Equal(0.05, PoissonTest.Of(events, interval.High).Less, 1e-10);
        if (events > 0) Assert.Equal(0.05, PoissonTest.Of(events, interval.Low).Greater, 1e-10);
    }

    [Fact]
    public void Tests_EdgesAndOutOfRange_AreSaid()
    {
        Assert.Equal((1d, 1d, 1d), (PoissonTest.Of(0, 0).Less, PoissonTest.Of(0, 0).Greater, PoissonTest.Of(0, 0).TwoSided));
        Assert.Equal((1d, 0d, 0d), (PoissonTest.Of(2, 0).Less, PoissonTest.Of(2, 0).Greater, PoissonTest.Of(2, 0).GreaterMidP));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonTest.Of(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonTest.Of(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonTest.Compare(1, 0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Garwood(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Garwood(1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Ratio(0, 1, 0, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelLimits.OfRate(1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelLimits.OfCount(0));
        Assert.Throws<InvalidOperationException>(() => default(GammaPrior).LowerMidP(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GammaPrior(1, 0));
    }

    private static void AssertAll(params (double Expected, double Actual)[] pairs)
    {
        foreach (var (expected, actual) in pairs)
            Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) < RTolerance * Math.Max(10, Math.Abs(expected)), $"{expected:R} {actual:R}");
    }
}
