using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Core.Tests.Metrics.Funnel;

public sealed class FunnelReportTests
{
    // o1 goes straight to won; o2 jumps over s2 and is lost in s3; o3 goes back from s3 and is in s2; o4 is re-opened after it was lost;
    // o5 is handed from a to c in s1; o6 comes on the last day, o7 one day late, o8 on a day that nobody knows.
    private static CompanyBuilder Log => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1 s2@3 s3@6 s4@7 won@9", 1000)
        .Deal("o2", "a", 1, "s1@1 s3@5 lost@9", 200)
        .Deal("o3", "b", 2, "s1@2 s2@4 s3@5 s2@8", 300)
        .Deal("o4", "b", 2, "s1@2 lost@3 s2@10", null)
        .Deal("o5", "a", 3, "s1@3 c@5 s2@12", 50)
        .Deal("o6", "c", 31, "s1@31", 1, "CNY")
        .Deal("o7", "c", 32, "s1@32", 7)
        .Deal("o8", "c", null, "s1@? s2@20", 9);

    private static Snapshot January => Log.AsOf(40);

    private static FunnelOptions Cohort(Subject subject = default) => new() { Period = CompanyBuilder.Days(1, 31), Subject = subject };

    [Fact]
    public void Of_CompanyCohort_CountsEachOpportunityOncePerStage()
    {
        var funnel = FunnelReport.Of(January, Cohort());

        // entered, advanced, lost, moved back, handed off, still there
        AssertStages(funnel, [6, 4, 1, 0, 0, 1], [5, 2, 0, 0, 0, 3], [3, 1, 1, 1, 0, 0], [1, 1, 0, 0, 0, 0]);
        Assert.Equal((6L, 1L, 1L, 4L, 0L), (funnel.Opportunities.Count, funnel.Won.Count, funnel.Lost.Count, funnel.Open.Count, funnel.HandedOff.Count));
        Assert.Equal(1, funnel.Undated);
        Assert.Equal(1000m, funnel.Won.Amount);
    }

    [Fact]
    public void Of_CompanyCohort_SumsAmountsBesideCounts()
    {
        var first = FunnelReport.Of(January, Cohort()).Stages[0];

        Assert.Equal(1550m, first.Entered.Amount);
        Assert.Equal((1L, 1L), (first.Entered.WithoutAmount, first.Entered.Unpriced));
        Assert.Equal(1550m, first.Advanced.Amount);
        Assert.Equal(0m, first.Lost.Amount);
    }

    [Fact]
    public void Of_CompanyCohort_GivesMediansAndConversions()
    {
        var stages = FunnelReport.Of(January, Cohort()).Stages;

        // s1: 2, 4, 2, 1 and 9 days over both owners; s2: 3 days of o1, the last stay of o3 goes on, o2 was never there.
        Assert.Equal(Measured.Of(2d, new Sample(5)), stages[0].MedianDays);
        Assert.Equal(Measured.Of(3d, new Sample(1)), stages[1].MedianDays);
        Assert.Equal(5d / 6, stages[0].WentOn.Value, 12);
        Assert.Equal(0.6, stages[1].WentOn.Value, 12);
        Assert.Equal(1d, stages[3].WentOn.Value);
        Assert.Equal(0.5, stages[2].FromFirst.Value, 12);
        Assert.Equal(0.436497, stages[0].WentOnInterval!.Value.Low, 6);
        Assert.Equal(0.969947, stages[0].WentOnInterval!.Value.High, 6);
    }

    [Fact]
    public void Of_Salesperson_CountsHandOversAsHandedOff()
    {
        var funnel = FunnelReport.Of(January, Cohort(Subject.Salesperson("a")));

        AssertStages(funnel, [3, 2, 0, 0, 1, 0], [2, 2, 0, 0, 0, 0], [2, 1, 1, 0, 0, 0], [1, 1, 0, 0, 0, 0]);
        Assert.Equal((3L, 1L, 1L, 0L, 1L), (funnel.Opportunities.Count, funnel.Won.Count, funnel.Lost.Count, funnel.Open.Count, funnel.HandedOff.Count));
    }

    [Fact]
    public void Of_Department_NetsHandOversInside()
    {
        var company = FunnelReport.Of(January, Cohort());
        var sales = FunnelReport.Of(January, Cohort(Subject.Department("sales")));
        var east = FunnelReport.Of(January, Cohort(Subject.Department("east")));

        Assert.Equal(company.Stages.Select(Counts), sales.Stages.Select(Counts));
        Assert.Equal([5, 3, 1, 0, 1, 0], Counts(east.Stages[0]));
    }

    [Fact]
    public void Of_DepartmentWhoseMemberMoved_CountsByTheDayOfTheEntry()
    {
        var snapshot = new CompanyBuilder().Deal("o1", "a", 1, "s1@1 s2@5").Moves("a", "west", 4).AsOf(9);

        AssertStages(FunnelReport.Of(snapshot, Cohort(Subject.Department("east"))), [1, 1, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]);
        AssertStages(FunnelReport.Of(snapshot, Cohort(Subject.Department("west"))), [0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 1]);
    }

    [Fact]
    public void BySalesperson_AnyReading_EqualsTheReportOfEach()
    {
        foreach (var reading in new[] { FunnelReading.Reached, FunnelReading.Flow })
        {
            var all = FunnelReport.BySalesperson(January, new FunnelOptions { Reading = reading });
            Assert.Equal(["a", "b", "c"], all.Select(f => f.Subject.Id.Value));
            foreach (var one in all)
            {
                var alone = FunnelReport.Of(January, new FunnelOptions { Reading = reading, Subject = one.Subject });
                Assert.Equal(alone.Stages.Select(Counts), one.Stages.Select(Counts));
                Assert.Equal(alone.Opportunities, one.Opportunities);
            }
        }
    }

    [Fact]
    public void Of_Flow_CountsStaysThatWereThereCameAndWent()
    {
        // Days 5 to 9. o1 leaves s2, passes s3 and s4; o2 leaves s1 for s3, lost on 9; o3 leaves s2, passes s3, comes back to s2;
        // o4 is away; o5 stays in s1; o8 has been in s1 for an unknown time.
        var funnel = FunnelReport.Of(January, new FunnelOptions { Period = CompanyBuilder.Days(5, 9), Reading = FunnelReading.Flow });

        Assert.Equal([3L, 2L, 0L, 0L], funnel.Stages.Select(s => s.StartedWith.Count));
        AssertStages(funnel, [0, 1, 0, 0, 0, 2], [1, 2, 0, 0, 0, 1], [3, 1, 1, 1, 0, 0], [1, 1, 0, 0, 0, 0]);
        Assert.Equal(Gap.NotApplicable, funnel.Stages[0].WentOn.Gap);
    }

    [Fact]
    public void Of_StayOfNoDays_CountsInTheFlow()
    {
        var snapshot = new CompanyBuilder().Deal("o1", "a", 5, "s1@5 s2@5").AsOf(9);
        var funnel = FunnelReport.Of(snapshot, new FunnelOptions { Period = CompanyBuilder.Days(5, 5), Reading = FunnelReading.Flow });

        AssertStages(funnel, [1, 1, 0, 0, 0, 0], [1, 0, 0, 0, 0, 1]);
        Assert.Equal(0d, funnel.Stages[0].MedianDays.Value);
    }

    [Fact]
    public void Of_UndatedEntryThatCouldLieInOrAfterThePeriod_IsUndated()
    {
        var snapshot = new CompanyBuilder().Deal("o1", "a", 5, "s1@5 s2@? s3@20").AsOf(30);
        var funnel = FunnelReport.Of(snapshot, new FunnelOptions { Period = CompanyBuilder.Days(1, 10), Reading = FunnelReading.Flow });

        Assert.Equal(2, funnel.Undated);
        AssertStages(funnel, [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void Of_EmptyLedger_HasStagesWithoutAnswers()
    {
        var funnel = FunnelReport.Of(new CompanyBuilder().AsOf(9), Cohort());

        Assert.Equal(4, funnel.Stages.Count);
        Assert.Equal(Gap.NothingToCount, funnel.Stages[0].WentOn.Gap);
        Assert.Null(funnel.Stages[0].WentOnInterval);
        Assert.Equal(Gap.NothingToCount, funnel.Stages[0].MedianDays.Gap);
    }

    [Fact]
    public void Of_UnknownSubjectOrPipeline_Throws()
    {
        Assert.Throws<ArgumentException>(() => FunnelReport.Of(January, Cohort(Subject.Salesperson("nobody"))));
        Assert.Throws<ArgumentException>(() => FunnelReport.Of(January, new FunnelOptions { Pipeline = "other" }));
    }

    internal static long[] Counts(FunnelStage s) =>
        [s.Entered.Count, s.Advanced.Count, s.Lost.Count, s.MovedBack.Count, s.HandedOff.Count, s.StillThere.Count];

    private static void AssertStages(FunnelReport funnel, params long[][] expected)
    {
        for (var k = 0; k < expected.Length; k++) Assert.Equal(expected[k], Counts(funnel.Stages[k]));
    }
}
