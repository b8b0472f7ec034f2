using FsCheck.Xunit;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

public sealed partial class BinomialIntervalTests
{
    private const double RTolerance = 1e-12;
    private const double PrintedTolerance = 5e-5;

    // golden/binomial_ci.json, rows "wilson": R 4.2.2 prop.test(correct = FALSE).
    [Theory]
    [InlineData(15, 148, 0.9, 0.0674432622468715, 0.1495729317464)]
    [InlineData(5, 5, 0.9, 0.648883499234899, 1)]
    [InlineData(1, 100, 0.9, 0.00223409283345475, 0.0435817735340561)]
    [InlineData(15, 148, 0.95, 0.0623863995307363, 0.160487241723308)]
    [InlineData(0, 20, 0.95, 0, 0.161125158052819)]
    [InlineData(1, 29, 0.95, 0.00611321429276266, 0.171755218793203)]
    [InlineData(1, 1, 0.95, 0.206549314377238, 1)]
    [InlineData(1, 5, 0.95, 0.0362241086324301, 0.624465370237475)]
    [InlineData(5, 5, 0.95, 0.565517535216825, 1)]
    [InlineData(50, 100, 0.95, 0.403831530365996, 0.596168469634004)]
    [InlineData(7, 40, 0.95, 0.0874541374603592, 0.319499903317877)]
    [InlineData(1, 100, 0.95, 0.00176743206414065, 0.0544861961787053)]
    [InlineData(1, 2, 0.95, 0.0945312057342307, 0.905468794265769)]
    [InlineData(15, 148, 0.99, 0.0536448696139649, 0.183267350113152)]
    [InlineData(5, 5, 0.99, 0.429741678972991, 1)]
    [InlineData(1, 100, 0.99, 0.00117514542651228, 0.0798011285349942)]
    public void Wilson_Counts_AgreeWithR(long successes, long trials, double level, double low, double high)
    {
        var interval = BinomialInterval.Wilson(successes, trials, level);
        Assert.Equal(low, interval.Low, RTolerance);
        Assert.Equal(high, interval.High, RTolerance);
        Assert.Equal(level, interval.Level);
    }

    // Newcombe, Statistics in Medicine 17 (1998), 857-872, Table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_PublishedTable_Agrees(long successes, long trials, double low, double high)
    {
        var interval = BinomialInterval.Wilson(successes, trials);
        Assert.Equal(low, interval.Low, PrintedTolerance);
        Assert.Equal(high, interval.High, PrintedTolerance);
    }

    [Theory]
    [InlineData(0, 0, 0.95)]
    [InlineData(1, -1, 0.95)]
    [InlineData(-1, 10, 0.95)]
    [InlineData(11, 10, 0.95)]
    [InlineData(1, 10, 0)]
    [InlineData(1, 10, 1)]
    [InlineData(1, 10, double.NaN)]
    public void Wilson_OutOfRange_IsRefused(long successes, long trials, double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialInterval.Wilson(successes, trials, level));

    [Property]
    public bool Wilson_Mirrored_GivesTheMirroredInterval(ushort hits, ushort misses)
    {
        if (hits + misses == 0) return true;
        var interval = BinomialInterval.Wilson(hits, hits + misses);
        var mirror = BinomialInterval.Wilson(misses, hits + misses);
        return Math.Abs(interval.Low - (1 - mirror.High)) < RTolerance && Math.Abs(interval.High - (1 - mirror.Low)) < RTolerance;
    }

    [Property]
    public bool Wilson_AnyCounts_HoldTheShareWithinZeroAndOne(ushort hits, ushort misses)
    {
        if (hits + misses == 0) return true;
        var interval = BinomialInterval.Wilson(hits, hits + misses);
        return interval.Contains((double)hits / (hits + misses)) && interval.Low >= 0 && interval.High <= 1 && interval.Low < interval.High
            && interval.Low == 0 == (hits == 0) && interval.High == 1 == (misses == 0);
    }

    [Fact]
    public void Wilson_HugeCounts_DoNotOverflow()
    {
        var interval = BinomialInterval.Wilson(long.MaxValue / 2, long.MaxValue);
        Assert.InRange(interval.Low, 0.4999999, 0.5);
        Assert.InRange(interval.High, 0.5, 0.5000001);
    }
}
