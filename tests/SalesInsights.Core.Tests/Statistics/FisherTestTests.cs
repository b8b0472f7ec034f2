using System.Numerics;
using FsCheck.Xunit;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/fisher_midp.json (R 4.2.2: fisher.test, phyper).</summary>
public sealed class FisherTestTests
{
    private const double RTolerance = 1e-12;

    [Theory]
    [InlineData(3, 1, 1, 3, 0.985714285714286, 0.242857142857143, 0.485714285714286, 0.871428571428571, 0.257142857142857)]
    [InlineData(0, 8, 20, 60, 0.115002558965278, 1, 0.189934381058963, 0.0575012794826389, 0.132433101576324)]
    [InlineData(2, 15, 10, 3, 0.000465180943362905, 0.999984519018686, 0.000536724119143436, 0.00024033096233838, 0.000311874138118911)]
    [InlineData(1, 9, 11, 3, 0.00137972809261004, 0.999966348095302, 0.00275945618522008, 0.000706689998653924, 0.00141337999730785)]
    [InlineData(12, 88, 250, 750, 0.00159799929985013, 0.999391586005066, 0.0029318553982893, 0.00110320664739203, 0.0024370627458312)]
    [InlineData(0, 5, 0, 50, 1, 1, 1, 0.5, 0.5)]
    public void Of_Tables_AgreeWithR(long a, long b, long c, long d, double less, double greater, double two, double lessMidP, double twoMidP)
    {
        var test = FisherTest.Of(a, b, c, d);
        Assert.Equal(less, test.Less, RTolerance);
        Assert.Equal(greater, test.Greater, RTolerance);
        Assert.Equal(two, test.TwoSided, RTolerance);
        Assert.Equal(lessMidP, test.LessMidP, RTolerance);
        Assert.Equal(twoMidP, test.TwoSidedMidP, RTolerance);
    }

    [GoldenFact]
    public void Of_InTheGoldenFile_Agrees()
    {
        foreach (var row in Golden.Load("fisher_midp.json").GetProperty("rows").EnumerateArray())
        {
            var test = FisherTest.Of(row.Int("rep_success"), row.Int("rep_fail"), row.Int("rest_success"), row.Int("rest_fail"));
            Assert.Equal(row.Number("p_less"), test.Less, RTolerance);
            Assert.Equal(row.Number("p_greater"), test.Greater, RTolerance);
            Assert.Equal(row.Number("p_two"), test.TwoSided, RTolerance);
            Assert.Equal(row.Number("midp_less"), test.LessMidP, RTolerance);
            Assert.Equal(row.Number("midp_greater"), test.GreaterMidP, RTolerance);
            Assert.Equal(row.Number("midp_two_minlik"), test.TwoSidedMidP, RTolerance);
        }
    }

    [Property]
    public void Of_SmallTables_AgreeWithCountingAllDeals(byte first, byte second, byte third, byte fourth)
    {
        int a = first % 9, b = second % 9, c = third % 9, d = fourth % 9;
        var ways = Enumerable.Range(0, a + c + 1).Select(k => (K: k, Ways: Choose(a + b, k) * Choose(c + d, a + c - k))).ToArray();
        var (all, here) = (Sum(ways.Select(w => w.Ways)), ways[a].Ways);
        var test = FisherTest.Of(a, b, c, d);
        Assert.Equal((double)Sum(ways.Where(w => w.K <= a).Select(w => w.Ways)) / (double)all, test.Less, RTolerance);
        Assert.Equal((double)Sum(ways.Where(w => w.K >= a).Select(w => w.Ways)) / (double)all, test.Greater, RTolerance);
        Assert.Equal((double)Sum(ways.Where(w => w.Ways <= here).Select(w => w.Ways)) / (double)all, test.TwoSided, RTolerance);
        Assert.Equal(1, test.LessMidP + test.GreaterMidP, RTolerance);
    }

    [Property]
    public void Of_RowsOrColumnsSwapped_SwapsTheSides(byte a, byte b, byte c, byte d)
    {
        var (test, rows, columns) = (FisherTest.Of(a, b, c, d), FisherTest.Of(c, d, a, b), FisherTest.Of(b, a, d, c));
        Assert.Equal(test.Less, rows.Greater, 1e-11);
        Assert.Equal(test.Less, columns.Greater, 1e-11);
        Assert.Equal(test.TwoSided, rows.TwoSided, 1e-11);
    }

    // The tail of 0 of 1,000 against 500 of 1,000 is (1000! 1500!) ÷ (500! 2000!): ln by Stirling with two terms.
    [Fact]
    public void Of_FarTail_KeepsItsDigits()
    {
        var log = LnFactorial(1000) + LnFactorial(1500) - LnFactorial(500) - LnFactorial(2000);
        Assert.Equal(1, Math.Exp(log) / FisherTest.Of(0, 1000, 500, 500).Less, 1e-9);
        Assert.InRange(FisherTest.Of(0, 1000, 500, 500).Less, 1e-200, 1e-100);

        static double LnFactorial(int n) => Enumerable.Range(1, n).Sum(k => Math.Log(k));
    }

    [Fact]
    public void Of_NegativeCount_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FisherTest.Of(-1, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FisherTest.Of(0, 0, 0, -1));
        Assert.Throws<OverflowException>(() => FisherTest.Of(long.MaxValue, 1, 0, 0));
    }

    private static BigInteger Sum(IEnumerable<BigInteger> ways) => ways.Aggregate(BigInteger.Zero, (sum, w) => sum + w);

    private static BigInteger Choose(int n, int k)
    {
        if (k < 0 || k > n) return 0;
        BigInteger ways = 1;
        for (var i = 1; i <= k; i++) ways = ways * (n - k + i) / i;
        return ways;
    }
}
