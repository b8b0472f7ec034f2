using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Quantities;

namespace SalesInsights.Core.Tests.Issues;

/// <summary>0 % for somebody of whom nothing was closed yet: the newcomer stands at the bottom of the list for want of data.</summary>
public sealed class ZeroPercentWhereNothingClosedTests
{
    private static readonly Snapshot Day9 = new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1").Deal("o2", "a", 1, "s1@1 s2@2").Deal("o3", "b", 1, "s1@1 lost@5").AsOf(9);

    [Fact]
    public void WinRate_NothingClosed_IsNoNumberAndAllLostIsZero()
    {
        var rows = WinRateReport.Of(Day9, new WinRateOptions { GroupBy = Grouping.Salesperson }).Rows;

        Assert.Equal((Gap.NothingToCount, new Sample(0)), (rows[0].WonOfClosed.Gap, rows[0].WonOfClosed.Sample));
        Assert.Null(rows[0].WonOfClosedInterval);
        Assert.Equal(Measured.Of(0d, new Sample(1)), rows[1].WonOfClosed);
        Assert.Equal((0d, 0.793451), (rows[1].WonOfClosedInterval!.Value.Low, Math.Round(rows[1].WonOfClosedInterval!.Value.High, 6)));
    }

    [Fact]
    public void Funnel_StageThatNobodyCameTo_IsNoNumber()
    {
        var stages = FunnelReport.Of(Day9).Stages;

        Assert.Equal([Gap.None, Gap.None, Gap.NothingToCount, Gap.NothingToCount], stages.Select(s => s.WentOn.Gap));
        // Nobody has gone on from s2 yet, but one came to it: there it is 0 of 1.
        Assert.Equal(Measured.Of(0d, new Sample(1)), stages[1].WentOn);
    }

    [Fact]
    public void Funnel_ClosedCohortWithNothingClosed_IsNoNumber()
    {
        var funnel = FunnelReport.Of(
            new CompanyBuilder().Deal("o1", "a", 1, "s1@1").AsOf(9), new FunnelOptions { Reading = FunnelReading.ClosedCohort });

        Assert.Equal((Gap.NothingToCount, 1L), (funnel.Stages[0].WentOn.Gap, funnel.OpenLeftOut));
    }

    [Fact]
    public void Conversion_NothingOldEnough_IsNoNumber() =>
        Assert.Equal(Gap.NothingToCount, ConversionReport.Of(Day9).Cumulative[^1].MatureWentOn.Gap);
}
