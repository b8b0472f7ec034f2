using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Workload;

public sealed class WorkloadReportTests
{
    private static LedgerBuilder FewActivities() => Organised()
        .Add(new Activity("a1", ActivityKind.Call, Day(2, 1), "ann"))
        .Add(new Activity("a2", ActivityKind.Call, Day(2, 29).At(new LocalTime(23, 59)), "ann"))
        .Add(new Activity("a3", ActivityKind.Note, Day(2, 29), "ann"))
        .Add(new Activity("a4", ActivityKind.MailOut, Day(3, 1), "ann"))
        .Add(new Activity("a5", ActivityKind.MailIn, Day(3, 31), "bob"))
        .Add(new Activity("a6", ActivityKind.Meeting, Day(4, 1), "bob"))
        .Add(new Activity("a7", ActivityKind.Call, Day(3, 15)))
        .Add(new Activity("a8", ActivityKind.Call, Day(3, 16), "zoe"))
        .Add(new Activity("a9", ActivityKind.MailIn, Day(3, 17), "ann", isAutomatic: true));

    private static WorkloadReport Report(LedgerBuilder builder, LocalDate asOf, WorkloadOptions? options = null) =>
        WorkloadReport.Of(builder.Build().AsOf(asOf), options ?? new WorkloadOptions());

    private static long[] Totals(WorkloadRow row, WorkloadReport report) => [.. Enumerable.Range(0, report.Spans.Count).Select(row.Total)];

    [Fact]
    public void Of_EmptyLedger_HasNoSpansAndTheRowOfNobody()
    {
        var report = Report(new LedgerBuilder(Profile()), Day(12, 31));

        Assert.Empty(report.Spans);
        Assert.True(Assert.Single(report.Rows).IsUnattributed);
        Assert.Throws<ArgumentOutOfRangeException>(() => report.Company.Total(0));
    }

    [Fact]
    public void Of_OneActivity_GivesTheMonthsFromItOn()
    {
        var report = Report(Organised().Add(new Activity("a1", ActivityKind.Visit, Day(12, 30, 2023), "bob")), Day(1, 2));

        Assert.Equal(["2023-12", "2024-01"], report.Spans.Select(s => s.Name));
        Assert.Equal([(Day(12, 30, 2023), Day(12, 31, 2023)), (Day(1, 1), Day(1, 2))], report.Spans.Select(s => (s.First, s.Last)));
        Assert.Equal([1L, 0L], Totals(report.Rows[1], report));
        Assert.Equal(1L, report.Rows[1].Count(0, ActivityKind.Visit));
    }

    [Fact]
    public void Rows_ByMonth_CountTheDaysOfEachAndLoseNothing()
    {
        var report = Report(FewActivities(), Day(3, 31));

        Assert.Equal(["2024-02", "2024-03"], report.Spans.Select(s => s.Name));
        Assert.Equal(["ann", "bob", "cat", null], report.Rows.Select(r => r.Subject?.Id.Value));
        Assert.Equal([3L, 1L], Totals(report.Rows[0], report));
        Assert.Equal([0L, 1L], Totals(report.Rows[1], report));
        Assert.Equal([0L, 0L], Totals(report.Rows[2], report));
        Assert.Equal([0L, 2L], Totals(report.Rows[3], report));
        Assert.Equal([3L, 4L], Totals(report.Company, report));
    }

    [Fact]
    public void Count_OfEachKind_IsAsRecorded()
    {
        var report = Report(FewActivities(), Day(3, 31));

        Assert.Equal(
            [0L, 0L, 2L, 0L, 0L, 0L, 1L, 0L, 0L],
            Enum.GetValues<ActivityKind>().Select(kind => report.Find("ann")!.Count(0, kind)));
        Assert.Equal(
            [1L, 1L, 2L, 0L, 0L, 0L, 0L, 0L, 0L],
            Enum.GetValues<ActivityKind>().Select(kind => report.Company.Count(1, kind)));
    }

    [Fact]
    public void Automatic_CountsApartUnlessIncluded()
    {
        var apart = Report(FewActivities(), Day(3, 31)).Rows[0];
        var included = Report(FewActivities(), Day(3, 31), new WorkloadOptions { IncludeAutomatic = true }).Rows[0];

        Assert.Equal((1L, 1L, 0L), (apart.Automatic(1), apart.Total(1), apart.Count(1, ActivityKind.MailIn)));
        Assert.Equal((1L, 2L, 1L), (included.Automatic(1), included.Total(1), included.Count(1, ActivityKind.MailIn)));
        Assert.Equal((0L, 0L), (apart.Automatic(0), included.Automatic(0)));
    }

    [Fact]
    public void Period_CutsSpansAtItsEnds()
    {
        var report = Report(
            FewActivities(), Day(12, 31), new WorkloadOptions { Period = TargetPeriod.Days(Day(2, 29), Day(3, 30)) });

        Assert.Equal(
            [(Day(2, 29), Day(2, 29), false), (Day(3, 1), Day(3, 30), false)],
            report.Spans.Select(s => (s.First, s.Last, s.IsWhole)));
        Assert.Equal([2L, 1L], Totals(report.Rows[0], report));
        Assert.Equal([0L, 0L], Totals(report.Rows[1], report));
    }

    [Theory]
    [InlineData(2024, "2024-02-29")]
    [InlineData(2026, "2026-02-28")]
    public void Spans_OfFebruary_EndWithItsLastDay(int year, string last)
    {
        var report = Report(Organised(), Day(12, 31, year), new WorkloadOptions { Period = TargetPeriod.Month(year, 2) });

        Assert.Equal((last, true), (LocalDateText(Assert.Single(report.Spans).Last), report.Spans[0].IsWhole));
    }

    [Fact]
    public void Period_NotBegun_HasNoSpans() => Assert.Empty(
        Report(FewActivities(), Day(3, 31), new WorkloadOptions { Period = TargetPeriod.Month(2024, 4) }).Spans);

    [Fact]
    public void Total_OfAKindWithoutName_HoldsIt()
    {
        var report = Report(Organised().Add(new Activity("a1", (ActivityKind)77, Day(2, 1), "ann")), Day(2, 1));

        Assert.Equal(1L, report.Rows[0].Total(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => report.Rows[0].Count(0, (ActivityKind)77));
    }

    [Fact]
    public void Find_UnlistedSalesperson_IsNull() => Assert.Null(Report(FewActivities(), Day(3, 31)).Find("zoe"));

    [Fact]
    public void Of_MoreCountsThanFit_SaysToNameAShorterPeriod()
    {
        var people = Organised().AddRange(Enumerable.Range(0, 600).Select(i => new Salesperson("p" + i, "P")));
        var period = TargetPeriod.Days(Day(1, 1, 1900), Day(12, 31, 2200));
        var snapshot = people.Build().AsOf(Day(12, 31, 2200));

        var fault = Assert.Throws<ArgumentException>(
            () => WorkloadReport.Of(snapshot, new WorkloadOptions { Period = period, SpanLength = SpanLength.Week }));
        Assert.Contains("shorter period", fault.Message);
    }

    [Fact]
    public void Of_UndefinedSpanLength_Throws() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Report(Organised(), Day(1, 1), new WorkloadOptions { SpanLength = (SpanLength)2 }));

    private static string LocalDateText(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
