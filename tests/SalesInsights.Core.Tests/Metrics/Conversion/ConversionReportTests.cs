using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Core.Tests.Metrics.Funnel;
using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Metrics.Conversion;

public sealed class ConversionReportTests
{
    private const double RTolerance = 1e-12;

    /// <summary>The twenty deals of golden/cohort_conversion.json: day of the entry, days to the end, won or lost; read on day 120.</summary>
    private static readonly (int Entry, int Days, string End)[] Twenty =
    [
        (0, 40, "won"), (3, 15, "lost"), (5, 60, "won"), (10, 22, "lost"), (12, 90, "lost"), (20, 35, "won"), (25, 70, "lost"), (30, 12, "lost"),
        (35, 50, "won"), (40, 95, "lost"), (50, 28, "lost"), (55, 45, "won"), (60, 60, "lost"), (70, 30, "lost"), (75, 44, "won"), (80, 75, "lost"),
        (90, 20, "lost"), (95, 33, "won"), (100, 41, "lost"), (110, 55, "won"),
    ];

    private static Snapshot Day120
    {
        get
        {
            var builder = new CompanyBuilder();
            foreach (var (entry, days, end) in Twenty) builder.Deal("o" + entry, "a", entry, $"s1@{entry} {end}@{entry + days}");
            return builder.AsOf(120);
        }
    }

    [Theory]
    [InlineData(30, 0, 0.334952766531714, 0.665047233468286)]
    [InlineData(60, 0.392982456140351, 0.402968960863698, 0.204048582995951)]
    [InlineData(90, 0.392982456140351, 0.607017543859649, 0)]
    [InlineData(120, 0.392982456140351, 0.607017543859649, 0)]
    public void Of_TwentyDeals_WonByTheDaysAgreesWithR(int days, double won, double lost, double open)
    {
        var report = ConversionReport.Of(Day120, new ConversionOptions { Days = days });

        foreach (var curve in new[] { report.Cumulative[^1], report.Steps[0] })
        {
            Assert.Equal(won, curve.ShareOf(ConversionEnd.WentOn).Value, RTolerance);
            Assert.Equal(lost, curve.ShareOf(ConversionEnd.Lost).Value, RTolerance);
            Assert.Equal(open, curve.StillOpen.Value, RTolerance);
            Assert.Equal(20, curve.Risks.Cases);
        }
    }

    [Fact]
    public void Of_TwentyDeals_SimpleCountTakesOnlyTheOldEnough()
    {
        // Sixty days before day 120 is day 60: thirteen began by then, o60 the last of them; by their 60th day o0, o5, o20, o35 and o55 are won.
        var won = ConversionReport.Of(Day120, new ConversionOptions { Days = 60 }).Cumulative[^1];

        Assert.Equal((Measured.Of(5d / 13, new Sample(13)), 7L), (won.MatureWentOn, won.Immature));
        Assert.NotNull(won.MatureWentOnInterval);
        Assert.Null(won.Stage);
    }

    [Fact]
    public void Of_TheLogOfTheFunnels_CountsStaysByTheirEnds()
    {
        // s1, ten stays: nine went on or were lost (o5), o9 is open for 10 days. s1 ends by 2 days: o4 (1), o5 (1, lost), o6 (0), o1, o3 (2);
        // o4's second stay 1. o7's end has no day. At 0: one of 9 went on, 1/9. At 1: two of 8 and one lost, at 2: two of 5.
        var step = ConversionReport.Of(FunnelReadingTests.Log.AsOf(40), new ConversionOptions { Days = 2 }).Steps[0];

        Assert.Equal((9, 1L), (step.Risks.Cases, step.Undated));
        Assert.Equal(1d / 9 + (8d / 9 * 2 / 8) + (5d / 9 * 2 / 5), step.ShareOf(ConversionEnd.WentOn).Value, RTolerance);
        Assert.Equal(8d / 9 * 1 / 8, step.ShareOf(ConversionEnd.Lost).Value, RTolerance);
        Assert.Equal(new Sample(9, 1), step.StillOpen.Sample);
    }

    [Fact]
    public void Of_HandOver_WatchesEachOwnerForTheirTime()
    {
        var snapshot = new CompanyBuilder().Deal("o1", "a", 1, "s1@1 c@6 s2@11").AsOf(20);
        ConversionCurve Step(string person) =>
            ConversionReport.Of(snapshot, new ConversionOptions { Subject = Subject.Salesperson(person), Days = 5 }).Steps[0];

        // a kept it for five days and nothing happened; c took it over at an age of 5 and it went on at 10.
        Assert.Equal((1, 0d, 5d), (Step("a").Risks.Cases, Step("a").ShareOf(ConversionEnd.WentOn).Value, Step("a").Risks.LastTime));
        Assert.Equal((1d, 10d), (Step("c").Risks.At(0, 10).Value, Step("c").Risks.Times.Single()));
        Assert.Equal((1L, 0L), (Step("a").MatureWentOn.Sample.Counted, Step("c").MatureWentOn.Sample.Counted));
    }

    [Fact]
    public void Of_Cumulative_PassesJumpedStagesAndForgetsALossThatWasTakenBack()
    {
        var report = ConversionReport.Of(
            new CompanyBuilder().Deal("o1", "a", 1, "s1@1 lost@3 s3@6").Deal("o2", "a", 1, "s1@1 lost@4").AsOf(40), new ConversionOptions { Days = 10 });

        Assert.Equal(["s2", "s3", "s4", ""], report.Cumulative.Select(c => c.Stage?.Id.Value ?? ""));
        Assert.Equal([0.5, 0.5, 0, 0], report.Cumulative.Select(c => c.ShareOf(ConversionEnd.WentOn).Value));
        Assert.Equal([0.5, 0.5, 0.5, 0.5], report.Cumulative.Select(c => c.ShareOf(ConversionEnd.Lost).Value));
    }

    [Fact]
    public void Of_NothingWatchedSoLong_SaysSo()
    {
        var step = ConversionReport.Of(new CompanyBuilder().Deal("o1", "a", 1, "s1@1").Deal("o2", "a", 1, "s1@1 s2@3").AsOf(9)).Steps[0];

        Assert.Equal((Gap.NotReached, Gap.NotReached, false), (step.ShareOf(ConversionEnd.WentOn).Gap, step.StillOpen.Gap, step.IsWatched));
        Assert.Null(step.IntervalOf(ConversionEnd.WentOn));
        Assert.Equal(0.5, step.Risks.At(0, 8).Value);
    }

    [Fact]
    public void Of_EmptyLedgerAndOnlyUndated_HaveReasons()
    {
        var none = ConversionReport.Of(new CompanyBuilder().AsOf(9)).Steps[0];
        var undated = ConversionReport.Of(new CompanyBuilder().Deal("o1", "a", null, "s1@? won@?").AsOf(9));

        Assert.Equal((Gap.NothingToCount, Gap.NothingToCount), (none.ShareOf(ConversionEnd.Lost).Gap, none.MatureWentOn.Gap));
        Assert.Equal((Gap.Undated, 1L, 1L), (undated.Cumulative[^1].ShareOf(ConversionEnd.WentOn).Gap, undated.Steps[0].Undated, undated.Undated));
    }

    [Fact]
    public void Of_CohortAndWrongOptions()
    {
        var january = new ConversionOptions { Period = CompanyBuilder.Days(1, 5), Days = 10 };
        Assert.Equal(9 - 2, ConversionReport.Of(FunnelReadingTests.Log.AsOf(40), january).Cumulative[^1].Risks.Cases);
        Assert.Throws<ArgumentOutOfRangeException>(() => ConversionReport.Of(Day120, new ConversionOptions { Days = -1 }));
        Assert.Throws<ArgumentException>(() => ConversionReport.Of(Day120, new ConversionOptions { Pipeline = "other" }));
    }

    [Fact]
    public void VisibleTo_OnlyTheOwn()
    {
        var scope = Day120.ScopeOf("a");
        Assert.NotNull(ConversionReport.Of(Day120, new ConversionOptions { Subject = Subject.Salesperson("a") }).VisibleTo(scope));
        Assert.Null(ConversionReport.Of(Day120, new ConversionOptions { Subject = Subject.Salesperson("b") }).VisibleTo(scope));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 40)]
    public void Of_AnyCompany_SharesSumToOneAndFallDownstream(SmallCompany company, LocalDate asOf)
    {
        var report = ConversionReport.Of(company.Build().AsOf(asOf), new ConversionOptions { Days = 20 });

        foreach (var curve in report.Steps.Where(c => c.IsWatched && c.Risks.Cases > 0))
        {
            Assert.Equal(1, curve.StillOpen.Value + Enum.GetValues<ConversionEnd>().Sum(e => curve.ShareOf(e).Value), 1e-9);
        }

        var mature = report.Cumulative.Where(c => c.Stage is not null && c.Undated == 0).Select(c => c.MatureWentOn.ValueOr(0)).ToArray();
        if (report.Cumulative.All(c => c.Undated == 0)) Assert.Equal(mature.OrderByDescending(m => m), mature);
    }
}
