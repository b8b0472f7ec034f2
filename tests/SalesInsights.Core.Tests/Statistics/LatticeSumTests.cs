using FsCheck.Xunit;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

public sealed class LatticeSumTests
{
    [Fact]
    public void Poisson_OfOneSize_IsThePoissonDistribution()
    {
        // λ = 2, three cells a piece: e^-2 · 2^k / k!.
        var mass = MassesOf(new LatticeSum(10, 16, [2], [30]), 16);

        Assert.Equal(0.1353352832, mass[0], 1e-10);
        Assert.Equal(0.2706705665, mass[3], 1e-10);
        Assert.Equal(0.2706705665, mass[6], 1e-10);
        Assert.Equal(0.1804470443, mass[9], 1e-10);
        Assert.Equal(0, mass[4], 1e-15);
        Assert.Equal(1, mass.Sum(), 1e-12);
    }

    [Fact]
    public void Poisson_OfTwoSizes_IsTheConvolution()
    {
        // 2 from two of 1 or one of 2: e^-0.8 (0.5²/2 + 0.3) = 0.44933 · 0.425.
        var mass = MassesOf(new LatticeSum(1, 30, [0.5, 0.3], [1, 2]), 30);

        Assert.Equal(0.4493289641 * 0.425, mass[2], 1e-10);
        Assert.Equal(0.5 + 0.6, MeanOf(mass, 1), 1e-9);
    }

    [Fact]
    public void Add_BetweenTwoCells_KeepsTheMean()
    {
        var sum = new LatticeSum(10, 8);
        sum.Add(23, 0.5);
        var mass = MassesOf(sum, 8);

        Assert.Equal((0.5, 0.35, 0.15), (mass[0], Math.Round(mass[2], 12), Math.Round(mass[3], 12)));
        Assert.Equal(11.5, MeanOf(mass, 10), 1e-12);
    }

    [Fact]
    public void Add_BeyondTheGrid_StaysInTheLastCell()
    {
        var sum = new LatticeSum(10, 4);
        sum.Add(1e9, 0.25);
        sum.Add(20, 1);
        Assert.Equal([0d, 0, 0.75, 0.25], MassesOf(sum, 4));
    }

    [Fact]
    public void Suppositions_SideBySide_GiveEachTheDigitsItHasAlone()
    {
        double[][] rates = [[0.5, 0.3], [1.7, 0.01], [0, 0], [0.2, 2.5], [3, 1]];
        double[] chances = [0.1, 0.9, 0.5, 0, 1], sizes = [7, 23];
        var together = new LatticeSum(10, 40, [.. sizes.SelectMany((_, size) => rates.Select(r => r[size]))], sizes, rates.Length);
        together.Add(33, chances);
        for (var at = 0; at < rates.Length; at++)
        {
            var alone = new LatticeSum(10, 40, rates[at], sizes);
            alone.Add(33, chances[at]);
            var mass = new double[40];
            together.AddTo(mass, [.. rates.Select((_, i) => i == at ? 1d : 0)]);
            Assert.Equal(MassesOf(alone, 40), mass);
        }
    }

    [Property(MaxTest = 60)]
    public void Add_WholeCells_IsTheExactDistribution((byte Amount, byte Chance)[] deals)
    {
        (long Amount, double Chance)[] few = [.. deals.Take(8).Select(d => ((long)(d.Amount % 20), d.Chance / 255d))];
        var exact = AmountDistribution.Of([.. few.Select(d => d.Amount)], [.. few.Select(d => d.Chance)]);
        var sum = new LatticeSum(1, 200);
        foreach (var (amount, chance) in few) sum.Add(amount, chance);
        var (mass, below) = (MassesOf(sum, 200), 0d);
        for (var cell = 0; cell < mass.Length; cell++) Assert.Equal(exact.AtMost(cell), below += mass[cell], 1e-12);
    }

    private static double[] MassesOf(LatticeSum sum, int cells)
    {
        var mass = new double[cells];
        sum.AddTo(mass, 1);
        return mass;
    }

    private static double MeanOf(double[] mass, double step) => mass.Select((m, cell) => m * cell * step).Sum();
}
