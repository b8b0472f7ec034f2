using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Results;

namespace SalesInsights.Tests.Issues;

/// <summary>
/// Twelve places were kept for the parts of a year, so that the 53rd week, or the thirteenth month of a span, fell off. Here the 53rd week
/// belongs to one of the twelve periods, and a span of months has as many rows as months.
/// </summary>
public class ThirteenthPeriodTests
{
    private static readonly FiscalCalendar Nrf = new(RetailCalendar.Nrf);

    // One order of 10 each day from 1 January 2023 to 28 February 2024. FY2023 is 29 January 2023 to 3 February 2024: 53 weeks, 371 days.
    private static readonly Snapshot TenADay = Enumerable.Range(0, 424)
        .Aggregate(
            new LedgerBuilder(new CompanyProfile("A", Currency.USD, fiscalCalendar: Nrf)),
            (b, d) => b.Add(new Order("o" + d, new LocalDate(2023, 1, 1).PlusDays(d), 10m)))
        .Build().AsOf(new LocalDate(2024, 2, 28));

    [Fact]
    public void RetailYear_WeekFiftyThree_IsInTheTwelfthPeriodAndInTheYear()
    {
        TargetPeriod[] periods = [TargetPeriod.FiscalYear(Nrf, 2023), .. Enumerable.Range(1, 12).Select(p => TargetPeriod.FiscalMonth(Nrf, 2023, p))];
        var company = CompletionTable.Of(TenADay, new CompletionTableOptions { Periods = periods }).Rows[0];
        Assert.Equal(3710m, company.Cell(0).Actual);
        Assert.Equal(3710m, Enumerable.Range(1, 12).Sum(p => company.Cell(p).Actual));
        Assert.Equal(350m, company.Cell(12).Actual);
        Assert.Equal("FY2023-P12", TargetPeriod.Containing(new LocalDate(2024, 2, 3), PeriodKind.FiscalMonth, Nrf).Name);
    }

    // July 2022 would be month 13 of a span that ends in July 2023; here January 2023 to January 2024, with 310 in both Januaries.
    [Fact]
    public void Months_SpanOfThirteen_HasThirteenRows()
    {
        var span = TargetPeriod.Days(new LocalDate(2023, 1, 1), new LocalDate(2024, 1, 31));
        var report = ResultsReport.Of(TenADay, new ResultsOptions { Period = span, GroupBy = Grouping.Month });
        Assert.Equal(13, report.Rows.Count);
        Assert.Equal(("2023-01", 310m, "2024-01", 310m), (report.Rows[0].Key, report.Rows[0].Orders.Amount, report.Rows[12].Key, report.Rows[12].Orders.Amount));
        Assert.Equal(3960m, report.Rows.Sum(r => r.Orders.Amount));
    }
}
