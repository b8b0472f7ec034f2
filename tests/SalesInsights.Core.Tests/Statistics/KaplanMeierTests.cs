using FsCheck.Xunit;
using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

public sealed class KaplanMeierTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Estimate_Tie_CountsEndsBeforeThoseLeavingOpen()
    {
        // 4 at risk at 6, one ends: 3/4; the other leaves, 2 at risk at 7: 3/4 · 1/2.
        var curve = KaplanMeier.Estimate([6, 6, 7, 10], [false, true, true, false]);
        Assert.Equal([6, 7], curve.Times);
        Assert.Equal([4, 2], curve.AtRisk);
        Assert.Equal([0.75, 0.375], curve.Survival);
        Assert.Equal((4, 10d), (curve.Cases, curve.LastTime));
    }

    [Fact]
    public void Estimate_NoCases_SaysNothingToCount()
    {
        var curve = KaplanMeier.Estimate([], []);
        Assert.Equal(Gap.NothingToCount, curve.At(1).Gap);
        Assert.Equal(Gap.NothingToCount, curve.StandardErrorAt(1).Gap);
        Assert.Equal(Gap.NothingToCount, curve.ConfidenceAt(1).Gap);
        Assert.Equal(Gap.NothingToCount, curve.Quantile(0.5).Gap);
        Assert.Equal(Gap.NothingToCount, curve.QuantileMidpoint(0.5).Gap);
        Assert.Equal(Gap.NothingToCount, curve.QuantileInterval(0.5).Gap);
    }

    [Fact]
    public void Estimate_EverythingOpen_StaysAtOneWithoutAMedian()
    {
        var curve = KaplanMeier.Estimate([3, 5], [false, false]);
        Assert.Empty(curve.Times);
        Assert.Equal(Measured.Of(1d, new Sample(2)), curve.At(100));
        Assert.Equal(Measured.Of(0d, new Sample(2)), curve.StandardErrorAt(100));
        Assert.Equal(new Interval(1, 1, 0.95), curve.ConfidenceAt(100).Value);
        Assert.Equal(Gap.NotReached, curve.Quantile(0.5).Gap);
        Assert.Equal(Gap.NotReached, curve.QuantileInterval(0.5).Gap);
    }

    [Fact]
    public void Estimate_EndOnDayZero_IsAStepAtZero()
    {
        var curve = KaplanMeier.Estimate([0, 4], [true, true]);
        Assert.Equal(0.5, curve.At(0).Value);
        Assert.Equal(1, curve.At(-1).Value);
    }

    [Fact]
    public void Quantile_LevelAtExactlyOneHalf_IsTheFirstTimeOrTheMiddle()
    {
        var curve = KaplanMeier.Estimate([1, 2, 4, 9], [true, true, true, true]);
        Assert.Equal(2, curve.Quantile(0.5).Value);
        Assert.Equal(3, curve.QuantileMidpoint(0.5).Value);
    }

    [Fact]
    public void QuantileMidpoint_LevelUntilTheEnd_RunsToTheLastTime() =>
        Assert.Equal(5, KaplanMeier.Estimate([1, 2, 4, 8], [true, true, false, false]).QuantileMidpoint(0.5).Value);

    // (19/20)(18/19)…(10/11) is one half only up to rounding.
    [Fact]
    public void Quantile_ProductOfFractions_StillMeetsOneHalf()
    {
        double[] days = [.. Enumerable.Range(1, 20).Select(day => (double)day)];
        bool[] ended = [.. days.Select(_ => true)];
        Assert.Equal(10, KaplanMeier.Estimate(days, ended).Quantile(0.5).Value);
        Assert.Equal(10.5, KaplanMeier.Estimate(days, ended).QuantileMidpoint(0.5).Value);
    }

    [Fact]
    public void QuantileInterval_OneCase_HasNoLowerEnd() => Assert.Equal(Gap.NotReached, KaplanMeier.Estimate([3], [true]).QuantileInterval(0.5).Gap);

    [Fact]
    public void Estimate_BadInput_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => KaplanMeier.Estimate([1, 2], [true]));
        Assert.Throws<ArgumentException>(() => KaplanMeier.Estimate([0], [1, 2], [true, true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KaplanMeier.Estimate([-1], [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KaplanMeier.Estimate([double.NaN], [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KaplanMeier.Estimate([double.PositiveInfinity], [false]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KaplanMeier.Estimate([5], [5], [true]));
        Assert.Throws<ArgumentException>(() => KaplanMeier.EstimateFromCounts([1], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => KaplanMeier.EstimateFromCounts([-1], [0]));
        Assert.Throws<OverflowException>(() => KaplanMeier.EstimateFromCounts([int.MaxValue], [1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Quantile_ShareOutOfRange_IsRefused(double p)
    {
        var curve = KaplanMeier.Estimate([1], [true]);
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.Quantile(p));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.QuantileMidpoint(p));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.QuantileInterval(p));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.At(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.ConfidenceAt(1, p));
    }

    [Property]
    public bool Estimate_NothingOpen_IsTheShareThatLastsLonger(byte[] days)
    {
        var curve = CurveOf(days, new bool[days.Length].Select(_ => true));
        return days.Length == 0 || Enumerable.Range(0, 256).All(day =>
            Math.Abs(curve.At(day).Value - ((double)days.Count(value => value > day) / days.Length)) < Tolerance);
    }

    [Property]
    public bool EstimateFromCounts_SameCases_GivesTheSameCurve((byte Days, bool Ended)[] cases)
    {
        int[] ended = new int[256], open = new int[256];
        foreach (var (days, hasEnded) in cases) (hasEnded ? ended : open)[days]++;
        return Same(KaplanMeier.EstimateFromCounts(ended, open), CurveOf(cases));
    }

    [Property]
    public bool Estimate_EveryEntryAtZero_IsTheCurveWithoutEntries((byte Days, bool Ended)[] cases)
    {
        double[] durations = [.. cases.Select(one => one.Days + 1d)];
        bool[] ended = [.. cases.Select(one => one.Ended)];
        return Same(KaplanMeier.Estimate(new double[cases.Length], durations, ended), KaplanMeier.Estimate(durations, ended));
    }

    [Property]
    public bool Estimate_AnyCases_NeverRises((byte Days, bool Ended)[] cases)
    {
        var survival = CurveOf(cases).Survival;
        return survival.Zip(survival.Skip(1), (before, after) => after < before).All(falls => falls) && survival.All(level => level is >= 0 and < 1);
    }

    [Property]
    public bool Estimate_InputOrder_DoesNotMatter((byte Days, bool Ended)[] cases) => Same(CurveOf(cases), CurveOf([.. cases.Reverse()]));

    // At 0 itself the added case would still be at risk, so that nothing may end there.
    [Property]
    public bool Estimate_CaseLeavingAtZero_ChangesNoStep((byte Days, bool Ended)[] cases)
    {
        (byte Days, bool Ended)[] later = [.. cases.Where(one => one.Days > 0)];
        var (plain, more) = (CurveOf(later), CurveOf([.. later, (0, false)]));
        return plain.Times.SequenceEqual(more.Times) && plain.AtRisk.SequenceEqual(more.AtRisk) && plain.Survival.SequenceEqual(more.Survival);
    }

    private static bool Same(SurvivalCurve left, SurvivalCurve right) =>
        left.Cases == right.Cases && left.LastTime.Equals(right.LastTime) && left.Times.SequenceEqual(right.Times)
        && left.AtRisk.SequenceEqual(right.AtRisk) && left.Ended.SequenceEqual(right.Ended) && left.Survival.SequenceEqual(right.Survival);

    private static SurvivalCurve CurveOf((byte Days, bool Ended)[] cases) => CurveOf(cases.Select(one => one.Days), cases.Select(one => one.Ended));

    private static SurvivalCurve CurveOf(IEnumerable<byte> days, IEnumerable<bool> ended)
    {
        double[] durations = [.. days.Select(day => (double)day)];
        bool[] ends = [.. ended];
        return KaplanMeier.Estimate(durations, ends);
    }
}
