using FsCheck.Xunit;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/attribution.json (exact fractions).</summary>
public sealed class ShapleyTests
{
    private const double FractionTolerance = 1e-15;

    // How far another sound method may lie from this one, as a share of all that changed.
    private const double OtherMethodTolerance = 0.03;

    [Fact]
    public void OfProduct_FourFactors_IsTheExactFractions()
    {
        var parts = Shapley.OfProduct([24, 0.5m, 0.2m, 22000], [40, 0.75m, 0.25m, 20000]);
        Assert.Equal(-142100 / 3m, parts[0], 20);
        Assert.Equal(-113800 / 3m, parts[1], 20);
        Assert.Equal((-21200m, 9300m), (parts[2], parts[3]));
        Assert.Equal(-97200m, parts.Sum());
    }

    [Fact]
    public void OfProduct_EdgeCases_AreTheExactFractions()
    {
        Assert.Equal([-120000m, 0, 0, 0], Shapley.OfProduct([8, 0.75m, 0.25m, 20000], [40, 0.75m, 0.25m, 20000]));
        Assert.Equal([-3750m, -146250, 0, 0], Shapley.OfProduct([38, 0, 0.25m, 20000], [40, 0.75m, 0.25m, 20000]));
        Assert.Equal([-150000m, 0, 0, 0], Shapley.OfProduct([0, 0.75m, 0.25m, 20000], [40, 0.75m, 0.25m, 20000]));
        Assert.Equal([-1.5m, -2], Shapley.OfProduct([6, 0.25m], [10, 0.5m]));
        Assert.Equal([12500m, 0, -12500, 0], Shapley.OfProduct([30, 0.5m, 0.2m, 10000], [20, 0.5m, 0.3m, 10000]));
        Assert.Equal([5m], Shapley.OfProduct([12], [7]));
        Assert.Empty(Shapley.OfProduct([], []));
    }

    [GoldenFact]
    public void OfProduct_InTheGoldenFile_Agrees()
    {
        var cases = Golden.Load("attribution.json").EnumerateObject().Where(p => p.Value.TryGetProperty("shapley_exact", out _)).ToArray();
        Assert.Equal(6, cases.Length);
        foreach (var row in cases.Select(c => c.Value))
        {
            var parts = Shapley.OfProduct(Decimals(row.Numbers("actual")), Decimals(row.Numbers("benchmark")));
            Assert.Equal((decimal)row.Number("delta"), parts.Sum());
            Assert.Equal(row.Numbers("shapley_exact"), parts.Select(p => (double)p), (l, r) => Math.Abs(l - r) <= FractionTolerance * Math.Max(1, Math.Abs(l)));

            // LMDI exists only where nothing is 0; it is exact too, and near.
            var lmdi = row.Numbers("lmdi_additive");
            if (lmdi.Any(double.IsNaN)) continue;
            var moved = Math.Max(1, lmdi.Sum(Math.Abs));
            for (var i = 0; i < lmdi.Length; i++) Assert.InRange(Math.Abs(lmdi[i] - (double)parts[i]) / moved, 0, OtherMethodTolerance);
        }
    }

    [Property]
    public void OfProduct_AnyFactors_SumsToTheDifference(ushort[] actual, ushort[] benchmark)
    {
        var (now, then) = Factors(actual, benchmark);
        Assert.Equal(now.Aggregate(1m, (p, f) => p * f) - then.Aggregate(1m, (p, f) => p * f), Shapley.OfProduct(now, then).Sum());
    }

    [Property]
    public void OfProduct_AnyFactors_IsTheAverageOverAllOrders(ushort[] actual, ushort[] benchmark)
    {
        var (now, then) = Factors(actual, benchmark);
        if (now.Length > 4) (now, then) = (now[..4], then[..4]);
        var parts = Shapley.OfProduct(now, then);
        var sums = new decimal[now.Length];
        var orders = Orders(now.Length).ToArray();
        foreach (var order in orders)
        {
            var factors = then.ToArray();
            foreach (var factor in order)
            {
                var before = factors.Aggregate(1m, (p, f) => p * f);
                factors[factor] = now[factor];
                sums[factor] += factors.Aggregate(1m, (p, f) => p * f) - before;
            }
        }

        for (var i = 0; i < sums.Length; i++) Assert.Equal(sums[i] / orders.Length, parts[i], 15);
    }

    [Property]
    public void OfProduct_Swapped_TurnsTheSigns(ushort[] actual, ushort[] benchmark)
    {
        var (now, then) = Factors(actual, benchmark);
        var (there, back) = (Shapley.OfProduct(now, then), Shapley.OfProduct(then, now));
        for (var i = 0; i < there.Count; i++)
        {
            Assert.Equal(there[i], -back[i], 15);
            if (now[i] == then[i]) Assert.Equal(0, there[i]);
        }
    }

    [Property]
    public void OfProduct_MoneyScaled_ScalesTheParts(ushort[] actual, ushort[] benchmark)
    {
        var (now, then) = Factors(actual, benchmark);
        var (one, tenfold) = (Shapley.OfProduct([.. now, 1], [.. then, 1]), Shapley.OfProduct([.. now, 10], [.. then, 10]));
        for (var i = 0; i < one.Count; i++) Assert.Equal(one[i] * 10, tenfold[i], 12);
    }

    // 20 factors of 2 instead of 1 share 2^20 − 1 alike.
    [Fact]
    public void OfProduct_ManyFactors_AreStillExact()
    {
        var parts = Shapley.OfProduct([.. Enumerable.Repeat(2m, 20)], [.. Enumerable.Repeat(1m, 20)]);
        Assert.Equal(1048575m, parts.Sum());
        Assert.All(parts, part => Assert.Equal(52428.75m, part, 15));
    }

    [Fact]
    public void OfProduct_BadInput_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Shapley.OfProduct([1], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shapley.OfProduct(new decimal[21], new decimal[21]));
        Assert.Throws<OverflowException>(() => Shapley.OfProduct([decimal.MaxValue, 2], [1, 1]));
    }

    // Counts, rates and amounts of everyday size, some of them 0 and some alike; at most six.
    private static (decimal[] Now, decimal[] Then) Factors(ushort[] actual, ushort[] benchmark)
    {
        var count = Math.Min(6, Math.Min(actual.Length, benchmark.Length));
        return ([.. actual.Take(count).Select(Factor)], [.. benchmark.Take(count).Select(Factor)]);

        static decimal Factor(ushort seed) => seed % 4 == 0 ? seed % 12 / 4m : seed % 5 == 0 ? 0.5m : seed % 1000 / 300m;
    }

    private static IEnumerable<int[]> Orders(int count) => count == 0
        ? [[]]
        : Orders(count - 1).SelectMany(order => Enumerable.Range(0, count).Select(at => (int[])[.. order[..at], count - 1, .. order[at..]]));

    private static decimal[] Decimals(double[] values) => Array.ConvertAll(values, v => (decimal)v);
}
