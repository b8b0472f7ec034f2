using SalesInsights.Core.Tests.Support;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Quantities;

namespace SalesInsights.Core.Tests.Metrics.Dwell;

public sealed class StageLoadReportTests
{
    // At s1 on day 40, under a: o1 39 days, o2 30 days, o3 unknown. o4, which came to a the day before, 35 days. o5 and o6 were lost by a,
    // o7 won, o8 lost on an unknown day, o9 lost by c, who took it over before.
    private static CompanyBuilder Log => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1")
        .Deal("o2", "a", 1, "s1@10")
        .Deal("o3", "a", 1, "s1@?")
        .Deal("o4", "b", 1, "s1@5 a@39")
        .Deal("o5", "a", 1, "s1@1 lost@20")
        .Deal("o6", "a", 1, "s1@1 lost@30")
        .Deal("o7", "a", 1, "s1@1 won@30")
        .Deal("o8", "a", 1, "s1@1 lost@?")
        .Deal("o9", "a", 1, "s1@1 c@2 lost@30");

    private static StageLoadReport Report(Snapshot snapshot, int? finishedFrom = null, int expectedDays = 30) => StageLoadReport.Of(
        snapshot,
        new StageLoadOptions
        {
            FinishedFrom = finishedFrom is { } day ? CompanyBuilder.Day(day) : null,
            DefaultExpectedDays = expectedDays,
        });

    private static IEnumerable<string> Values<T>(IEnumerable<Id<T>> ids) => ids.Select(id => id.Value);

    [Fact]
    public void Find_OpenStays_CountWithTheAgeTheyCameWith()
    {
        var load = Report(Log.AsOf(40)).Find("a", default, "s1");

        Assert.Equal((4, 2, 30), (load.Open, load.Overdue, load.ExpectedDays));
        Assert.Equal(Measured.Of(39, new Sample(3, 1)), load.OldestDays);
    }

    [Theory]
    [InlineData(29, 3)]
    [InlineData(30, 2)]
    [InlineData(39, 0)]
    public void Find_ExactlyAsOldAsExpected_IsNotOverdue(int expectedDays, int overdue) =>
        Assert.Equal(overdue, Report(Log.AsOf(40), expectedDays: expectedDays).Find("a", default, "s1").Overdue);

    [Theory]
    [InlineData(null, 3, 2)]
    [InlineData(20, 3, 2)]
    [InlineData(21, 2, 1)]
    [InlineData(31, 0, 0)]
    public void Find_FinishedStays_CountFromTheFirstDayOn(int? from, int finished, int lost)
    {
        var load = Report(Log.AsOf(40), from).Find("a", default, "s1");

        Assert.Equal((finished, lost), (load.Finished, load.Lost));
        Assert.Equal(lost, Report(Log.AsOf(40), from).Lost("a", default, "s1").Count);
    }

    [Fact]
    public void Lost_UnderTheOwnerAtTheEnd_LatestFirst()
    {
        Assert.Equal(["o6", "o5"], Values(Report(Log.AsOf(40)).Lost("a", default, "s1")));
        Assert.Equal(["o9"], Values(Report(Log.AsOf(40)).Lost("c", default, "s1")));
        Assert.Equal(["o5"], Values(Report(Log.AsOf(29)).Lost("a", default, "s1")));
    }

    [Fact]
    public void Lost_Twice_ListsTheOpportunityTwice() => Assert.Equal(
        ["o1", "o1"], Values(Report(new CompanyBuilder().Deal("o1", "a", 1, "s1@1 lost@3 s1@5 lost@7").AsOf(9)).Lost("a", default, "s1")));

    [Fact]
    public void OpenLongerThan_ListsTheOldestFirstThenById()
    {
        var report = Report(Log.Deal("o0", "a", 1, "s1@10").AsOf(40));

        Assert.Equal(["o1", "o4"], Values(report.OpenLongerThan("a", default, "s1", 30)));
        Assert.Equal(["o1", "o4", "o0", "o2"], Values(report.OpenLongerThan("a", default, "s1", 29)));
        Assert.Empty(report.OpenLongerThan("b", default, "s1", 0));
    }

    [Fact]
    public void Find_NothingOpenOrUndated_SaysWhy()
    {
        var report = Report(new CompanyBuilder().Deal("o1", "a", 1, "s1@?").AsOf(9));

        Assert.Equal(Measured.Missing<int>(Gap.Undated, new Sample(0, 1)), report.Find("a", default, "s1").OldestDays);
        Assert.Equal(Measured.Missing<int>(Gap.NothingToCount), report.Find("b", default, "s1").OldestDays);
    }

    [Theory]
    [InlineData("nobody", "", "s1")]
    [InlineData("a", "none", "s1")]
    [InlineData("a", "", "none")]
    public void Find_Unlisted_IsNothing(string person, string pipeline, string stage)
    {
        var report = Report(Log.AsOf(40));

        Assert.Equal(default, report.Find(person, pipeline, stage));
        Assert.Empty(report.Lost(person, pipeline, stage));
        Assert.Empty(report.OpenLongerThan(person, pipeline, stage, 0));
    }

    [Fact]
    public void Of_NegativeExpectedDays_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Report(Log.AsOf(40), expectedDays: -1));

    // Day 1 is Thursday 2026-01-01: o4 came to a on a Sunday, one working day before Monday, day 40; o9 to c on a Friday, twenty before it was lost.
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void Find_CameFromSomebodyElseFewerWorkingDaysAgo_IsOpenButNotOverdue(int grace, int overdue)
    {
        var report = StageLoadReport.Of(Log.AsOf(40), new StageLoadOptions { HandOverGraceWorkingDays = grace });

        Assert.Equal((4, overdue), (report.Find("a", default, "s1").Open, report.Find("a", default, "s1").Overdue));
        Assert.Equal(overdue == 2 ? ["o1", "o4"] : ["o1"], Values(report.Overdue("a", default, "s1")));
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(21, 0)]
    public void Find_LostFewerWorkingDaysAfterItCame_IsNeitherFinishedNorLost(int grace, int lost)
    {
        var report = StageLoadReport.Of(Log.AsOf(40), new StageLoadOptions { HandOverGraceWorkingDays = grace });

        Assert.Equal((lost, lost), (report.Find("c", default, "s1").Finished, report.Find("c", default, "s1").Lost));
        Assert.Equal(lost, report.Lost("c", default, "s1").Count);
        Assert.Equal((3, 2), (report.Find("a", default, "s1").Finished, report.Find("a", default, "s1").Lost));
    }

    [Fact]
    public void Of_NegativeGrace_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => StageLoadReport.Of(Log.AsOf(40), new StageLoadOptions { HandOverGraceWorkingDays = -1 }));

    // o5 19 days, o6 and o7 29, o8's end is not known; o9 ended with c, after 29 days of which one was a's.
    [Theory]
    [InlineData("a", new[] { 19, 29, 29 })]
    [InlineData("c", new[] { 29 })]
    [InlineData("nobody", new int[0])]
    public void FinishedDays_OfTheFinishedStays_ShortestFirst(string person, int[] days) =>
        Assert.Equal(days, Report(Log.AsOf(40)).FinishedDays(person, default, "s1"));

    [Fact]
    public void FinishedDays_LostRightAfterItCame_IsLeftOut()
    {
        var report = StageLoadReport.Of(Log.AsOf(40), new StageLoadOptions { HandOverGraceWorkingDays = 21 });

        Assert.Empty(report.FinishedDays("c", default, "s1"));
    }

    [Fact]
    public void Quiet_WithoutAnyActivity_IsNotApplicable()
    {
        Assert.Equal(Measured.Missing<int>(Gap.NotApplicable), Report(Log.AsOf(40)).Quiet("a", default, "s1"));
        Assert.Throws<ArgumentOutOfRangeException>(() => StageLoadReport.Of(Log.AsOf(40), new StageLoadOptions { QuietDays = -1 }));
    }
}
