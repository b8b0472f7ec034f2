using FsCheck;
using FsCheck.Xunit;
using SalesInsights.Statistics;

namespace SalesInsights.Tests.Statistics;

public sealed class BonferroniThresholdTests
{
    [Theory]
    [InlineData(new double[0], 0.04)]
    [InlineData(new[] { 0.5 }, 0.04)]
    [InlineData(new[] { 0.001, 0.001 }, 0.02)]
    [InlineData(new[] { 0.5, 0.001, 0.03 }, 0.02)]
    [InlineData(new[] { 0.001, 0.02, 0.02, 0.5 }, 0.04 / 3)]
    public void Threshold_ByHand(double[] least, double expected) => Assert.Equal(expected, Bonferroni.Threshold(least, 0.04), 12);

    [Property]
    public void Threshold_NeverLetsMoreErrThanTheLevel(NonEmptyArray<byte> bytes)
    {
        var least = Array.ConvertAll(bytes.Get, b => b / 2550.0);
        var threshold = Bonferroni.Threshold(least, 0.04);

        // Each test that can reach the threshold errs with its probability at most: together the level.
        Assert.True(least.Count(p => p <= threshold) * threshold <= 0.04 + 1e-12);
        Assert.InRange(threshold, 0.04 / least.Length, 0.04);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Threshold_LevelOutOfRange_Throws(double level) => Assert.Throws<ArgumentOutOfRangeException>(() => Bonferroni.Threshold([0.1], level));

    [Fact]
    public void Threshold_NoProbability_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Bonferroni.Threshold([1.1], 0.04));
}
