using FsCheck.Xunit;
using SalesInsights.Quantities;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/fisher_midp.json (R 4.2.2: fisher.test).</summary>
public sealed class OddsRatioTests
{
    // R's uniroot stops at 1.22e-4 of the ratio, or of its reciprocal where that is smaller: it prints 621.93 where 626.24 solves the equation.
    private const double SearchTolerance = 1.3e-4;

    [Theory]
    [InlineData(3, 1, 1, 3, 6.40830886700579, 0.211732915305503, 621.933750545417)]
    [InlineData(2, 15, 10, 3, 0.0469366088276989, 0.00332576403385931, 0.363182271474897)]
    [InlineData(12, 88, 250, 750, 0.40935955613564, 0.200355888267295, 0.767734577978463)]
    public void Estimate_Tables_AgreesWithR(int a, int b, int c, int d, double ratio, double low, double high)
    {
        var interval = OddsRatio.Interval(a, b, c, d);
        AssertNear(ratio, OddsRatio.Estimate(a, b, c, d).Value);
        AssertNear(low, interval.Low);
        AssertNear(high, interval.High);
    }

    [GoldenFact]
    public void Estimate_InTheGoldenFile_Agrees()
    {
        foreach (var row in Golden.Load("fisher_midp.json").GetProperty("rows").EnumerateArray())
        {
            var (a, b, c, d) = (row.Int("rep_success"), row.Int("rep_fail"), row.Int("rest_success"), row.Int("rest_fail"));
            var (interval, ends) = (OddsRatio.Interval(a, b, c, d), row.Numbers("or_ci95", double.PositiveInfinity));
            AssertNear(ends[0], interval.Low);
            AssertNear(ends[1], interval.High);

            // R says 0 where the table has no room to differ.
            var none = row.GetProperty("odds_ratio_cmle").ValueKind == System.Text.Json.JsonValueKind.Null;
            if (a + c > 0) AssertNear(none ? double.PositiveInfinity : row.Number("odds_ratio_cmle"), OddsRatio.Estimate(a, b, c, d).Value);
            else Assert.Equal(Gap.NothingToCount, OddsRatio.Estimate(a, b, c, d).Gap);
        }
    }

    // The tea tasting by hand: weights 1, 16, 36, 16, 1 of 0 to 4; the mean 3 at odds w: 16w + 72w² + 48w³ + 4w⁴ = 3 (1 + 16w + 36w² + 16w³ + w⁴).
    [Fact]
    public void Estimate_TeaTasting_SolvesItsEquation()
    {
        var w = OddsRatio.Estimate(3, 1, 1, 3).Value;
        Assert.Equal(0, (w * w * w * w) - (36 * w * w) - (32 * w) - 3, 1e-8);
    }

    [Property]
    public void Interval_RowsSwapped_IsTheReciprocal(byte a, byte b, byte c, byte d)
    {
        var (there, back) = (OddsRatio.Interval(a, b, c, d, 0.9), OddsRatio.Interval(c, d, a, b, 0.9));
        if (there.Low > 0) Assert.Equal(1, there.Low * back.High, 1e-8);
        else Assert.Equal(double.PositiveInfinity, back.High);
        if (OddsRatio.Estimate(a, b, c, d).TryGet(out var ratio)) Assert.True(there.Contains(ratio));
    }

    [Property]
    public void Interval_HoldsOne_WhereTheTestDoesNotReject(byte a, byte b, byte c, byte d)
    {
        var (test, interval) = (FisherTest.Of(a, b, c, d), OddsRatio.Interval(a, b, c, d));
        if (test.Less > 0.02501 && test.Greater > 0.02501) Assert.True(interval.Contains(1));
        if (test.Less < 0.02499 || test.Greater < 0.02499) Assert.False(interval.Contains(1));
    }

    [Fact]
    public void Estimate_OutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OddsRatio.Estimate(-1, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => OddsRatio.Interval(1, 1, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => OddsRatio.Interval(1, 1, 1, 1, 1));
    }

    private static void AssertNear(double expected, double actual)
    {
        if (expected <= 1) Assert.Equal(expected, actual, SearchTolerance);
        else Assert.Equal(1 / expected, 1 / actual, SearchTolerance);
    }
}
