using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Velocity;
using SalesInsights.Quantities;
using static SalesInsights.Core.Tests.Support.CompanyBuilder;

namespace SalesInsights.Core.Tests.Metrics.Velocity;

public sealed class VelocityReportTests
{
    // a: o1 won for 100 after 9 days, o2 won for 50 after 20, o3 lost, o4 and o5 open. b: o6 open, o7 lost. c: o8 won after 0 days.
    private static CompanyBuilder Log => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1 won@10", amount: 100)
        .Deal("o2", "a", 1, "s1@1 won@21", amount: 50)
        .Deal("o3", "a", 5, "s1@5 lost@9")
        .Deal("o4", "a", 6, "s1@6", amount: 7)
        .Deal("o5", "a", 30, "s1@30", amount: 8)
        .Deal("o6", "b", 31, "s1@31")
        .Deal("o7", "b", 1, "s1@1 lost@30")
        .Deal("o8", "c", 12, "s1@12 won@12", amount: 11);

    private static VelocityRow Row(Snapshot snapshot, VelocityOptions? options = null, string key = "") =>
        VelocityReport.Of(snapshot, options).Rows.Single(r => r.Key == key);

    [Fact]
    public void PerDay_IsTheProductOfItsParts()
    {
        // 2 open x 2/3 x 75 / 14.5 days = 100 / 14.5 = 6.8966.
        var row = Row(Log.AsOf(40), new VelocityOptions { GroupBy = Grouping.Salesperson }, "a");

        Assert.Equal((2L, 15m, 2L, 1L), (row.OnTheirWay.Count, row.OnTheirWay.Amount, row.Won.Count, row.Lost.Count));
        Assert.Equal(Measured.Of(2 / 3d, new Sample(3)), row.WonOfClosed);
        Assert.Equal((75m, 14.5), (row.AverageWonAmount.Value, row.DaysToWin.Mean.Value));
        Assert.Equal(Measured.Of(6.8966m, new Sample(2)), row.PerDay);
    }

    [Fact]
    public void PerDay_Company_IsNotTheSumOfItsPeople() =>
        // 3 open x 3/5 x 161/3 / (29/3) = 96.6 / 9.6667 = 9.9931.
        Assert.Equal(9.9931m, Row(Log.AsOf(40)).PerDay.Value);

    [Fact]
    public void PerDay_MissingParts_AreReasons()
    {
        var people = VelocityReport.Of(Log.AsOf(40), new VelocityOptions { GroupBy = Grouping.Salesperson }).Rows;

        Assert.Equal((Gap.None, Gap.NothingToCount), (people[1].WonOfClosed.Gap, people[1].PerDay.Gap));
        Assert.Equal((0d, Gap.NothingToCount), (people[2].DaysToWin.Mean.Value, people[2].PerDay.Gap));
        Assert.Equal(Gap.NothingToCount, Row(new CompanyBuilder().Deal("o1", "a", 1, "s1@1").AsOf(9)).PerDay.Gap);
        Assert.Equal(Gap.Undated, Row(new CompanyBuilder().Deal("o1", "a", null, "s1@1 won@5").AsOf(9)).PerDay.Gap);
        Assert.Equal(Gap.Unpriced, Row(new CompanyBuilder().Deal("o1", "a", 1, "s1@1 won@5", currency: "EUR").AsOf(9)).PerDay.Gap);
        Assert.Equal(0m, Row(new CompanyBuilder().Deal("o1", "a", 1, "s1@1 won@5").AsOf(9)).PerDay.Value);
    }

    [Fact]
    public void Of_Period_TakesItsClosingsFromFirstToLastDay()
    {
        var row = Row(Log.AsOf(40), new VelocityOptions { Period = Days(10, 30) });

        Assert.Equal((3L, 1L, 3L), (row.Won.Count, row.Lost.Count, row.OnTheirWay.Count));
        Assert.Equal(2L, Row(Log.AsOf(40), new VelocityOptions { Period = Days(11, 29) }).Won.Count);
    }

    [Fact]
    public void Of_CreatedInPeriod_CountsThemWhateverBecameOfThem() =>
        // o3, o4 and o8 were created from day 5 to 12.
        Assert.Equal(3, Row(Log.AsOf(40), new VelocityOptions { Period = Days(5, 12), Basis = VelocityBasis.CreatedInPeriod }).OnTheirWay.Count);

    [Fact]
    public void Undated_BelongsToNoPeriodForSure()
    {
        var snapshot = new CompanyBuilder().Deal("o1", "a", 1, "s1@1 won@?").AsOf(40);

        Assert.Equal((1L, 0L), (Row(snapshot, new VelocityOptions { Period = Days(1, 9) }).Undated, Row(snapshot).Undated));
        Assert.Equal((0L, 1L), (Row(snapshot, new VelocityOptions { Period = Days(1, 9) }).Won.Count, Row(snapshot).Won.Count));
    }

    [Fact]
    public void VisibleTo_HasOnlyWhatIsWithin()
    {
        var snapshot = Log.Heads("b", "east").AsOf(40);
        var (head, self) = (snapshot.ScopeOf("b"), snapshot.ScopeOf("c"));

        Assert.Equal(["a", "b"], Keys(Grouping.Salesperson));
        Assert.Equal(["east"], Keys(Grouping.Department));
        Assert.Equal((3L, 2L, 2L), VelocityReport.Of(snapshot).VisibleTo(head).Rows[0] is var row ? (row.OnTheirWay.Count, row.Won.Count, row.Lost.Count) : default);
        Assert.Equal((0L, 1L), VelocityReport.Of(snapshot).VisibleTo(self).Rows[0] is var own ? (own.OnTheirWay.Count, own.Won.Count) : default);

        IEnumerable<string> Keys(Grouping by) => VelocityReport.Of(snapshot, new VelocityOptions { GroupBy = by }).VisibleTo(head).Rows.Select(r => r.Key);
    }

    [Fact]
    public void Of_InputOrderAndLaterFacts_DoNotMatter()
    {
        Assert.Equal(Row(Log.AsOf(40)).PerDay, Row(Log.ReversedAsOf(40)).PerDay);
        Assert.Equal(Row(Log.AsOf(15)).PerDay, Row(Log.Deal("z", "a", 16, "s1@16 won@17").AsOf(15)).PerDay);
    }

    [Fact]
    public void Of_EmptyLedgerAndOneWithOnlyIssues_HasOneEmptyRow()
    {
        Assert.Equal(Gap.NothingToCount, Row(new CompanyBuilder().AsOf(1)).PerDay.Gap);
        Assert.Equal(0, Row(new CompanyBuilder().Deal("", "a", 1, "s1@1").AsOf(1)).OnTheirWay.Count);
    }

    [Fact]
    public void Of_WrongOptions_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => VelocityReport.Of(Log.AsOf(1), new VelocityOptions { GroupBy = Grouping.Month }));
        Assert.Throws<ArgumentOutOfRangeException>(() => VelocityReport.Of(Log.AsOf(1), new VelocityOptions { Basis = (VelocityBasis)2 }));
        Assert.Throws<ArgumentException>(() => VelocityReport.Of(Log.AsOf(1), new VelocityOptions { Pipeline = "nowhere" }));
    }
}
