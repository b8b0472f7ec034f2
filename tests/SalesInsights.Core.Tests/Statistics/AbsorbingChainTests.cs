using FsCheck.Xunit;
using SalesInsights.Quantities;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/markov.json (exact fractions) and Kemeny and Snell's walk.</summary>
public sealed class AbsorbingChainTests
{
    private const double FractionTolerance = 1e-12;

    private static readonly double[][] SalesBetween = [[0, 0.5, 0.1], [0.05, 0, 0.55], [0, 0.1, 0]];
    private static readonly double[][] SalesEnds = [[0, 0.4], [0.1, 0.3], [0.6, 0.3]];

    private static AbsorbingChain Sales => AbsorbingChain.Of(SalesBetween, SalesEnds);

    // Kemeny and Snell, Finite Markov Chains, chapter 3: the drunkard's walk over three corners.
    [Fact]
    public void Of_DrunkardsWalk_IsAsPublished()
    {
        var chain = AbsorbingChain.Of([[0, 0.5, 0], [0.5, 0, 0.5], [0, 0.5, 0]], [[0.5, 0], [0, 0], [0, 0.5]]);
        Assert.Equal([1.5, 1, 0.5, 1, 2, 1, 0.5, 1, 1.5], Pairs(3, (i, j) => chain.Visits(i, j)), Near);
        Assert.Equal([3, 4, 3], Enumerable.Range(0, 3).Select(i => chain.Steps(i).Value), Near);
        Assert.Equal([8, 8, 8], Enumerable.Range(0, 3).Select(i => chain.StepsVariance(i).Value), Near);
        Assert.Equal([0.75, 0.5, 0.25], Enumerable.Range(0, 3).Select(i => chain.Ending(i, 0).Value), Near);
        Assert.Equal([1 / 3d, 0.5, 1 / 3d], Enumerable.Range(0, 3).Select(j => chain.EverVisits(0, j).Value), Near);
    }

    [Fact]
    public void Of_SalesChain_IsTheExactFractions()
    {
        Assert.Equal([630 / 613d, 340 / 613d, 250 / 613d], Enumerable.Range(0, 3).Select(j => Sales.Visits(0, j).Value), Near);
        Assert.Equal([184 / 613d, 866 / 1839d, 1190 / 1839d], Enumerable.Range(0, 3).Select(i => Sales.Ending(i, 0).Value), Near);
        Assert.Equal([23460 / 613d, 76700 / 1839d, 62840 / 1839d], Enumerable.Range(0, 3).Select(i => Sales.Duration(i, [14, 21, 30]).Value), Near);
        Assert.Equal([36190 / 613d, 12795300 / 265429d, 349188 / 10421d],
            Enumerable.Range(0, 3).Select(i => Sales.Given(0).Duration(i, [14, 21, 30]).Value), Near);
    }

    [GoldenFact]
    public void Of_EveryChainInTheGoldenFile_Agrees()
    {
        var golden = Golden.Load("markov.json");
        foreach (var name in new[] { "drunkard_walk", "sales_embedded", "sales_monthly_selfloops" })
        {
            var row = golden.GetProperty(name);
            double[][] Matrix(string of) => [.. row.GetProperty(of).EnumerateArray().Select(r => r.Numbers())];
            double[][] visits = Matrix("N"), ends = Matrix("B"), ever = Matrix("H_ever_visit");
            var chain = AbsorbingChain.Of(Matrix("Q"), Matrix("R"));
            Assert.Equal(visits.SelectMany(r => r), Pairs(3, (i, j) => chain.Visits(i, j)), Near);
            Assert.Equal(ever.SelectMany(r => r), Pairs(3, (i, j) => chain.EverVisits(i, j)), Near);
            Assert.Equal(row.Numbers("t"), Enumerable.Range(0, 3).Select(i => chain.Steps(i).Value), Near);
            Assert.Equal(row.Numbers("t_var"), Enumerable.Range(0, 3).Select(i => chain.StepsVariance(i).Value), Near);
            for (var i = 0; i < 3; i++) Assert.Equal(ends[i], [chain.Ending(i, 0).Value, chain.Ending(i, 1).Value], Near);
        }

        var sales = golden.GetProperty("sales_embedded");
        var days = sales.Numbers("mean_days");
        Assert.Equal(sales.Numbers("expected_days_exact"), Enumerable.Range(0, 3).Select(i => Sales.Duration(i, days).Value), Near);
        Assert.Equal(sales.Numbers("expected_days_given_won_exact"), Enumerable.Range(0, 3).Select(i => Sales.Given(0).Duration(i, days).Value), Near);
    }

    [Fact]
    public void Of_ATrap_HasAnswersOnlyWhereItCannotBeReached()
    {
        // 0 moves to 1 or ends; 1 and 2 go round for ever; 3 ends.
        var chain = AbsorbingChain.Of([[0, 0.5, 0, 0], [0, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 0]], [[0.5], [0], [0], [1]]);
        Assert.All([0, 1, 2], state => Assert.Equal((Gap.NotReached, Gap.NotReached), (chain.Steps(state).Gap, chain.Ending(state, 0).Gap)));
        Assert.Equal((1d, 1d, 0d), (chain.Steps(3).Value, chain.Ending(3, 0).Value, chain.StepsVariance(3).Value));
    }

    [Fact]
    public void Given_EndOutOfReach_HasNoAnswer()
    {
        var chain = AbsorbingChain.Of([[0]], [[1, 0]]);
        Assert.Equal(Gap.NotReached, chain.Given(1).Steps(0).Gap);
        Assert.Equal(1, chain.Given(0).Steps(0).Value);
    }

    [Fact]
    public void Of_BadChances_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => AbsorbingChain.Of(null!, []));
        Assert.Throws<ArgumentException>(() => AbsorbingChain.Of([[0.5]], []));
        Assert.Throws<ArgumentException>(() => AbsorbingChain.Of([[0.5]], [[0.4]]));
        Assert.Throws<ArgumentException>(() => AbsorbingChain.Of([[0.5, 0.5]], [[0]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => AbsorbingChain.Of([[-0.5]], [[1.5]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sales.Ending(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sales.Visits(0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sales.Steps(-1));
        Assert.Throws<ArgumentException>(() => Sales.Duration(0, [1, 2]));
    }

    // One step on: what holds after the first move, weighted, holds before it.
    [Property]
    public void Of_AnyChain_AgreesWithItselfOneStepOn(byte[] seeds)
    {
        if (seeds.Length < 12) return;
        double[][] rows = [.. Enumerable.Range(0, 3).Select(i => Enumerable.Range(0, 4).Select(j => seeds[(i * 4) + j] + (j == 3 ? 1d : 0)).ToArray())];
        double[][] between = [.. rows.Select(r => r[..3].Select(v => v / (r.Sum() + 1)).ToArray())];
        double[][] ends = [.. rows.Select(r => new[] { r[3] / (r.Sum() + 1), 1 / (r.Sum() + 1) })];
        var chain = AbsorbingChain.Of(between, ends);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(1, chain.Ending(i, 0).Value + chain.Ending(i, 1).Value, 1e-9);
            Assert.Equal(1 + Enumerable.Range(0, 3).Sum(j => between[i][j] * chain.Steps(j).Value), chain.Steps(i).Value, 1e-8);
            Assert.Equal(ends[i][0] + Enumerable.Range(0, 3).Sum(j => between[i][j] * chain.Ending(j, 0).Value), chain.Ending(i, 0).Value, 1e-9);
            Assert.True(chain.StepsVariance(i).Value >= -1e-6);
            Assert.InRange(chain.EverVisits(i, 0).Value, -1e-12, 1 + 1e-12);
        }
    }

    private static IEnumerable<double> Pairs(int states, Func<int, int, Measured<double>> of) =>
        Enumerable.Range(0, states).SelectMany(i => Enumerable.Range(0, states).Select(j => of(i, j).Value));

    private static bool Near(double left, double right) => Math.Abs(left - right) <= FractionTolerance * Math.Max(1, Math.Abs(left));
}
