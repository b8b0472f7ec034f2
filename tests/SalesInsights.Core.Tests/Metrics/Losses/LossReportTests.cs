using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Losses;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Metrics.Losses;

public sealed class LossReportTests
{
    // Lost from s1: o1 and o2 for the price; from s2: o3 late, o4 and o5 without a reason (o5 after it came back from s3); o6 without any
    // stage; o7 lost and re-opened, o8 lost on 1 February, o9 on a day that nobody knows, o10 in other money; a hands o11 to c.
    private static Snapshot February => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1 lost@1", 100, lostReason: "price")
        .Deal("o2", "a", 1, "s1@1 lost@31", 50.5m, lostReason: " price ")
        .Deal("o3", "b", 1, "s1@1 s2@2 lost@9", 10, lostReason: "late")
        .Deal("o4", "b", 1, "s1@1 s2@2 lost@9", 20, lostReason: " ")
        .Deal("o5", "b", 1, "s1@1 s3@2 s2@3 lost@9", null)
        .Deal("o6", "b", 1, "lost@9", 1, lostReason: "late")
        .Deal("o7", "b", 1, "s1@1 lost@9 s2@10", 1, lostReason: "price")
        .Deal("o8", "b", 1, "s1@1 lost@32", 7, lostReason: "price")
        .Deal("o9", "b", 1, "s1@1 lost@?", 8, lostReason: "price")
        .Deal("o10", "b", 1, "s1@1 s2@2 lost@9", 5, "CNY", lostReason: "late")
        .Deal("o11", "a", 1, "s1@1 c@5 lost@9", 3, lostReason: "price")
        .AsOf(50);

    private static LossOptions January(Subject subject = default) => new() { Period = CompanyBuilder.Days(1, 31), Subject = subject };

    [Fact]
    public void Of_Company_CountsByStageAndReasonWithUnknownApart()
    {
        var report = LossReport.Of(February, January());

        Assert.Equal(
            ["s1: 3 153.5, unknown 0; price 3", "s2: 4 30, unknown 2; late 2", "s3: 0 0, unknown 0;", "s4: 0 0, unknown 0;", ": 1 1, unknown 0; late 1"],
            report.Stages.Select(Print));
        Assert.Equal((8L, 184.5m, 1L, 1L), (report.Lost.Count, report.Lost.Amount, report.Lost.WithoutAmount, report.Lost.Unpriced));
        Assert.Equal((2L, 1L), (report.Unknown.Count, report.Undated));
        // Three each: the price is the larger sum, though it is not the first by letter.
        Assert.Equal(["price", "late"], report.Reasons.Select(r => r.Reason));
        Assert.Equal(Measured.Of(0.5, new Sample(6, 2)), report.Reasons[0].ShareOfKnown);
    }

    [Fact]
    public void Of_WithoutPeriod_CountsTheUndatedAndTheLater()
    {
        var report = LossReport.Of(February);

        Assert.Equal((10L, 0L, 5L), (report.Lost.Count, report.Undated, report.Reasons[0].Lost.Count));
    }

    [Fact]
    public void Of_DayBeforeTheLoss_HasNoLoss() => Assert.Equal(0, LossReport.Of(
        new CompanyBuilder().Deal("o1", "a", 1, "s1@1 lost@9", lostReason: "price").AsOf(8)).Lost.Count);

    [Fact]
    public void Of_PersonAndDepartment_AreTheOwnersOnTheDayOfTheLoss()
    {
        Assert.Equal((2L, 1L), (
            LossReport.Of(February, January(Subject.Salesperson("a"))).Lost.Count, LossReport.Of(February, January(Subject.Department("west"))).Lost.Count));
        Assert.Equal(8, LossReport.Of(February, January(Subject.Department("sales"))).Lost.Count);
    }

    [Fact]
    public void Of_NothingLost_HasStagesAndNoShares()
    {
        var report = LossReport.Of(new CompanyBuilder().AsOf(9));

        Assert.Equal((4, 0, 0L), (report.Stages.Count, report.Reasons.Count, report.Lost.Count));
        Assert.Throws<ArgumentException>(() => LossReport.Of(February, new LossOptions { Pipeline = "other" }));
        Assert.Throws<ArgumentException>(() => LossReport.Of(February, January(Subject.Salesperson("nobody"))));
    }

    [Fact]
    public void Of_NoReasonAtAll_HasNoShareOfKnown()
    {
        var report = LossReport.Of(new CompanyBuilder().Deal("o1", "a", 1, "s1@1 lost@2").AsOf(9));
        Assert.Equal((1L, 1L, 0), (report.Lost.Count, report.Unknown.Count, report.Reasons.Count));
    }

    [Fact]
    public void VisibleTo_OnlyTheOwn()
    {
        var scope = February.ScopeOf("a");
        Assert.NotNull(LossReport.Of(February, January(Subject.Salesperson("a"))).VisibleTo(scope));
        Assert.Null(LossReport.Of(February, January(Subject.Salesperson("b"))).VisibleTo(scope));
        Assert.Null(LossReport.Of(February, January()).VisibleTo(scope));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 50)]
    public void Of_AnyCompany_PartsSumAndInputOrderIsIrrelevant(SmallCompany company, LocalDate asOf)
    {
        var report = LossReport.Of(company.Build().AsOf(asOf));

        Assert.Equal(report.Lost, report.Stages.Aggregate(default(SalesInsights.Metrics.CountAndAmount), (sum, s) => sum + s.Lost));
        Assert.All(report.Stages, s => Assert.Equal(s.Lost, s.Reasons.Aggregate(s.Unknown, (sum, r) => sum + r.Lost)));
        Assert.Equal(report.Lost, report.Reasons.Aggregate(report.Unknown, (sum, r) => sum + r.Lost));
    }

    private static string Print(LossStage stage) => FormattableString.Invariant(
        $"{stage.Stage?.Id}: {stage.Lost.Count} {stage.Lost.Amount:0.##}, unknown {stage.Unknown.Count};")
        + string.Concat(stage.Reasons.Select(r => $" {r.Reason} {r.Lost.Count}"));
}
