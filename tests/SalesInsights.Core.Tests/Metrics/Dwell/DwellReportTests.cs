using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Core.Tests.Metrics.Dwell;

public sealed class DwellReportTests
{
    // Stays in s1 by day 20, in days: o1 2 advanced, o2 4 lost, o3 6 won, o4 9 still there, o5 unknown, o6 8 advanced after c took over at 5.
    private static Snapshot Log => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1 s2@3 lost@4")
        .Deal("o2", "a", 1, "s1@1 lost@5")
        .Deal("o3", "b", 1, "s1@1 won@7")
        .Deal("o4", "b", 11, "s1@11", segment: "tools")
        .Deal("o5", "b", 1, "s1@? s2@4 lost@4")
        .Deal("o6", "a", 2, "s1@2 c@7 s2@10 lost@10")
        .AsOf(20);

    [Fact]
    public void Of_AnyExit_CensorsWhatIsStillThere()
    {
        var stage = Stage(new DwellOptions { Stage = "s1" });

        Assert.Equal([2d, 4, 6, 8], stage.Curve.Times);
        Assert.Equal([5, 4, 3, 2], stage.Curve.AtRisk);
        Assert.Equal(Measured.Of(6d, new Sample(5, 1)), stage.Median);
        Assert.Equal(4d, stage.LowerQuartile.Value);
        Assert.Equal((8d, Gap.NotReached), (stage.UpperQuartile.Value, stage.P90.Gap));
    }

    [Theory]
    [InlineData(DwellEvent.Advanced, new[] { 2d, 6, 8 })]
    [InlineData(DwellEvent.Won, new[] { 6d })]
    [InlineData(DwellEvent.Lost, new[] { 4d })]
    public void Of_OneEvent_CensorsTheOthers(DwellEvent waitedFor, double[] times) =>
        Assert.Equal(times, Stage(new DwellOptions { Stage = "s1", Event = waitedFor }).Curve.Times);

    [Fact]
    public void Of_Salesperson_CensorsAtTheHandOverAndEntersLate()
    {
        var old = Stage(new DwellOptions { Stage = "s1", Subject = Subject.Salesperson("a") });
        var taker = Stage(new DwellOptions { Stage = "s1", Subject = Subject.Salesperson("c") });

        Assert.Equal([2d, 4], old.Curve.Times);
        Assert.Equal([3, 2], old.Curve.AtRisk);
        Assert.Equal((3, 5d), (old.Curve.Cases, old.Curve.LastTime));
        Assert.Equal(8d, Assert.Single(taker.Curve.Times));
        Assert.Equal(1, Assert.Single(taker.Curve.AtRisk));
    }

    [Fact]
    public void Of_LateEntry_IsNotAtRiskBefore()
    {
        // c has o1 from the start for 3 days and takes o2 over at the age of 5: one at risk on day 3, one on day 8.
        var snapshot = new CompanyBuilder().Deal("o1", "c", 1, "s1@1 s2@4").Deal("o2", "a", 1, "s1@1 c@6 s2@9").AsOf(20);
        var stage = Stage(new DwellOptions { Stage = "s1", Subject = Subject.Salesperson("c") }, snapshot);

        Assert.Equal([3d, 8], stage.Curve.Times);
        Assert.Equal([1, 1], stage.Curve.AtRisk);
    }

    [Fact]
    public void Of_Segment_KeepsToIt() => Assert.Equal(1, Stage(new DwellOptions { Stage = "s1", Segment = "tools" }).Curve.Cases);

    [Fact]
    public void Of_EmptyLedger_HasNothingToCount()
    {
        var report = DwellReport.Of(new CompanyBuilder().AsOf(1));

        Assert.Equal(4, report.Stages.Count);
        Assert.All(report.Stages, s => Assert.Equal(Gap.NothingToCount, s.Median.Gap));
    }

    [Fact]
    public void Of_UnknownStage_Throws() => Assert.Throws<ArgumentException>(() => DwellReport.Of(Log, new DwellOptions { Stage = "won" }));

    private static DwellStage Stage(DwellOptions options, Snapshot? snapshot = null) => Assert.Single(DwellReport.Of(snapshot ?? Log, options).Stages);
}
