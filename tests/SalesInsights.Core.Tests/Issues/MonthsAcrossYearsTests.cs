using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Results;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;

namespace SalesInsights.Tests.Issues;

/// <summary>Months were grouped by their number alone: July 2025 (100) and July 2026 (250) were one row of 350.</summary>
public class MonthsAcrossYearsTests
{
    private static readonly Snapshot TwoJulys = new LedgerBuilder(new CompanyProfile("A", Currency.USD))
        .Add(new Salesperson("u1", "Ann"))
        .Add(new Order("o1", new LocalDate(2025, 7, 15), 100m, "u1")).Add(new Order("o2", new LocalDate(2026, 7, 15), 250m, "u1"))
        .Add(new Activity("a1", ActivityKind.Call, new LocalDate(2025, 7, 15), "u1")).Add(new Activity("a2", ActivityKind.Call, new LocalDate(2026, 7, 15), "u1"))
        .Build().AsOf(new LocalDate(2026, 7, 31));

    [Fact]
    public void Results_ByMonth_KeepTheYearsApart()
    {
        var rows = ResultsReport.Of(TwoJulys, new ResultsOptions { GroupBy = Grouping.Month }).Rows;
        Assert.Equal(["2025-07 100", "2026-07 250"], rows.Where(r => r.Orders.Count > 0).Select(r => $"{r.Key} {r.Orders.Amount:0}"));
        Assert.DoesNotContain(rows, r => r.Orders.Amount == 350m);
        Assert.Equal(13, rows.Count);
    }

    [Fact]
    public void Completion_TwoMonthsOfOneName_AreTwoCells()
    {
        var table = CompletionTable.Of(TwoJulys, new CompletionTableOptions { Periods = [TargetPeriod.Month(2025, 7), TargetPeriod.Month(2026, 7)] });
        Assert.Equal((100m, 250m), (table.Rows[0].Cell(0).Actual, table.Rows[0].Cell(1).Actual));
    }

    [Fact]
    public void Workload_ByMonth_KeepsTheYearsApart()
    {
        var report = WorkloadReport.Of(TwoJulys, new WorkloadOptions());
        Assert.Equal(("2025-07", "2026-07", 13), (report.Spans[0].Name, report.Spans[^1].Name, report.Spans.Count));
    }
}
