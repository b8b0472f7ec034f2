using FsCheck.Xunit;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: exact fractions of Python's fractions (golden/poisson_binomial.json).</summary>
public sealed class PoissonBinomialTests
{
    // The file gives exact rationals; a double differs from them by its last bits.
    private const double ExactTolerance = 1e-15;

    public static TheoryData<double[], double[]> Golden => new()
    {
        { [0.1, 0.2, 0.3, 0.4], [189 / 625d, 1101 / 2500d, 134 / 625d, 101 / 2500d, 3 / 1250d] },
        { [0.3, 0.3, 0.3, 0.3, 0.3], [16807 / 100000d, 7203 / 20000d, 3087 / 10000d, 1323 / 10000d, 567 / 20000d, 243 / 100000d] },
        { [0, 1, 0.5], [0, 0.5, 0.5, 0] },
        {
            [0.05, 0.1, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9],
            [
                0.0008241345, 0.013705270875, 0.0751788275625, 0.1958063720625, 0.282288519875, 0.243758439, 0.131607406875, 0.045344757875,
                0.009986967, 0.001380092625, 0.0001140530625, 5.0675625e-06, 9.1125e-08,
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void Of_GoldenTrials_AgreesWithTheFractions(double[] probabilities, double[] masses)
    {
        var wins = PoissonBinomial.Of(probabilities);

        Assert.Equal(masses.Length - 1, wins.Trials);
        double below = 0;
        for (var k = 0; k < masses.Length; k++)
        {
            Assert.Equal(masses[k], wins.Probability(k), ExactTolerance);
            Assert.Equal(below += masses[k], wins.AtMost(k), 2 * ExactTolerance);
            Assert.Equal(1, wins.AtMost(k - 1) + wins.AtLeast(k), 2 * ExactTolerance);
        }
    }

    [Fact]
    public void Of_TwelveTrials_HasTheGoldenMomentsAndTails()
    {
        var wins = PoissonBinomial.Of([0.05, 0.1, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9]);

        Assert.Equal(4.3, wins.Mean, ExactTolerance * 10);
        Assert.Equal(1.92, wins.Variance, ExactTolerance * 10);
        Assert.Equal(0.285514605, wins.AtMost(3), ExactTolerance);
        Assert.Equal(0.99988078825, wins.AtMost(9), ExactTolerance);

        // All twelve: the product of the probabilities, to its last digits although it is small.
        Assert.Equal(1, wins.AtLeast(12) / 9.1125e-08, 1e-14);
    }

    [Fact]
    public void Quantile_Levels_AreTheFirstCountThatReachesThem()
    {
        var wins = PoissonBinomial.Of([0.1, 0.2, 0.3, 0.4]);

        Assert.Equal([0, 0, 1, 1, 2, 4], new[] { 0, 0.3024, 0.303, 0.7428, 0.7429, 1 }.Select(wins.Quantile));
        Assert.Equal((1, 2), (PoissonBinomial.Of([0, 1, 0.5]).Quantile(0), PoissonBinomial.Of([0, 1, 0.5]).Quantile(1)));
    }

    [Fact]
    public void Of_NoTrials_IsACertainZero()
    {
        var none = PoissonBinomial.Of([]);

        Assert.Equal((0, 0d, 1d, 1d, 0), (none.Trials, none.Mean, none.Probability(0), none.AtMost(0), none.Quantile(0.5)));
        Assert.Equal((0d, 0d, 1d, 0d), (none.Probability(1), none.AtMost(-1), none.AtLeast(0), none.AtLeast(1)));
    }

    [Fact]
    public void Of_ANumberThatIsNoProbability_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonBinomial.Of([0.5, 1.1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonBinomial.Of([double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonBinomial.Of([0.5]).Quantile(-0.1));
    }

    [Property(MaxTest = 60)]
    public void Probability_UpToTwelveTrials_IsThatOfAllOutcomes(byte[] bytes)
    {
        double[] probabilities = [.. bytes.Take(12).Select(b => b / 255d)];
        var byCount = new double[probabilities.Length + 1];
        for (var outcome = 0; outcome < 1 << probabilities.Length; outcome++)
        {
            var (chance, came) = (1d, 0);
            for (var i = 0; i < probabilities.Length; i++)
            {
                var comes = (outcome >> i & 1) == 1;
                chance *= comes ? probabilities[i] : 1 - probabilities[i];
                came += comes ? 1 : 0;
            }

            byCount[came] += chance;
        }

        var wins = PoissonBinomial.Of(probabilities);
        for (var k = 0; k < byCount.Length; k++) Assert.Equal(byCount[k], wins.Probability(k), 1e-13);
    }

    [Property(MaxTest = 60)]
    public void Of_OtherOrder_IsTheSameToTheLastBit(byte[] bytes)
    {
        double[] probabilities = [.. bytes.Select(b => b / 255d)];
        var (wins, other) = (PoissonBinomial.Of(probabilities), PoissonBinomial.Of([.. probabilities.Reverse()]));
        for (var k = 0; k <= wins.Trials; k++) Assert.Equal((wins.Probability(k), wins.AtMost(k)), (other.Probability(k), other.AtMost(k)));
    }

    [Property(MaxTest = 60)]
    public void AtLeast_AHigherProbability_IsNeverLess(byte[] bytes, byte more)
    {
        double[] probabilities = [0.5, .. bytes.Select(b => b / 255d)];
        double[] raised = [0.5 + (more / 510d), .. probabilities.Skip(1)];
        var (wins, better) = (PoissonBinomial.Of(probabilities), PoissonBinomial.Of(raised));
        for (var k = 0; k <= wins.Trials; k++) Assert.True(better.AtLeast(k) >= wins.AtLeast(k) - 1e-14);
    }
}
