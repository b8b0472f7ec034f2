using FsCheck.Xunit;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/newcombe_diff.json (R 4.2.2) and the printed table.</summary>
public sealed class RateDifferenceTests
{
    private const double RTolerance = 1e-12;
    private const double PrintedTolerance = 5e-5;

    // Newcombe, Statistics in Medicine 17 (1998), 873-890, Table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1)]
    [InlineData(10, 10, 0, 10, 0.6075, 1)]
    public void Newcombe_PublishedTable_Agrees(long x1, long n1, long x2, long n2, double low, double high)
    {
        var interval = RateDifference.Newcombe(x1, n1, x2, n2);
        Assert.Equal(low, interval.Low, PrintedTolerance);
        Assert.Equal(high, interval.High, PrintedTolerance);
    }

    [GoldenFact]
    public void Newcombe_InTheGoldenFile_Agrees()
    {
        foreach (var row in Golden.Load("newcombe_diff.json").GetProperty("rows").EnumerateArray())
        {
            var interval = RateDifference.Newcombe(row.Int("x1"), row.Int("n1"), row.Int("x2"), row.Int("n2"));
            Assert.Equal(row.Number("lower"), interval.Low, RTolerance);
            Assert.Equal(row.Number("upper"), interval.High, RTolerance);
        }
    }

    [Property]
    public void Newcombe_RatesSwapped_IsMirrored(byte hits, byte misses, byte otherHits, byte otherMisses)
    {
        if (hits + misses == 0 || otherHits + otherMisses == 0) return;
        var there = RateDifference.Newcombe(hits, hits + misses, otherHits, otherHits + otherMisses, 0.9);
        var back = RateDifference.Newcombe(otherHits, otherHits + otherMisses, hits, hits + misses, 0.9);
        Assert.Equal(there.Low, -back.High, RTolerance);
        Assert.Equal(there.High, -back.Low, RTolerance);
        Assert.InRange(there.Low, -1 - RTolerance, there.High);
        Assert.True(there.Contains(((double)hits / (hits + misses)) - ((double)otherHits / (otherHits + otherMisses))));
    }

    [Fact]
    public void Newcombe_OutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RateDifference.Newcombe(0, 0, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateDifference.Newcombe(1, 2, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateDifference.Newcombe(1, 2, 1, 2, 1));
    }
}
