using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Metrics.Workload;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Workload;

/// <summary>ISO 8601 weeks by the wall calendar: 2026 begins on a Thursday and so has 53 of them.</summary>
public sealed class WorkloadWeekTests
{
    private static WorkloadReport Weeks(LocalDate asOf, TargetPeriod? period, params LocalDate[] calls) => WorkloadReport.Of(
        Organised().AddRange(calls.Select((day, i) => new Activity("a" + i, ActivityKind.Call, day, "ann"))).Build().AsOf(asOf),
        new WorkloadOptions { Period = period, SpanLength = SpanLength.Week });

    [Theory]
    [InlineData(2025, 12, 28, "2025-W52")]
    [InlineData(2025, 12, 29, "2026-W01")]
    [InlineData(2026, 1, 1, "2026-W01")]
    [InlineData(2026, 1, 4, "2026-W01")]
    [InlineData(2026, 1, 5, "2026-W02")]
    [InlineData(2026, 12, 31, "2026-W53")]
    [InlineData(2027, 1, 3, "2026-W53")]
    [InlineData(2027, 1, 4, "2027-W01")]
    [InlineData(2024, 2, 29, "2024-W09")]
    public void Spans_OfOneDay_AreItsWeek(int year, int month, int day, string name)
    {
        var date = new LocalDate(year, month, day);

        var span = Assert.Single(Weeks(date, null, date).Spans);

        Assert.Equal((name, date, date, false), (span.Name, span.First, span.Last, span.IsWhole));
    }

    [Fact]
    public void Spans_OfAYear_AreCutAtNewYear()
    {
        var spans = Weeks(Day(12, 31, 2027), TargetPeriod.Year(2026)).Spans;

        Assert.Equal(53, spans.Count);
        Assert.Equal(("2026-W01", Day(1, 1, 2026), Day(1, 4, 2026), false), Parts(spans[0]));
        Assert.Equal(("2026-W02", Day(1, 5, 2026), Day(1, 11, 2026), true), Parts(spans[1]));
        Assert.Equal(("2026-W53", Day(12, 28, 2026), Day(12, 31, 2026), false), Parts(spans[52]));

        static (string, LocalDate, LocalDate, bool) Parts(WorkloadSpan span) => (span.Name, span.First, span.Last, span.IsWhole);
    }

    [Fact]
    public void Total_AcrossTheYear_StaysInOneWeek()
    {
        LocalDate[] calls =
            [Day(12, 27, 2026), Day(12, 28, 2026), Day(12, 31, 2026), Day(1, 1, 2027), Day(1, 3, 2027), Day(1, 4, 2027)];
        var report = Weeks(Day(1, 4, 2027), null, calls);

        Assert.Equal(["2026-W52", "2026-W53", "2027-W01"], report.Spans.Select(s => s.Name));
        Assert.Equal([1L, 4L, 1L], report.Spans.Select((_, i) => report.Rows[0].Total(i)));
        Assert.Equal([false, true, false], report.Spans.Select(s => s.IsWhole));
    }

    [Fact]
    public void Spans_OfAPastDay_EndWithIt()
    {
        var report = Weeks(Day(1, 7, 2026), null, Day(1, 5, 2026), Day(1, 7, 2026), Day(1, 8, 2026));

        Assert.Equal((Day(1, 5, 2026), Day(1, 7, 2026)), (report.Spans[0].First, report.Spans[0].Last));
        Assert.Equal(2L, report.Company.Total(0));
    }
}
