using FsCheck.Xunit;
using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

public sealed class SampleQuantileTests
{
    private const double Tolerance = 1e-12;

    // Worked by hand from the definition: place (n - 1)p, counted from 0.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.9, 7.9)]
    [InlineData(1, 10)]
    public void Of_FourValues_InterpolatesBetweenNeighbours(double p, double expected)
    {
        Assert.Equal(expected, SampleQuantile.Of([10, 2, 1, 3], p).Value, Tolerance);
        Assert.Equal(SampleQuantile.Of([10, 2, 1, 3], p), SampleQuantile.OfSorted([1.0, 2, 3, 10], p));
        Assert.Equal(SampleQuantile.Of([10, 2, 1, 3], p), SampleQuantile.OfSorted([1, 2, 3, 10], p));
    }

    [Fact]
    public void Of_OneValue_IsThatValueAtEveryShare()
    {
        Assert.Equal(Measured.Of(7d, new Sample(1)), SampleQuantile.Of([7], 0));
        Assert.Equal(Measured.Of(7d, new Sample(1)), SampleQuantile.Of([7], 0.9));
    }

    [Fact]
    public void Of_Empty_SaysNothingToCount()
    {
        Assert.Equal(Gap.NothingToCount, SampleQuantile.Of([], 0.5).Gap);
        Assert.Equal(Gap.NothingToCount, SampleQuantile.OfSorted(ReadOnlySpan<int>.Empty, 0.5).Gap);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Of_ShareOutOfRange_IsRefused(double p) => Assert.Throws<ArgumentOutOfRangeException>(() => SampleQuantile.Of([1, 2], p));

    [Fact]
    public void Of_NotFinite_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => SampleQuantile.Of([1, double.NaN], 1));
        Assert.Throws<ArgumentException>(() => SampleQuantile.OfSorted([1, double.PositiveInfinity], 1));
    }

    [Fact]
    public void OfSorted_ExtremeWholeNumbers_DoNotOverflow() =>
        Assert.Equal(-0.5, SampleQuantile.OfSorted([int.MinValue, int.MaxValue], 0.5).Value, Tolerance);

    [Property]
    public bool Of_AnyOrder_GivesTheSameAndLeavesTheInput(int[] days, byte share)
    {
        double[] values = [.. days], before = [.. values], reversed = [.. values.Reverse()];
        return SampleQuantile.Of(values, share / 255d) == SampleQuantile.Of(reversed, share / 255d) && values.SequenceEqual(before);
    }
}
