using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Comparison;

namespace SalesInsights.Tests.Issues;

/// <summary>A month of ten days was set against the whole month before, and everybody seemed to have lost two thirds.</summary>
public class ComparisonOfUnequalWindowsTests
{
    // 10 a day, every day of June and July 2026. On 10 July: 100 so far, June 300 in all, 100 to the tenth.
    private static readonly Snapshot TenADay = Enumerable.Range(0, 61)
        .Aggregate(new LedgerBuilder(new CompanyProfile("A", Currency.USD)), (b, d) => b.Add(new Order("o" + d, new LocalDate(2026, 6, 1).PlusDays(d), 10m)))
        .Build().AsOf(new LocalDate(2026, 7, 10));

    [Theory]
    [InlineData(ComparisonBasis.EqualWorkingDays)]
    [InlineData(ComparisonBasis.EqualDays)]
    [InlineData(ComparisonBasis.Calendar)]
    public void Ratio_TenDaysOfAnEvenMonth_IsOneAndNotAThird(ComparisonBasis basis)
    {
        var report = ComparisonReport.Of(TenADay, new ComparisonOptions { Period = TargetPeriod.Month(2026, 7), Basis = basis });
        Assert.Equal(1d, report.Rows[0].Ratio.Value);
        Assert.NotEqual(100d / 300d, report.Rows[0].Ratio.Value);
        Assert.True(report.IsEqualLength);
    }

    // The whole of July against the whole of June: 310 to 300 is one day more, not 3 % better.
    [Fact]
    public void Ratio_LongerMonth_IsNotBetterUnlessAskedFor()
    {
        var end = TenADay.Ledger.AsOf(new LocalDate(2026, 7, 31));
        ComparisonReport Of(ComparisonBasis basis) => ComparisonReport.Of(end, new ComparisonOptions { Period = TargetPeriod.Month(2026, 7), Basis = basis });
        Assert.Equal(1d, Of(ComparisonBasis.EqualDays).Rows[0].Ratio.Value);
        Assert.Equal((310d / 300d, false), (Of(ComparisonBasis.Calendar).Rows[0].Ratio.Value, Of(ComparisonBasis.Calendar).IsEqualLength));
    }
}
