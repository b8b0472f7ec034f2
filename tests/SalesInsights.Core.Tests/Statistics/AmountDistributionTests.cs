using FsCheck.Xunit;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: exact fractions of Python's fractions (golden/poisson_binomial.json, "amounts").</summary>
public sealed class AmountDistributionTests
{
    // The file gives exact rationals; a double differs from them by its last bits.
    private const double ExactTolerance = 1e-15;

    // Four standard errors of a simulated probability.
    private const double SimulationTolerance = 0.0145;

    private static readonly long[] Deals = [12000, 45000, 8000, 30000, 15000, 22000, 5000, 60000];
    private static readonly double[] Chances = [0.9, 0.25, 0.5, 0.6, 0.2, 0.35, 0.8, 0.1];

    [Fact]
    public void Of_GoldenDeals_AgreesWithTheFractions()
    {
        var total = AmountDistribution.Of(Deals, Chances, booked: 140000);

        Assert.Equal((SumMethod.Grid, 118), (total.Method, total.Totals));
        Assert.Equal(1003277 / 2000000d, total.AtLeast(200000), ExactTolerance);
        Assert.Equal(204750, total.Mean, 1e-9);
        Assert.Equal(Math.Sqrt(1098757500), total.StandardDeviation, 1e-9);
        Assert.Equal([165000, 182000, 202000, 225000, 254000], new[] { 0.1, 0.25, 0.5, 0.75, 0.9 }.Select(total.Quantile));
        Assert.Equal((140000, 337000), (total.Quantile(0), total.Quantile(1)));
    }

    [Fact]
    public void Of_CentsBesideTheGoldenDeals_GoesThroughAllSums()
    {
        // A deal of one unit that never matters: the grid would need 197,001 cells, the sums are 512.
        var total = AmountDistribution.Of([.. Deals, 1], [.. Chances, 0.5], booked: 140000);

        Assert.Equal(SumMethod.Sums, total.Method);
        Assert.Equal(1003277 / 2000000d, total.AtLeast(200000), ExactTolerance);
    }

    [Fact]
    public void Mixture_OfTheGoldenShock_AgreesWithTheFractions()
    {
        var up = AmountDistribution.Of(Deals, [.. Chances.Select(p => Math.Min(1, p * 1.2))], booked: 140000);
        var down = AmountDistribution.Of(Deals, [.. Chances.Select(p => p * 0.8)], booked: 140000);
        var either = AmountDistribution.Mixture([up, down], [0.5, 0.5]);

        Assert.Equal(0.640521560064, up.AtLeast(200000), ExactTolerance);
        Assert.Equal(0.34989013450752, down.AtLeast(200000), ExactTolerance);
        Assert.Equal(0.49520584728576, either.AtLeast(200000), ExactTolerance);
        Assert.True(either.StandardDeviation > up.StandardDeviation);
    }

    [Fact]
    public void Of_ManyUnevenAmounts_IsSimulatedAndSaysSo()
    {
        // Forty amounts near 10^9 with no common divisor; by symmetry of p = 1/2 half of the sums lie at or above half of the sum.
        long[] amounts = [.. Enumerable.Range(1, 40).Select(i => 1_000_000_000L + (i * i * 7919))];
        var total = AmountDistribution.Of(amounts, [.. amounts.Select(_ => 0.5)]);

        Assert.Equal(SumMethod.Simulated, total.Method);
        Assert.Equal(0.5, total.AtLeast((amounts.Sum() + 1) / 2), SimulationTolerance);
        Assert.Equal(1, total.Mean / (amounts.Sum() / 2d), 0.01);
        Assert.Equal(total.Quantile(0.3), AmountDistribution.Of([.. amounts.Reverse()], [.. amounts.Select(_ => 0.5)]).Quantile(0.3));
    }

    [Fact]
    public void Of_CertainImpossibleNegativeAndNoAmounts_AreTheirParts()
    {
        // 10 booked + 5 certain; −4 comes with 1/4.
        var total = AmountDistribution.Of([5, 7, -4], [1, 0, 0.25], booked: 10);

        Assert.Equal((2, 14d, 0.25, 0.75), (total.Totals, total.Mean, total.AtMost(11), total.AtLeast(15)));
        Assert.Equal((0d, 1d), (total.AtMost(10), total.AtMost(15)));
        Assert.Equal((3d, 0d, 3L), (AmountDistribution.Of([], [], 3).Mean, AmountDistribution.Of([], [], 3).StandardDeviation, AmountDistribution.Of([], [], 3).Quantile(0.5)));
    }

    [Fact]
    public void WrongArguments_Throw()
    {
        Assert.Throws<ArgumentException>(() => AmountDistribution.Of([1], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountDistribution.Of([1], [1.5]));
        Assert.Throws<OverflowException>(() => AmountDistribution.Of([long.MaxValue, 1], [0.5, 0.5]));
        Assert.Throws<ArgumentException>(() => AmountDistribution.Mixture([], []));
        Assert.Throws<ArgumentNullException>(() => AmountDistribution.Mixture(null!, []));
        var one = AmountDistribution.Of([1], [0.5]);
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountDistribution.Mixture([one], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountDistribution.Mixture([one], [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => one.Quantile(1.5));
    }

    [Property(MaxTest = 60)]
    public void AtMost_UpToTwelveAmounts_IsThatOfAllOutcomes((short Amount, byte Chance)[] deals, byte scale)
    {
        // The scale decides between grid and sums: the greatest common divisor is it or a multiple.
        (long Amount, double Chance)[] few = [.. deals.Take(12).Select(d => (d.Amount * (long)(scale + 1), d.Chance / 255d))];
        var total = AmountDistribution.Of([.. few.Select(d => d.Amount)], [.. few.Select(d => d.Chance)], booked: 17);
        var masses = new SortedDictionary<long, double>();
        for (var outcome = 0; outcome < 1 << few.Length; outcome++)
        {
            var (chance, sum) = (1d, 17L);
            for (var i = 0; i < few.Length; i++)
            {
                var comes = (outcome >> i & 1) == 1;
                chance *= comes ? few[i].Chance : 1 - few[i].Chance;
                sum += comes ? few[i].Amount : 0;
            }

            masses[sum] = masses.GetValueOrDefault(sum) + chance;
        }

        var below = 0d;
        foreach (var (sum, mass) in masses)
        {
            Assert.Equal(1 - below, total.AtLeast(sum), 1e-12);
            Assert.Equal(below += mass, total.AtMost(sum), 1e-12);
        }

        Assert.Equal(masses.Sum(m => m.Key * m.Value), total.Mean, 1e-6);
    }

    [Property(MaxTest = 60)]
    public void Quantile_AnyLevel_IsTheFirstTotalThatReachesIt((short Amount, byte Chance)[] deals, byte level)
    {
        var total = AmountDistribution.Of([.. deals.Select(d => (long)d.Amount)], [.. deals.Select(d => d.Chance / 255d)]);
        var (p, quantile) = (level / 255d, total.Quantile(level / 255d));
        Assert.True(total.AtMost(quantile) >= p - 1e-9);
        Assert.True(p == 0 || total.AtMost(quantile - 1) < p + 1e-9);
    }

    [Property(MaxTest = 60)]
    public void Of_ScaledAmounts_HasTheSameChances((short Amount, byte Chance)[] deals, byte scale)
    {
        var factor = scale + 1L;
        double[] chances = [.. deals.Select(d => d.Chance / 255d)];
        var total = AmountDistribution.Of([.. deals.Select(d => (long)d.Amount)], chances);
        var scaled = AmountDistribution.Of([.. deals.Select(d => d.Amount * factor)], chances);
        Assert.Equal(total.Quantile(0.5) * factor, scaled.Quantile(0.5));
        Assert.Equal(total.AtLeast(total.Quantile(0.5)), scaled.AtLeast(scaled.Quantile(0.5)));
    }
}
