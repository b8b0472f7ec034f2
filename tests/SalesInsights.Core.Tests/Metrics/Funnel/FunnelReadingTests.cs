using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Core.Tests.Metrics.Funnel;

/// <summary>The log of docs/metrics/conversion.md and the numbers of its tables, worked by hand.</summary>
public sealed class FunnelReadingTests
{
    // o1 goes straight on and is won; o2 jumps over s2; o3 goes back; o4 begins again in s1; o5 is re-opened after its loss; o6 makes two
    // moves on one day; o7 has an entry without a day; a hands o8 to c, and it is won from s2; o9 is new.
    internal static CompanyBuilder Log => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1 s2@3 s3@6 s4@7 won@9", 1000)
        .Deal("o2", "a", 1, "s1@1 s3@5 lost@9", 200)
        .Deal("o3", "b", 2, "s1@2 s2@4 s3@5 s2@8", 300)
        .Deal("o4", "b", 2, "s1@2 s2@3 s1@5 s2@6 s3@8 lost@10", 400)
        .Deal("o5", "a", 3, "s1@3 lost@4 s2@10", 500)
        .Deal("o6", "b", 4, "s1@4 s2@4 s3@12", 600)
        .Deal("o7", "c", 5, "s1@5 s2@? s3@20", 700)
        .Deal("o8", "a", 6, "s1@6 c@8 s2@12 won@30", 800)
        .Deal("o9", "b", 30, "s1@30", 900);

    private static Snapshot February9 => Log.AsOf(40);

    [Theory]
    [InlineData(FunnelReading.Reached, 9, 8, 7, 2)]
    [InlineData(FunnelReading.Visited, 9, 7, 6, 1)]
    [InlineData(FunnelReading.InOrder, 9, 7, 5, 1)]
    [InlineData(FunnelReading.DirectOnly, 9, 6, 5, 1)]
    [InlineData(FunnelReading.ClosedCohort, 4, 4, 4, 2)]
    [InlineData(FunnelReading.Flow, 10, 9, 6, 1)]
    public void Of_TheLog_CountsByTheRule(FunnelReading reading, long s1, long s2, long s3, long s4) =>
        Assert.Equal([s1, s2, s3, s4], Of(reading).Stages.Select(s => s.Entered.Count));

    [Fact]
    public void Of_Reached_PassesJumpedStagesAndCountsTheLastExit() =>
        AssertExits(FunnelReading.Reached, [7, 1, 0, 0, 1], [6, 0, 0, 0, 2], [2, 2, 1, 0, 2], [2, 0, 0, 0, 0]);

    [Fact]
    public void Of_Visited_LeavesOutJumpedStages() =>
        AssertExits(FunnelReading.Visited, [7, 1, 0, 0, 1], [5, 0, 0, 0, 2], [1, 2, 1, 0, 2], [1, 0, 0, 0, 0]);

    [Fact]
    public void Of_InOrder_LeavesOutTheStageAfterAJump() =>
        AssertExits(FunnelReading.InOrder, [7, 1, 0, 0, 1], [5, 0, 0, 0, 2], [1, 1, 1, 0, 2], [1, 0, 0, 0, 0]);

    [Fact]
    public void Of_DirectOnly_CountsTheExitsOfTheBestAttempt() =>
        AssertExits(FunnelReading.DirectOnly, [7, 1, 0, 0, 1], [6, 0, 0, 0, 0], [1, 1, 1, 0, 2], [1, 0, 0, 0, 0]);

    [Fact]
    public void Of_ClosedCohort_SaysHowManyOpenOnesItLeavesOut()
    {
        var funnel = Of(FunnelReading.ClosedCohort);

        Assert.Equal((4L, 2L, 2L, 0L, 5L), (funnel.Opportunities.Count, funnel.Won.Count, funnel.Lost.Count, funnel.Open.Count, funnel.OpenLeftOut));
        Assert.Equal(0, Of(FunnelReading.Reached).OpenLeftOut);
        AssertExits(FunnelReading.ClosedCohort, [4, 0, 0, 0, 0], [4, 0, 0, 0, 0], [2, 2, 0, 0, 0], [2, 0, 0, 0, 0]);
    }

    [Fact]
    public void Of_AnyReading_ConvertsToWhatItCountsInTheNextStage()
    {
        // Won are o1 and o8; only o1 was ever in s4.
        Assert.Equal([8d / 9, 7d / 8, 2d / 7, 1d], Conversions(FunnelReading.Reached));
        // In s2 and in s3: o1, o3, o4, o6, o7.
        Assert.Equal([7d / 9, 5d / 7, 1d / 6, 1d], Conversions(FunnelReading.Visited));
        Assert.Equal([7d / 9, 5d / 7, 1d / 5, 1d], Conversions(FunnelReading.InOrder));
        Assert.Equal([6d / 9, 5d / 6, 1d / 5, 1d], Conversions(FunnelReading.DirectOnly));
    }

    [Fact]
    public void Of_WindowOfFiveDays_ReadsEachOpportunityAtTheEndOfItsOwn()
    {
        // Windows end on 6 (o1, o2), 7 (o3, o4), 8 (o5), 9 (o6), 11 (o8), 35 (o9); o7 came into s2 on one of the days 5 to 20.
        var funnel = FunnelReport.Of(February9, new FunnelOptions { Period = CompanyBuilder.Days(1, 31), ConversionWindow = ConversionWindow.Days(5) });

        Assert.Equal([8L, 5L, 3L, 0L], funnel.Stages.Select(s => s.Entered.Count));
        Assert.Equal((0L, 1L, 7L, 1L), (funnel.Won.Count, funnel.Lost.Count, funnel.Open.Count, funnel.Undated));
        Assert.Equal((0L, ConversionWindow.Days(5)), (funnel.Immature, funnel.Maturity));
        // Still in s3 at the end of their windows: o1, o2, o3.
        Assert.Equal([0L, 0L, 0L, 0L, 3L], Exits(funnel.Stages[2]));
    }

    [Theory]
    [InlineData(5, 3, 1)]
    [InlineData(4, 2, 0)]
    public void Of_WindowOfWorkingDays_EndsWithItsLastDay(int days, long s2, long won)
    {
        // 1 January 2026 is a Thursday: 5 working days later it is the 8th, 4 later the 7th. Without holidays.
        var snapshot = new CompanyBuilder()
            .Deal("o1", "a", 1, "s1@1 won@8").Deal("o2", "a", 1, "s1@1 s2@7").Deal("o3", "a", 1, "s1@1 s2@1").Deal("o4", "a", 1, "s1@1 s2@9").AsOf(40);
        var funnel = FunnelReport.Of(snapshot, new FunnelOptions { ConversionWindow = ConversionWindow.WorkingDays(days) });

        Assert.Equal((4L, s2, won), (funnel.Stages[0].Entered.Count, funnel.Stages[1].Entered.Count, funnel.Won.Count));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public void Of_WindowOverTheLeapDay_CountsIt(int days, long s2)
    {
        // Day 790 is 29 February 2028.
        Assert.Equal(new NodaTime.LocalDate(2028, 2, 29), CompanyBuilder.Day(790));
        var snapshot = new CompanyBuilder().Deal("o1", "a", 790, "s1@790 s2@790").Deal("o2", "a", 789, "s1@789 s2@790").AsOf(800);
        var funnel = FunnelReport.Of(snapshot, new FunnelOptions { ConversionWindow = ConversionWindow.Days(days) });

        Assert.Equal(s2, funnel.Stages[1].Entered.Count);
    }

    [Fact]
    public void Of_SubjectThatTookOverAfterTheWindow_HasNothingOfIt()
    {
        var options = new FunnelOptions { Subject = Subject.Salesperson("c"), ConversionWindow = ConversionWindow.Days(1) };

        // o8 began on day 6 and came to c on day 8; of o7 the second day is not known.
        Assert.Equal((0L, 1L), (FunnelReport.Of(February9, options).Opportunities.Count, FunnelReport.Of(February9, options).Undated));
    }

    [Fact]
    public void Of_YoungOpportunities_AreMarkedImmature()
    {
        // Day 40 less 30 is day 10: only o9 came later. o7 and all others came before.
        var funnel = FunnelReport.Of(February9, new FunnelOptions { Period = CompanyBuilder.Days(1, 31), MaturityDays = 30 });

        Assert.Equal((1L, Measured.Of(1d / 9, new Sample(9))), (funnel.Immature, funnel.ImmatureShare));
        Assert.Equal([1L, 0L, 0L, 0L], funnel.Stages.Select(s => s.Immature));
        Assert.Equal(Measured.Of(0d, new Sample(8)), funnel.Stages[1].ImmatureShare);
    }

    [Theory]
    [InlineData(39, 2)]
    [InlineData(38, 0)]
    public void Of_FirstEntryThatManyDaysAgo_IsMature(int days, long mature)
    {
        // o1 and o2 came on day 1, 39 days before day 40; with 38 days o3 and o4 have just become mature too.
        var funnel = FunnelReport.Of(February9, new FunnelOptions { MaturityDays = days });
        Assert.Equal(9 - 2 - (mature == 0 ? 2 : 0), funnel.Immature);
    }

    [Fact]
    public void Of_AgeUnknown_IsNeitherMatureNorImmature()
    {
        var funnel = FunnelReport.Of(new CompanyBuilder().Deal("o1", "a", null, "s1@? s2@9").AsOf(40));

        Assert.Equal((Gap.Undated, new Sample(0, 1)), (funnel.ImmatureShare.Gap, funnel.ImmatureShare.Sample));
        Assert.Equal(ConversionWindow.Days(90), funnel.Maturity);
        Assert.Equal(Gap.NotApplicable, FunnelReport.Of(February9, new FunnelOptions { Reading = FunnelReading.Flow }).ImmatureShare.Gap);
    }

    [Fact]
    public void Of_FlowWithWindowOrReadingOrMaturityOutOfRange_Throws()
    {
        Assert.Throws<ArgumentException>(() => FunnelReport.Of(
            February9, new FunnelOptions { Reading = FunnelReading.Flow, ConversionWindow = ConversionWindow.Days(5) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelReport.Of(February9, new FunnelOptions { Reading = (FunnelReading)6 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelReport.Of(February9, new FunnelOptions { MaturityDays = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConversionWindow.Days(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConversionWindow.WorkingDays(36_501));
    }

    [Fact]
    public void VisibleTo_OwnReport_IsSeenAndNoOther()
    {
        var scope = February9.ScopeOf("a");

        Assert.NotNull(FunnelReport.Of(February9, new FunnelOptions { Subject = Subject.Salesperson("a") }).VisibleTo(scope));
        Assert.Null(FunnelReport.Of(February9, new FunnelOptions { Subject = Subject.Salesperson("b") }).VisibleTo(scope));
        Assert.Null(FunnelReport.Of(February9).VisibleTo(scope));
    }

    private static FunnelReport Of(FunnelReading reading) =>
        FunnelReport.Of(February9, new FunnelOptions { Reading = reading, Period = CompanyBuilder.Days(1, 31) });

    private static IEnumerable<double> Conversions(FunnelReading reading) => Of(reading).Stages.Select(s => s.WentOn.Value);

    // advanced, lost, moved back, handed off, still there
    private static long[] Exits(FunnelStage s) => FunnelReportTests.Counts(s)[1..];

    private static void AssertExits(FunnelReading reading, params long[][] expected) =>
        Assert.Equal(expected, Of(reading).Stages.Select(Exits));
}
