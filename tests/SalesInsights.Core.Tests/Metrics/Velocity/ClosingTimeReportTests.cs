using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Velocity;
using SalesInsights.Quantities;

namespace SalesInsights.Core.Tests.Metrics.Velocity;

public sealed class ClosingTimeReportTests
{
    // Days to close: o1 9 won, o2 20 won, o3 4 lost, o4 unknown creation, o5 closed before it was created, o6 open.
    private static Snapshot Log => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1 won@10")
        .Deal("o2", "b", 5, "s1@5 won@25")
        .Deal("o3", "a", 5, "s1@5 lost@9")
        .Deal("o4", "a", null, "won@12")
        .Deal("o5", "c", 8, "s1@3 lost@6")
        .Deal("o6", "c", 1, "s1@1")
        .AsOf(31);

    [Fact]
    public void Of_Company_ExcludesUndatedAndNegativeAndCountsThem()
    {
        var row = Assert.Single(ClosingTimeReport.Of(Log).Rows);

        Assert.Equal(Measured.Of(14.5, new Sample(2, 1)), row.Won.Mean);
        Assert.Equal(Measured.Of(4d, new Sample(1, 1)), row.Lost.Median);
        Assert.Equal(Measured.Of(9d, new Sample(3, 2)), row.Closed.Median);
        Assert.Equal(14.5, row.Closed.Quantile(0.75).Value);
        Assert.Equal((1L, 1L), (row.Closed.Undated, row.Closed.Negative));
    }

    [Fact]
    public void Of_PeriodOfClosing_TakesFirstAndLastDay() => Assert.Equal(
        2, ClosingTimeReport.Of(Log, new ClosingTimeOptions { Period = CompanyBuilder.Days(9, 10) }).Rows[0].Closed.Count);

    [Fact]
    public void Of_Salespeople_HasARowForEachWhoClosed()
    {
        var rows = ClosingTimeReport.Of(Log, new ClosingTimeOptions { GroupBy = Grouping.Salesperson }).Rows;

        Assert.Equal([("a", 2), ("b", 1), ("c", 0)], rows.Select(r => (r.Key, r.Closed.Count)));
        Assert.Equal(Gap.NothingToCount, rows[2].Closed.Mean.Gap);
    }

    [Fact]
    public void Of_EmptyLedger_HasNothingToCount() =>
        Assert.Equal(Gap.NothingToCount, Assert.Single(ClosingTimeReport.Of(new CompanyBuilder().AsOf(1)).Rows).Won.Median.Gap);
}
