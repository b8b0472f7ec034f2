using FsCheck.Xunit;
using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/survival_km.json, competing_risks.json (R 4.2.2, survival 3.5-3, cmprsk 2.2-11).</summary>
public sealed class RestrictedMeanTests
{
    private const double RTolerance = 1e-12;

    private static readonly double[] Remission = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];

    private static SurvivalCurve SixMp() => KaplanMeier.Estimate(Remission, [.. "111010100110001100000".Select(c => c == '1')]);

    [Theory]
    [InlineData(20, 16.1165266106443, 1.25156019600505)]
    [InlineData(35, 23.2873949579832, 2.82746762337144)]
    public void RestrictedMean_SixMp_AgreesWithR(double limit, double mean, double error)
    {
        Assert.Equal(mean, SixMp().RestrictedMean(limit).Value, RTolerance * 100);
        Assert.Equal(error, SixMp().RestrictedMeanError(limit).Value, RTolerance * 100);
    }

    [Theory]
    [InlineData(ConfidenceScale.Plain, 0.184384863840613, 0.711973679576754, 13, double.PositiveInfinity)]
    [InlineData(ConfidenceScale.Log, 0.24878822681766, 0.807372045529077, 16, double.PositiveInfinity)]
    [InlineData(ConfidenceScale.LogLog, 0.188052005959232, 0.680142628495241, 13, double.PositiveInfinity)]
    public void Confidence_EveryScale_AgreesWithR(ConfidenceScale scale, double low, double high, double medianLow, double medianHigh)
    {
        Assert.Equal(low, SixMp().ConfidenceAt(23, 0.95, scale).Value.Low, RTolerance);
        Assert.Equal(high, SixMp().ConfidenceAt(23, 0.95, scale).Value.High, RTolerance);
        Assert.Equal((medianLow, medianHigh), (SixMp().QuantileInterval(0.5, 0.95, scale).Value.Low, SixMp().QuantileInterval(0.5, 0.95, scale).Value.High));
    }

    // cmprsk 2.2-11, cuminc: the variances of advanced and lost in the twelve stays of AalenJohansenTests.
    [Theory]
    [InlineData(0, 3, 0.00694444444444444)]
    [InlineData(0, 12, 0.0230337238631678)]
    [InlineData(0, 30, 0.0291770111082268)]
    [InlineData(1, 5, 0.00700183654729109)]
    [InlineData(1, 12, 0.0146529395590881)]
    [InlineData(1, 21, 0.026512497862437)]
    public void AalenErrorAt_SmallStage_AgreesWithCmprsk(int cause, double time, double variance)
    {
        var risks = AalenJohansen.Estimate([3, 5, 5, 8, 10, 12, 12, 15, 20, 21, 25, 30], [0, 1, 0, -1, 0, 1, 0, -1, 0, 1, -1, -1], causes: 2);
        Assert.Equal(variance, risks.AalenErrorAt(cause, time).Value * risks.AalenErrorAt(cause, time).Value, RTolerance);
    }

    [Fact]
    public void AalenErrorAt_Edges_AreSaid()
    {
        Assert.Equal(Gap.NothingToCount, AalenJohansen.Estimate([], [], causes: 1).AalenErrorAt(0, 1).Gap);
        Assert.Equal(0, AalenJohansen.Estimate([3], [0], causes: 1).AalenErrorAt(0, 2).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => AalenJohansen.Estimate([3], [0], causes: 1).AalenErrorAt(1, 2));
    }

    [Fact]
    public void RestrictedMean_Edges_AreSaid()
    {
        Assert.Equal(Gap.NotReached, SixMp().RestrictedMean(36).Gap);
        Assert.Equal(Gap.NotReached, SixMp().RestrictedMeanError(36).Gap);
        Assert.Equal(Gap.NothingToCount, KaplanMeier.Estimate([], []).RestrictedMean(0).Gap);
        Assert.Equal(0, SixMp().RestrictedMean(0).Value);

        // Nobody lasts longer than 4, so that a longer limit is known too.
        Assert.Equal(3, KaplanMeier.Estimate([2, 4], [true, true]).RestrictedMean(100).Value, RTolerance);
        Assert.Throws<ArgumentOutOfRangeException>(() => SixMp().RestrictedMean(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SixMp().ConfidenceAt(6, 0.95, (ConfidenceScale)3));
        Assert.Throws<ArgumentOutOfRangeException>(() => SixMp().QuantileInterval(0.5, 0.95, (ConfidenceScale)(-1)));
    }

    // Without open cases it is the mean of the durations cut at the limit, and its error the usual one with n.
    [Property]
    public void RestrictedMean_NothingOpen_IsTheMeanOfCutDurations(byte[] days, byte limit)
    {
        if (days.Length == 0) return;
        bool[] ended = [.. days.Select(_ => true)];
        var curve = KaplanMeier.Estimate([.. days.Select(d => (double)d)], ended);
        double[] cut = [.. days.Select(d => (double)Math.Min(d, limit))];
        var mean = cut.Average();
        Assert.Equal(mean, curve.RestrictedMean(limit).Value, 1e-9);
        Assert.Equal(Math.Sqrt(cut.Average(c => (c - mean) * (c - mean)) / days.Length), curve.RestrictedMeanError(limit).Value, 1e-9);
    }

    [Property]
    public bool Confidence_AnyScale_HoldsTheShareWithinZeroAndOne(byte[] days, byte time) => Enum.GetValues<ConfidenceScale>().All(scale =>
        KaplanMeier.Estimate([.. days.Select(d => (double)d)], [.. days.Select(d => d % 3 > 0)]) is var curve
        && (!curve.ConfidenceAt(time, 0.9, scale).TryGet(out var interval)
            || (interval.Low >= 0 && interval.High <= 1 && interval.Contains(curve.At(time).Value))));
}
