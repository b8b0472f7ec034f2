using FsCheck.Xunit;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>
/// Golden numbers: golden/bh1995.json (R 4.2.2: p.adjust), the fifteen tests of Benjamini and Hochberg (1995), section 4.
/// </summary>
public sealed class FalseDiscoveryTests
{
    private const double RTolerance = 1e-12;
    private const double Rounding = 1e-12;

    private static readonly double?[] Published =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];

    private static readonly double[] Adjusted =
        [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571428571429, 0.0638571428571429, 0.0645, 0.0765, 0.486, 0.581181818181818, 0.714875,
        0.753230769230769, 0.813214285714286, 1];

    [Fact]
    public void Adjust_PublishedTests_CallsFour()
    {
        var adjusted = FalseDiscovery.Adjust(Published);
        for (var i = 0; i < Adjusted.Length; i++) Assert.Equal(Adjusted[i], adjusted[i]!.Value, RTolerance);
        Assert.Equal(4, adjusted.Count(p => p <= 0.05));
        Assert.Equal(3, Published.Count(p => Bonferroni.Adjust(p!.Value, 1 / 15d) <= 0.05));
    }

    [GoldenFact]
    public void Adjust_InTheGoldenFile_Agrees()
    {
        var golden = Golden.Load("bh1995.json");
        var p = golden.Numbers("p");
        Assert.Equal(golden.Numbers("bh"), FalseDiscovery.Adjust([.. p]).Select(q => Math.Round(q!.Value, 15)), Near);
        Assert.Equal(golden.Numbers("by"), FalseDiscovery.AdjustForAnyDependence([.. p]).Select(q => q!.Value), Near);
        Assert.Equal(golden.Numbers("holm"), Bonferroni.Holm([.. p]).Select(q => q!.Value), Near);
        Assert.Equal(golden.Numbers("hochberg"), Bonferroni.Hochberg([.. p]).Select(q => q!.Value), Near);
        Assert.Equal(golden.Numbers("bonferroni"), p.Select(q => Bonferroni.Adjust(q, 1d / p.Length)), Near);

        static bool Near(double left, double right) => Math.Abs(left - right) < RTolerance;
    }

    [Property]
    public void Adjust_AnyTests_StepsUpFromTheLargest(byte?[] tests)
    {
        double?[] p = [.. tests.Select(t => t / 255d)];
        var adjusted = FalseDiscovery.Adjust(p);
        var made = p.Where(q => q is not null).Select(q => q!.Value).ToArray();
        for (var i = 0; i < p.Length; i++)
        {
            // By the definition: the least m p(j) ÷ j over the tests that are no smaller.
            double? expected = p[i] is not { } own ? null : made.Where(q => q >= own)
                .Min(q => Math.Min(1, made.Length * q / made.Count(r => r <= q)));
            Assert.Equal(expected ?? -1, adjusted[i] ?? -1, 1e-12);
        }
    }

    // By hand: .01 · 2, .04 · 1; the same from above: both at most .04.
    [Fact]
    public void Holm_TestsThatCouldNotBeMade_AreNotCounted()
    {
        Assert.Equal([0.02, null, 0.04], Bonferroni.Holm([0.01, null, 0.04]));
        Assert.Equal([0.06, null, 0.06], Bonferroni.Holm([0.04, null, 0.03]));
        Assert.Equal([0.04, null, 0.04], Bonferroni.Hochberg([0.04, null, 0.03]));
        Assert.Equal([0.06, null, 0.06], FalseDiscovery.AdjustForAnyDependence([0.04, null, 0.03]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bonferroni.Holm([1.5]));
    }

    [Property]
    public void Holm_AnyTests_LiesBetweenItsNeighbours(byte?[] tests)
    {
        double?[] p = [.. tests.Select(t => t / 255d)];
        var (holm, hochberg, made) = (Bonferroni.Holm(p), Bonferroni.Hochberg(p), p.Count(q => q is not null));
        for (var i = 0; i < p.Length; i++)
        {
            if (p[i] is not { } own) continue;
            Assert.InRange(hochberg[i]!.Value, own - Rounding, holm[i]!.Value + Rounding);
            Assert.InRange(holm[i]!.Value, own, Bonferroni.Adjust(own, 1d / made) + Rounding);
        }
    }

    [Fact]
    public void Adjust_TestsThatCouldNotBeMade_AreNotCounted() =>
        Assert.Equal([0.02, null, 0.04], FalseDiscovery.Adjust([0.01, null, 0.04]));

    [Fact]
    public void Adjust_OutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FalseDiscovery.Adjust([1.1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FalseDiscovery.Adjust([double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bonferroni.Adjust(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bonferroni.Adjust(0.1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bonferroni.Adjust(0.1, 1.1));
    }

    [Theory]
    [InlineData(0.01, 0.25, 0.04)]
    [InlineData(0.5, 0.25, 1)]
    [InlineData(0, 0.1, 0)]
    public void Bonferroni_AShareOfTheError_DividesByIt(double p, double weight, double expected) =>
        Assert.Equal(expected, Bonferroni.Adjust(p, weight), RTolerance);
}
