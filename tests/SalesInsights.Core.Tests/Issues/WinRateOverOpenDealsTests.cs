using SalesInsights.Core.Tests.Support;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Quantities;

namespace SalesInsights.Core.Tests.Issues;

/// <summary>A "win rate" whose denominator holds deals that are still open: it rises by itself while nobody sells any better.</summary>
public sealed class WinRateOverOpenDealsTests
{
    private static CompanyBuilder Ten
    {
        get
        {
            var builder = new CompanyBuilder();
            for (var i = 0; i < 10; i++) builder.Deal("o" + i, "a", 1, i < 3 ? "s1@1 won@9" : i < 6 ? "s1@1 lost@9" : $"s1@1 {(i < 8 ? "won" : "lost")}@40");
            return builder;
        }
    }

    [Fact]
    public void WinRate_ThreeWonThreeLostFourOpen_NamesBothDenominators()
    {
        // 3 of 10 = 30 % without a word about the four that are open; of the six that are closed it is a half.
        var row = Assert.Single(WinRateReport.Of(Ten.AsOf(20)).Rows);

        Assert.Equal(Measured.Of(0.5, new Sample(6)), row.WonOfClosed);
        Assert.Equal(Measured.Of(0.3, new Sample(10)), row.WonOfAll);
        Assert.Equal((4L, 4L), (row.Open.Count, row.OpenByStage.Sum(s => s.Count)));
    }

    [Fact]
    public void WinRate_TwentyDaysLater_OnlyTheOneOverAllHasMoved()
    {
        // Two more are won and two lost: five of ten are won. "30 % to 50 %" is no better selling.
        var row = Assert.Single(WinRateReport.Of(Ten.AsOf(50)).Rows);

        Assert.Equal((0.5, 0.5), (row.WonOfClosed.Value, row.WonOfAll.Value));
    }

    [Fact]
    public void Conversion_OpenDeals_CountForTheTimeTheyWereWatched()
    {
        // Within 10 days three of ten are won and three lost, and four are still open: all three stand there.
        var won = ConversionReport.Of(Ten.AsOf(20), new ConversionOptions { Days = 10 }).Cumulative[^1];

        Assert.Equal((0.3, 0.3, 0.4), (Of(won.ShareOf(ConversionEnd.WentOn)), Of(won.ShareOf(ConversionEnd.Lost)), Of(won.StillOpen)));

        static double Of(Measured<double> share) => Math.Round(share.Value, 12);
    }
}
