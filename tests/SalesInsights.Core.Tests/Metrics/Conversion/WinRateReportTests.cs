using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Quantities;

namespace SalesInsights.Core.Tests.Metrics.Conversion;

public sealed class WinRateReportTests
{
    // o1 and o2 won by a, o3 lost by b, o4 lost by c after a hand-over, o5 open in s2, o6 won on an unknown day, o7 without a stage.
    private static Snapshot February => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1 won@10", 100, segment: "tools")
        .Deal("o2", "a", 5, "s1@5 won@31", 50.5m, segment: "tools")
        .Deal("o3", "b", 5, "s1@5 lost@32", segment: "parts")
        .Deal("o4", "a", 5, "s1@5 c@6 lost@20")
        .Deal("o5", "b", 40, "s1@40 s2@41")
        .Deal("o6", "b", null, "s1@? won@?", null)
        .Deal("o7", "c", 2, "")
        .AsOf(50);

    [Fact]
    public void Of_WithoutPeriod_CountsEverything()
    {
        var row = Assert.Single(WinRateReport.Of(February).Rows);

        Assert.Equal((7L, 3L, 2L, 2L), (row.Opportunities.Count, row.Won.Count, row.Lost.Count, row.Open.Count));
        Assert.Equal(Measured.Of(0.6, new Sample(5)), row.WonOfClosed);
        Assert.Equal(3d / 7, row.WonOfAll.Value, 12);
        Assert.Equal(150.5m, row.WonAmount);
        Assert.Equal(Measured.Of(75.25m, new Sample(2, 1)), row.AverageWonAmount);
        Assert.Equal("s2", Assert.Single(row.OpenByStage).Stage.Id.Value);
    }

    [Fact]
    public void Of_ClosedInPeriod_TakesFirstAndLastDayAndNamesTheUndated()
    {
        var row = Assert.Single(WinRateReport.Of(February, new WinRateOptions { Period = CompanyBuilder.Days(10, 31) }).Rows);

        Assert.Equal((2L, 1L, 0L, 1L), (row.Won.Count, row.Lost.Count, row.Open.Count, row.Undated));
        Assert.Equal(new Sample(3, 1), row.WonOfClosed.Sample);
    }

    [Fact]
    public void Of_CreatedInPeriod_TakesWhateverBecameOfThem()
    {
        var options = new WinRateOptions { Period = CompanyBuilder.Days(2, 5), Basis = WinRateBasis.CreatedInPeriod };
        var row = Assert.Single(WinRateReport.Of(February, options).Rows);

        Assert.Equal((1L, 2L, 1L, 1L), (row.Won.Count, row.Lost.Count, row.Open.Count, row.Undated));
    }

    [Fact]
    public void Of_Groups_CreditsTheOwnerOfTheLastVisit()
    {
        AssertRows(Grouping.Salesperson, ("a", 2, 0), ("b", 1, 1), ("c", 0, 1));
        AssertRows(Grouping.Department, ("east", 3, 1), ("sales", 3, 2), ("west", 0, 1));
        AssertRows(Grouping.Segment, ("", 1, 1), ("parts", 0, 1), ("tools", 2, 0));
        AssertRows(Grouping.Month, ("", 1, 0), ("2026-01", 2, 1), ("2026-02", 0, 1));
    }

    [Fact]
    public void Of_DayBeforeTheClosing_IsOpen() => Assert.Equal(0, WinRateReport.Of(
        new CompanyBuilder().Deal("o1", "a", 1, "s1@1 won@10").AsOf(9)).Rows[0].Won.Count);

    [Fact]
    public void Of_ReopenedDeal_IsOpen() => Assert.Equal(1, WinRateReport.Of(
        new CompanyBuilder().Deal("o1", "a", 1, "s1@1 won@10 s2@12").AsOf(20)).Rows[0].Open.Count);

    [Fact]
    public void Of_EmptyLedger_HasNothingToCount()
    {
        var row = Assert.Single(WinRateReport.Of(new CompanyBuilder().AsOf(1)).Rows);

        Assert.Equal(Gap.NothingToCount, row.WonOfClosed.Gap);
        Assert.Equal(Gap.NothingToCount, row.AverageWonAmount.Gap);
        Assert.Null(row.WonOfClosedInterval);
    }

    private static void AssertRows(Grouping grouping, params (string, long, long)[] expected) => Assert.Equal(
        expected, WinRateReport.Of(February, new WinRateOptions { GroupBy = grouping }).Rows.Select(r => (r.Key, r.Won.Count, r.Lost.Count)));
}
