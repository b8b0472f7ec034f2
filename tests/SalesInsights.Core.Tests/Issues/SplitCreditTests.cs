using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Results;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Issues;

/// <summary>
/// Elsewhere the owner of an order gets all of it, whatever was agreed. An order of 1,000 is ann's; she has 60 %, bob of another department
/// 40 %. Wrong: ann 1,000, bob 0, west 0. Right: ann 600, bob 400, each department its person's part, and the company 1,000 once.
/// </summary>
public sealed class SplitCreditTests
{
    private static readonly TargetPeriod May = TargetPeriod.Month(2024, 5);

    [Fact]
    public void Actual_OfASharedOrderAndItsPayment_IsSplitAndSumsToTheOrder()
    {
        var snapshot = Organised()
            .Add(Order("o1", Day(5, 2), 1000m, "ann"))
            .Add(new OrderCredit("o1", "ann", 0.6m)).Add(new OrderCredit("o1", "bob", 0.4m))
            .Add(new Payment("p1", Day(5, 9), 1000m, order: "o1")).Build().AsOf(Day(5, 31));

        foreach (var measure in new[] { TargetMeasure.Orders, TargetMeasure.Payments })
        {
            var report = CompletionReport.Of(snapshot, new CompletionOptions { Period = May, Measure = measure });
            decimal Of(Subject subject) => report.Find(subject)!.Actual;

            Assert.Equal((600m, 400m), (Of(Subject.Salesperson("ann")), Of(Subject.Salesperson("bob"))));
            Assert.Equal((600m, 400m), (Of(Subject.Department("east")), Of(Subject.Department("west"))));
            Assert.Equal((1000m, 1L), (Of(Subject.Company), report.Find(Subject.Company)!.Coverage.Counted));
        }

        var results = ResultsReport.Of(snapshot, new ResultsOptions { Period = May, GroupBy = Grouping.Salesperson });
        Assert.Equal([600m, 400m], results.Rows.Where(r => r.Orders.Count > 0).Select(r => r.Orders.Amount));
    }
}
