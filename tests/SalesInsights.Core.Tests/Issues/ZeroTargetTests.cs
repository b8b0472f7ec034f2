using SalesInsights.Calendars;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Issues;

/// <summary>
/// Elsewhere a target of 0 gives ∞, NaN, an exception or 0 %. Ann ordered 100. Wrong: 100 ÷ 0. Right: the reason ZeroTarget for what is a
/// quotient, and the plain differences, which have an answer.
/// </summary>
public sealed class ZeroTargetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-50)]
    public void Row_OfATargetOfZeroOrLess_GivesAReasonForTheQuotients(int target)
    {
        var may = TargetPeriod.Month(2024, 5);
        var snapshot = Organised().Add(Order("o1", Day(5, 2), 100m, "ann"))
            .Add(new Target(Subject.Salesperson("ann"), may, TargetMeasure.Orders, target)).Build().AsOf(Day(5, 15));
        var report = CompletionReport.Of(snapshot, new CompletionOptions { Period = may });

        foreach (var subject in new[] { Subject.Salesperson("ann"), Subject.Department("east"), Subject.Company })
        {
            var row = report.Find(subject)!;
            Assert.Equal((Gap.ZeroTarget, Gap.ZeroTarget), (row.Ratio.Gap, row.Pace.Gap));
            Assert.Equal((target - 100m, 0m), (row.Remaining.Value, row.RequiredPerDay.Value));
            Assert.True(row.Ahead.HasValue);
        }
    }
}
