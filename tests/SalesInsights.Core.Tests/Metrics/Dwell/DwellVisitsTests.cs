using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using static SalesInsights.Core.Tests.Support.CompanyBuilder;

namespace SalesInsights.Core.Tests.Metrics.Dwell;

public sealed class DwellVisitsTests
{
    // In s1: o1 3 days, back for 4, then won: 7 in all. o2 2 days, back since day 10 and still there on day 20: 12 in all. o3 5 days, lost.
    private static Snapshot Log => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1 s2@4 s1@9 won@13")
        .Deal("o2", "b", 1, "s1@1 s2@3 s1@10")
        .Deal("o3", "a", 1, "s1@1 lost@6")
        .AsOf(20);

    private static DwellStage Stage(DwellOptions options, Snapshot? snapshot = null) => Assert.Single(DwellReport.Of(snapshot ?? Log, options).Stages);

    private static string Print(DwellStage stage) =>
        string.Join(" ", stage.Curve.Times.Zip(stage.Curve.AtRisk, (time, atRisk) => $"{time}/{atRisk}")) + $" of {stage.Curve.Cases}";

    [Theory]
    [InlineData(DwellVisits.Each, "2/5 3/4 4/3 5/2 of 5")]
    [InlineData(DwellVisits.Latest, "4/3 5/2 of 3")]
    [InlineData(DwellVisits.Cumulative, "5/3 7/2 of 3")]
    public void Of_Visits_AreCountedByTheirName(DwellVisits visits, string expected) =>
        Assert.Equal(expected, Print(Stage(new DwellOptions { Stage = "s1", Visits = visits })));

    [Fact]
    public void Of_Cumulative_TimeInOtherHandsCountsButIsNotWatched()
    {
        // o1: a has s1 for 3 days; after s2, c has it for 2 and a again until day 7 of that stay: ages 0 to 3 and 5 to 10 are a's.
        // o2 leaves s1 after 4 days, when o1 is in c's hands, and so does o3 after 8.
        var snapshot = new CompanyBuilder().Deal("o1", "a", 1, "s1@1 s2@4 c@5 s1@6 a@8 won@13")
            .Deal("o2", "a", 1, "s1@1 won@5").Deal("o3", "a", 1, "s1@1 won@9").AsOf(20);

        Assert.Equal("4/2 8/2 10/1 of 3", Print(Stage(new DwellOptions { Stage = "s1", Visits = DwellVisits.Cumulative, Subject = Subject.Salesperson("a") }, snapshot)));
        Assert.Equal("4/3 8/2 10/1 of 3", Print(Stage(new DwellOptions { Stage = "s1", Visits = DwellVisits.Cumulative }, snapshot)));
    }

    [Theory]
    [InlineData(DwellVisits.Each, 1, 1)]
    [InlineData(DwellVisits.Latest, 1, 0)]
    [InlineData(DwellVisits.Cumulative, 0, 1)]
    public void Of_UnknownFirstVisit_IsLeftOutAndCounted(DwellVisits visits, int cases, int undated)
    {
        var stage = Stage(new DwellOptions { Stage = "s1", Visits = visits }, new CompanyBuilder().Deal("o1", "a", 1, "s1@? s2@4 s1@9 won@13").AsOf(20));
        Assert.Equal((cases, (long)undated), (stage.Curve.Cases, stage.Undated));
    }

    [Fact]
    public void Of_WorkingDays_LeaveTheWeekendOut()
    {
        // 2026-01-01 is a Thursday. o1 from Friday 2 to Monday 5 is 1 working day; o2 from Thursday 1 to Thursday 8 is 5; o3 on one day is 0;
        // o4 from Saturday 3 to Sunday 4 is 0.
        var snapshot = new CompanyBuilder().Deal("o1", "a", 1, "s1@2 won@5").Deal("o2", "a", 1, "s1@1 won@8")
            .Deal("o3", "a", 1, "s1@6 won@6").Deal("o4", "a", 1, "s1@3 won@4").AsOf(20);

        Assert.Equal("0/4 1/2 5/1 of 4", Print(Stage(new DwellOptions { Stage = "s1", Days = DwellDays.Working }, snapshot)));
        Assert.Equal("0/4 1/3 3/2 7/1 of 4", Print(Stage(new DwellOptions { Stage = "s1" }, snapshot)));
    }

    [Fact]
    public void Of_HistoryFrom_AgreesWithTheSurvivalPackageOfR()
    {
        // (start, stop, ended): golden competing_risks.json, left_truncation, R survival 3.5-3. A case that came under observation after its
        // age "start" is one whose age is start + 1 on the first day of the history, day 400.
        (int Start, int Stop, bool Ended)[] rows =
            [(0, 5, true), (0, 8, false), (2, 9, true), (4, 12, true), (0, 3, true), (6, 15, false), (3, 20, true), (0, 14, true), (1, 7, false), (10, 18, true)];
        var company = new CompanyBuilder();
        for (var i = 0; i < rows.Length; i++)
        {
            var entry = rows[i].Start == 0 ? 400 : 400 - (rows[i].Start + 1);
            company.Deal("o" + i, "a", entry, $"s1@{entry} {(rows[i].Ended ? "won" : "s2")}@{entry + rows[i].Stop}");
        }

        var curve = Stage(new DwellOptions { Stage = "s1", Event = DwellEvent.Won, HistoryFrom = Day(400) }, company.AsOf(500)).Curve;

        Assert.Equal([3d, 5, 9, 12, 14, 18, 20], curve.Times);
        Assert.Equal([6, 7, 5, 5, 4, 2, 1], curve.AtRisk);
        double[] expected = [0.833333333333333, 0.714285714285714, 0.571428571428572, 0.457142857142857, 0.342857142857143, 0.171428571428571, 0];
        Assert.All(expected.Zip(curve.Survival), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void Of_HistoryFrom_LeavesOutWhatEndedBefore()
    {
        // o1 ended the day before, o2 on the first day at the age of 9, o3 began on it.
        var snapshot = new CompanyBuilder().Deal("o1", "a", 1, "s1@1 won@9").Deal("o2", "a", 1, "s1@1 won@10").Deal("o3", "a", 10, "s1@10 won@12").AsOf(20);

        Assert.Equal("2/1 9/1 of 2", Print(Stage(new DwellOptions { Stage = "s1", HistoryFrom = Day(10) }, snapshot)));
        Assert.Equal(Gap.NothingToCount, Stage(new DwellOptions { Stage = "s1", HistoryFrom = Day(21) }, snapshot).Median.Gap);
    }

    [Fact]
    public void Of_UnknownOptions_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DwellReport.Of(Log, new DwellOptions { Visits = (DwellVisits)3 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => DwellReport.Of(Log, new DwellOptions { Days = (DwellDays)2 }));
    }
}
