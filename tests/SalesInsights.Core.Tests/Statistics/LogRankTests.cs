using FsCheck.Xunit;
using SalesInsights.Quantities;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/survival_km.json and onesample_logrank.json (R 4.2.2, survival 3.5-3: survdiff).</summary>
public sealed class LogRankTests
{
    private const double RTolerance = 1e-11;

    private static readonly double[] MaintainedTimes = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161];
    private static readonly bool[] MaintainedEnded = [true, true, false, true, true, false, true, true, false, true, false];
    private static readonly double[] OtherTimes = [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45];
    private static readonly bool[] OtherEnded = [true, true, true, true, true, false, true, true, true, true, true, true];
    private static readonly double[] Times = [.. MaintainedTimes, .. OtherTimes];
    private static readonly bool[] Ended = [.. MaintainedEnded, .. OtherEnded];
    private static readonly int[] Groups = [.. Enumerable.Repeat(0, 11), .. Enumerable.Repeat(1, 12)];

    [Theory]
    [InlineData(0, 3.3963886989776, 0.0653393220405051, 7, 10.6893359923007)]
    [InlineData(1, 2.77927954475177, 0.0954911154064931, 3.84541062801932, 6.14285714285714)]
    public void Of_Aml_AgreesWithR(double rho, double chiSquared, double probability, double observed, double expected)
    {
        var test = LogRank.Of(Times, Ended, Groups, rho: rho);
        Assert.Equal(chiSquared, test.ChiSquared.Value, RTolerance);
        Assert.Equal(probability, test.Probability.Value, RTolerance);
        Assert.Equal(observed, test.Observed[0], RTolerance);
        Assert.Equal(expected, test.Expected[0], RTolerance);
        Assert.Equal((1, new Sample(23)), (test.DegreesOfFreedom, test.ChiSquared.Sample));
    }

    [Fact]
    public void Of_OneSample_AgreesWithR()
    {
        var test = OneSampleLogRank.Of(NelsonAalen.Estimate(OtherTimes, OtherEnded), new double[11], MaintainedTimes, MaintainedEnded);
        Assert.Equal((7, 11), (test.Observed, test.Cases));
        Assert.Equal(14.7333333333333, test.Expected, RTolerance);
        Assert.Equal(4.05912518853695, test.ChiSquared.Value, RTolerance);
        Assert.Equal(0.475113122171946, test.Ratio.Value, RTolerance);
        Assert.Equal(0.020972775352005, test.Test.Less, RTolerance);
        Assert.Equal(0.0150018560234473, test.Test.LessMidP, RTolerance);
        Assert.Equal(0.191020116618995, test.RatioInterval().Value.Low, RTolerance);
        Assert.Equal(0.978914617310116, test.RatioInterval().Value.High, RTolerance);
    }

    [GoldenFact]
    public void OneSample_InTheGoldenFile_Agrees()
    {
        var golden = Golden.Load("onesample_logrank.json");
        var hazard = NelsonAalen.Estimate(OtherTimes, OtherEnded);
        var times = golden.Numbers("time");
        Assert.Equal(golden.Numbers("H_each"), times.Select(t => hazard.At(t).Value), (left, right) => Math.Abs(left - right) < 1e-12);
        var test = OneSampleLogRank.Of(hazard, new double[times.Length], times, [.. golden.Numbers("status").Select(s => s == 1)]);
        Assert.Equal((golden.Int("O"), golden.Number("E")), (test.Observed, Math.Round(test.Expected, 13)));
        Assert.Equal(golden.Number("exact_poisson_p_less"), test.Test.Less, 1e-12);
        Assert.Equal(golden.Numbers("ci95_ratio")[1], test.RatioInterval().Value.High, 1e-12);
    }

    // By hand: others end at 1, 2, 4 of 4, 3, 1 at risk; one own case seen from 1 to 2, one from 0 to 3: 1/4 + 1/3 + 1/3.
    [Fact]
    public void OneSample_DelayedEntry_CountsOnlyWhatWasSeen()
    {
        var others = NelsonAalen.Estimate([1, 2, 3, 4], [true, true, false, true]);
        var test = OneSampleLogRank.Of(others, [1, 0], [2, 3], [true, false]);
        Assert.Equal(1, test.Observed);
        Assert.Equal((1 / 4d) + (2 / 3d), test.Expected, RTolerance);
        Assert.Equal((1 / 16d) + (4 / 9d), test.ExpectedVariance, RTolerance);
        Assert.Equal((1 / 16d) + (1 / 9d), others.VarianceAt(3).Value, RTolerance);
    }

    [Fact]
    public void OneSample_NothingExpected_SaysSo()
    {
        var others = NelsonAalen.Estimate([5], [true]);
        var test = OneSampleLogRank.Of(others, [0], [3], [true]);
        Assert.Equal((Gap.NothingToCount, Gap.NothingToCount, Gap.NothingToCount), (test.Ratio.Gap, test.ChiSquared.Gap, test.RatioInterval().Gap));
        Assert.Equal(Gap.NothingToCount, NelsonAalen.Estimate([], []).At(3).Gap);
        Assert.Equal(0, test.Test.Greater);
    }

    // Delayed entry cut into two observations of one case expects the same in all.
    [Property]
    public void OneSample_CaseCutInTwo_ExpectsTheSame(byte[] others, byte[] own, byte cut)
    {
        double[] times = [.. others.Select(t => t + 1d)];
        bool[] ended = [.. others.Select(t => t % 3 > 0)];
        var reference = NelsonAalen.Estimate(times, ended);
        double[] until = [.. own.Select(t => t + 1d)], middle = [.. until.Select(t => Math.Min(t, cut))];
        var whole = OneSampleLogRank.Of(reference, new double[own.Length], until, new bool[own.Length]);
        var parts = OneSampleLogRank.Of(reference, [.. new double[own.Length], .. middle], [.. middle, .. until], new bool[2 * own.Length]);
        Assert.Equal(whole.Expected, parts.Expected, 1e-9);
        Assert.Equal(whole.ExpectedVariance, parts.ExpectedVariance, 1e-9);
    }

    [Property]
    public void Of_AnyCases_BalancesAndIgnoresOrder((byte Time, bool Ended, byte Group)[] cases, bool weighted)
    {
        var test = Test(cases, weighted ? 1 : 0);
        Assert.Equal(test.Observed.Sum(), test.Expected.Sum(), 1e-9);
        foreach (var row in test.Variance) Assert.Equal(0, row.Sum(), 1e-9);
        var reversed = Test([.. cases.Reverse()], weighted ? 1 : 0);
        Assert.Equal(test.ChiSquared.ValueOr(-1), reversed.ChiSquared.ValueOr(-1), 1e-9);
        if (test.ChiSquared.HasValue) Assert.InRange(test.Probability.Value, 0, 1);

        static LogRank Test((byte Time, bool Ended, byte Group)[] cases, double rho) => LogRank.Of(
            [.. cases.Select(c => (double)c.Time)], [.. cases.Select(c => c.Ended)], [.. cases.Select(c => c.Group % 3)], rho: rho);
    }

    // With two groups the statistic is (O − E)² ÷ V; strata add O, E and V.
    [Property]
    public void Of_Strata_AddUp((byte Time, bool Ended, byte Place)[] cases)
    {
        var all = Test(cases, cases.Select(c => c.Place % 2));
        double difference = 0, variance = 0;
        foreach (var stratum in new[] { 0, 1 })
        {
            var part = Test([.. cases.Where(c => c.Place % 2 == stratum)], []);
            if (part.Observed.Count == 0) continue;
            difference += part.Observed[0] - part.Expected[0];
            variance += part.Variance[0][0];
        }

        if (variance > 0) Assert.Equal(difference * difference / variance, all.ChiSquared.Value, 1e-9);
        else Assert.Equal(Gap.TooFewData, all.ChiSquared.Gap);

        static LogRank Test((byte Time, bool Ended, byte Place)[] cases, IEnumerable<int> strata) => LogRank.Of(
            [.. cases.Select(c => (double)c.Time)], [.. cases.Select(c => c.Ended)], [.. cases.Select(c => c.Place / 2 % 2)], [.. strata]);
    }

    [Fact]
    public void Of_ThreeGroupsOneWithoutCases_ComparesTheOthers()
    {
        int[] apart = [.. Groups.Select(g => g * 2)];
        var test = LogRank.Of(Times, Ended, apart);
        Assert.Equal((3, 1), (test.Observed.Count, test.DegreesOfFreedom));
        Assert.Equal(3.3963886989776, test.ChiSquared.Value, RTolerance);
    }

    [Fact]
    public void Tests_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => LogRank.Of([1], [], [0]));
        Assert.Throws<ArgumentException>(() => LogRank.Of([1], [true], [0], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogRank.Of([-1], [true], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogRank.Of([1], [true], [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogRank.Of([1], [true], [0], [], double.NaN));
        var others = NelsonAalen.Estimate([5], [true]);
        Assert.Throws<ArgumentNullException>(() => OneSampleLogRank.Of(null!, [], [], []));
        Assert.Throws<ArgumentException>(() => OneSampleLogRank.Of(others, [0], [1, 2], [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => OneSampleLogRank.Of(others, [2], [1], [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => OneSampleLogRank.Of(others, [0], [1], [true]).RatioInterval(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => others.At(double.NaN));
    }
}
