using FsCheck.Xunit;
using SalesInsights.Quantities;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/control_charts.json (NIST e-Handbook 6.3.2.3 and 6.3.2.4; Markov chain in numpy).</summary>
public sealed class ControlChartTests
{
    private const double Tolerance = 1e-9;

    [GoldenFact]
    public void Charts_OfNist_Agree()
    {
        var cusum = Golden.Load("control_charts.json").GetProperty("cusum_nist");
        var (x, target, slack) = (cusum.Numbers("x"), cusum.Number("mu0"), cusum.Number("k"));
        var upper = ControlChart.UpperSums(x, target, slack);
        Assert.Equal(cusum.Numbers("S_hi"), upper, Near);
        Assert.Equal(cusum.Numbers("S_lo"), ControlChart.LowerSums(x, target, slack), Near);
        Assert.Equal(cusum.Int("first_signal_index"), upper.ToList().FindIndex(s => s > cusum.Number("h")) + 1);

        var ewma = Golden.Load("control_charts.json").GetProperty("ewma_nist");
        Assert.Equal(ewma.Numbers("Z").Skip(1), ControlChart.MovingAverage(ewma.Numbers("x"), ewma.Number("lam"), ewma.Number("mean")), (l, r) => Math.Abs(l - r) < 1e-6);
        Assert.Equal(ewma.Number("UCL_asym"), ewma.Number("mean") + ControlChart.MovingAverageReach(0.3, ewma.Number("s"), int.MaxValue), Tolerance);
        Assert.Equal(ewma.Numbers("UCL_t"), Enumerable.Range(1, 20).Select(t => 50 + ControlChart.MovingAverageReach(0.3, ewma.Number("s"), t)), Near);
    }

    [GoldenFact]
    public void PoissonRunLengths_InTheGoldenFile_Agree()
    {
        var golden = Golden.Load("control_charts.json");
        foreach (var row in golden.GetProperty("poisson_cusum_lower").GetProperty("rows").EnumerateArray())
        {
            var chart = new PoissonCusum(row.Number("k_used"), row.Number("h"));
            Assert.Equal(row.Number("k_exact"), PoissonCusum.BestReference(row.Number("mu_a"), row.Number("mu_d")), 1e-12);
            Assert.Equal(1, chart.AverageRunLength(row.Number("mu_a")).Value / row.Number("arl0"), Tolerance);
            Assert.Equal(1, chart.AverageRunLength(row.Number("mu_d")).Value / row.Number("arl1"), Tolerance);
            Assert.Equal(row.Number("arl_zero"), chart.AverageRunLength(0).Value, 1e-9);
        }

        var path = golden.GetProperty("poisson_cusum_path");
        var run = new PoissonCusum(path.Number("k"), path.Number("h")).Run([.. path.Numbers("x").Select(x => (long)x)]);
        Assert.Equal(path.Numbers("S"), run.Sums);
        Assert.Equal(path.Int("first_signal") - 1, run.FirstSignal.Value);
    }

    // NIST: the sums of the 13th to 20th value, and the average after one to four.
    [Fact]
    public void Charts_OfNist_AreAsPublished()
    {
        double[] x = [324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625, 325.15,
            328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35];
        Assert.Equal([3.0075, 4.94, 7.4475, 10.63, 11.9875, 14.445, 16.0025, 19.035], ControlChart.UpperSums(x, 325, 0.3175).Skip(12), Near);
        Assert.Equal([50.60, 49.52, 50.564, 50.1848], ControlChart.MovingAverage([52.0, 47, 53, 49.3], 0.3, 50), Near);
        Assert.Equal(2.588432, ControlChart.MovingAverageReach(0.3, 2.0539, int.MaxValue), 1e-6);
    }

    [Theory]
    [InlineData(3, 6, 4, 153.56653281025135)]
    [InlineData(3, 6, 2, 6.066974259313587)]
    [InlineData(2.9, 7, 4, 580.7287468805962)]
    [InlineData(0.75, 4, 1, 100.14380407497262)]
    public void AverageRunLength_Means_AgreesWithNumpy(double reference, double limit, double mean, double length) =>
        Assert.Equal(1, new PoissonCusum(reference, limit).AverageRunLength(mean).Value / length, Tolerance);

    // By hand: 3 a period, then 1: sums 0 0 1 3 5; the third period began it.
    [Fact]
    public void Run_CountsFall_SaysSinceWhen()
    {
        var path = new PoissonCusum(3, 5).Run([3, 4, 2, 1, 1]);
        Assert.Equal([0, 0, 1, 3, 5], path.Sums);
        Assert.Equal((4, 2), (path.FirstSignal.Value, path.ChangeStart.Value));
        Assert.Equal([0, 0, 0, 2], new PoissonCusum(3, 5).Run([3, 4, 2, 1], [1, 1, 0.5, 1]).Sums);
        var quiet = new PoissonCusum(3, 50).Run([3, 4, 2, 1, 1]);
        Assert.Equal((Gap.NotReached, Gap.NotReached), (quiet.FirstSignal.Gap, quiet.ChangeStart.Gap));
        Assert.Equal(0, new PoissonCusum(3, 3).Run([0]).ChangeStart.Value);
    }

    [Fact]
    public void AverageRunLength_NoCommonStep_IsNotComputed()
    {
        Assert.Equal(Gap.NotComputed, new PoissonCusum(Math.PI, 5).AverageRunLength(3).Gap);
        Assert.Equal(Gap.NotComputed, new PoissonCusum(3, 5000).AverageRunLength(3).Gap);
        Assert.Equal(Gap.NotReached, new PoissonCusum(3, 200).AverageRunLength(9).Gap);
    }

    [Property(MaxTest = 30)]
    public void AverageRunLength_LowerMeanOrLimit_IsShorter(byte mean, byte limit)
    {
        var (m, h) = ((mean % 30) / 6d, 1 + (limit % 12));
        var length = new PoissonCusum(2, h).AverageRunLength(m).Value;
        Assert.True(length >= 1 - Tolerance);
        Assert.True(new PoissonCusum(2, h).AverageRunLength(m + 0.2).Value >= length - Tolerance);
        Assert.True(new PoissonCusum(2, h + 1).AverageRunLength(m).Value >= length - Tolerance);
    }

    [Fact]
    public void Charts_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonCusum(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonCusum(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonCusum.BestReference(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonCusum(1, 1).Run([-1]));
        Assert.Throws<ArgumentException>(() => new PoissonCusum(1, 1).Run([1], [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonCusum(1, 1).AverageRunLength(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ControlChart.UpperSums([double.NaN], 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ControlChart.LowerSums([1], 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ControlChart.MovingAverage([1], 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ControlChart.MovingAverageReach(0.3, 1, 0));
    }

    private static bool Near(double left, double right) => Math.Abs(left - right) < Tolerance;
}
