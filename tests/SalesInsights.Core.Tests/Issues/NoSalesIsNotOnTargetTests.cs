using SalesInsights.Calendars;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Issues;

/// <summary>
/// Elsewhere somebody without any sale is missing from the join of sales and targets, or has a variance of 0 and looks on target. Cat has a
/// target of 900 and no order. Wrong: no row, or variance 0. Right: actual 0, 0 %, 900 missing, and behind by what should be there by now.
/// </summary>
public sealed class NoSalesIsNotOnTargetTests
{
    [Fact]
    public void Row_OfAPersonWithATargetAndNoSale_MissesAllOfIt()
    {
        var may = TargetPeriod.Month(2024, 5);
        var snapshot = Organised().Add(Order("o1", Day(5, 2), 100m, "ann"))
            .Add(new Target(Subject.Salesperson("cat"), may, TargetMeasure.Orders, 900m)).Build().AsOf(Day(5, 15));
        var row = CompletionReport.Of(snapshot, new CompletionOptions { Period = may }).Find(Subject.Salesperson("cat"))!;

        // May 2024 has 23 working days, 11 of them by the 15th: 900 × 11 ÷ 23 = 430.4348.
        Assert.Equal((0m, 0d, 900m), (row.Actual, row.Ratio.Value, row.Remaining.Value));
        Assert.Equal(-430.4348m, row.Ahead.Value);
        Assert.Equal(0d, row.Pace.Value);
    }

    [Fact]
    public void Row_OfAPersonWithSalesAndNoTarget_HasNoVarianceAtAll()
    {
        var snapshot = Organised().Add(Order("o1", Day(5, 2), 100m, "ann")).Build().AsOf(Day(5, 15));
        var row = CompletionReport.Of(snapshot, new CompletionOptions { Period = TargetPeriod.Month(2024, 5) }).Find(Subject.Salesperson("ann"))!;

        Assert.Equal((Gap.NoTarget, Gap.NoTarget, Gap.NoTarget), (row.Ratio.Gap, row.Remaining.Gap, row.Ahead.Gap));
    }
}
