using SalesInsights.Outlooks;
using SalesInsights.Statistics;

namespace SalesInsights.Tests.Outlooks;

/// <summary>Golden numbers: golden/poisson_binomial.json, "amounts" (Python 3.11, exact fractions).</summary>
public sealed class LandingTests
{
    private const double ExactTolerance = 1e-12;

    private static readonly (double Amount, double Chance)[] Golden =
        [(12000, 0.9), (45000, 0.25), (8000, 0.5), (30000, 0.6), (15000, 0.2), (22000, 0.35), (5000, 0.8), (60000, 0.1)];

    private static Expectation Deals(IEnumerable<(double Amount, double Chance)> deals, params Flow[] flows)
    {
        var parts = new Expectation();
        foreach (var (amount, chance) in deals) parts.AddDeal(amount, chance);
        foreach (var flow in flows) parts.AddFlow(flow);
        parts.Finish();
        return parts;
    }

    [Fact]
    public void Of_GoldenDealsWithoutShock_AgreesWithTheFractions()
    {
        var parts = Deals(Golden);
        var landing = new Landing(parts, 0, 60000);

        Assert.Equal((64750d, 1098757500d), (parts.Mean, Math.Round(parts.Variance, 3)));
        Assert.Equal(1003277 / 2000000d, landing.AtLeast(60000), ExactTolerance);
    }

    [Fact]
    public void Range_GoldenDeals_IsTheShortestFromTheTenthOfAHundredOnThatHoldsEighty()
    {
        // The 10 % quantile of the file is 165,000 with 140,000 booked. Below it lies less than 10 %, so that less than its 90 % quantile,
        // 114,000 above the booked, is enough.
        var (low, high) = new Landing(Deals(Golden), 0, 60000).Range(0.8);
        var exact = AmountDistribution.Of([.. Golden.Select(d => (long)d.Amount)], [.. Golden.Select(d => d.Chance)]);

        Assert.Equal((25000d, 110000d), (Math.Round(low, 3), Math.Round(high, 3)));
        Assert.InRange(exact.AtMost(110000) - exact.AtMost(24999), 0.8, 0.82);
        Assert.True(exact.AtMost(109999) - exact.AtMost(24999) < 0.8);
    }

    [Fact]
    public void Of_AShock_WidensTheRangeAndLeavesTheMeanWhereItWas()
    {
        var narrow = new Landing(Deals(Golden), 0, 60000).Range(0.8);
        var wide = new Landing(Deals(Golden), 1.2, 60000).Range(0.8);

        Assert.True(wide.High - wide.Low > narrow.High - narrow.Low);
        Assert.True(new Landing(Deals(Golden), 1.2, 120000).AtLeast(120000) > new Landing(Deals(Golden), 0, 120000).AtLeast(120000));
        Assert.Equal(64750, MeanOf(new Landing(Deals(Golden), 0.4, 60000), 200000), 64750 * 0.005);
    }

    [Fact]
    public void Of_ManyDeals_IsAboutNormal()
    {
        // 400 deals of 1 at one half: mean 200, deviation 10; 1.2816 deviations hold 80 %.
        var landing = new Landing(Deals(Enumerable.Repeat((1d, 0.5), 400)), 0, 200);
        var (low, high) = landing.Range(0.8);

        Assert.Equal((187.18, 212.82), (Math.Round(low, 2), Math.Round(high, 2)));
        Assert.Equal(0.5, landing.AtLeast(200), 1e-9);
    }

    [Fact]
    public void Of_AFlow_IsACompoundPoissonSum()
    {
        // One event of 100 is expected: none with e^-1.
        var landing = new Landing(Deals([], new Flow(FlowKind.New, 1, 100, 0, [1])), 0, 100);
        Assert.Equal(1 - Math.Exp(-1), landing.AtLeast(100), 1e-9);
        Assert.Equal(1 - (2 * Math.Exp(-1)), landing.AtLeast(200), 1e-9);
    }

    [Fact]
    public void Of_FlowsOfSeveralPeople_AreNotAllUnsureTogether()
    {
        // Four flows of 100 events of 1, each rate unsure by a fifth: 400 · 1 + 4 · (100 · 0.2)² = 2000, so 2 · 1.2816 · √2000 = 114.6 hold 80 %.
        // Were they wrong together, 400 + (400 · 0.2)² = 6800 would need 211.
        var flow = new Flow(FlowKind.Repeat, 100, 1, 0.04, [1]);
        var (low, high) = new Landing(Deals([], flow, flow, flow, flow), 0, 400).Range(0.8);

        Assert.Equal(114.6, high - low, tolerance: 2);
    }

    [Fact]
    public void Of_CertainDealsAndNothing_IsNoRange()
    {
        Assert.Equal((0d, 0d), new Landing(Deals([]), 0.4, 5).Range(0.8));
        Assert.Equal((0d, 1d), (new Landing(Deals([]), 0.4, 5).AtLeast(5), new Landing(Deals([]), 0.4, 5).AtLeast(-1)));
        Assert.Equal((70d, 70d), new Landing(Deals([(70, 1)]), 0.4, 70).Range(0.8));
        Assert.Equal(1, new Landing(Deals([(70, 1)]), 0.4, 70).AtLeast(70), 1e-12);
    }

    [Fact]
    public void Range_AnEndThatIsLikelyAlone_LeavesTheRestAbove()
    {
        // Nothing comes with 70 %: the range begins there, and 10 more of 100 make it 80.
        var (low, high) = new Landing(Deals([(100, 0.3)]), 0, 100).Range(0.8);
        Assert.Equal((0d, 100d), (low, high));
        Assert.Equal((0d, 0d), new Landing(Deals([(100, 0.15)]), 0, 100).Range(0.8));
    }

    private static double MeanOf(Landing landing, int most)
    {
        var mean = 0d;
        for (var amount = 500; amount <= most; amount += 1000) mean += landing.AtLeast(amount) * 1000;
        return mean;
    }
}
