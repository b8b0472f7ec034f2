using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Workload;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Workload;

public sealed class WorkloadHoldingsTests
{
    private static readonly TargetPeriod FirstQuarter = TargetPeriod.Quarter(2024, 1);

    private static WorkloadReport Report(LedgerBuilder builder, LocalDate asOf, TargetPeriod? period = null) => WorkloadReport.Of(
        builder.Build().AsOf(asOf), new WorkloadOptions { Period = period ?? FirstQuarter, WithHoldings = true });

    private static int[] Customers(WorkloadReport report, int row) => [.. report.Spans.Select((_, i) => report.Rows[row].Customers(i))];

    private static int[] Open(WorkloadReport report, int row) => [.. report.Spans.Select((_, i) => report.Rows[row].OpenOpportunities(i))];

    [Fact]
    public void Customers_AreWithWhoOwnedThemAtTheEnd()
    {
        var report = Report(
            Organised()
                .Add(new Customer("c1", "ann", Day(1, 31)))
                .Add(new Customer("c2", "ann", Day(2, 1)))
                .Add(new Customer("c3", "bob"))
                .Add(new Customer("c4", "", Day(1, 5)))
                .Add(new CustomerOwnerChange("c4", "ann", Day(1, 5)))
                .Add(new CustomerOwnerChange("c4", "bob", Day(2, 29), CustomerOrigin.Assigned))
                .Add(new CustomerOwnerChange("c4", "", Day(3, 31))),
            Day(3, 31));

        Assert.Equal([2, 2, 2], Customers(report, 0));
        Assert.Equal([1, 2, 1], Customers(report, 1));
        Assert.Equal([0, 0, 0], Customers(report, 2));
        Assert.Equal([0, 0, 1], Customers(report, 3));
        Assert.Equal([3, 4, 4], report.Spans.Select((_, i) => report.Company.Customers(i)));
    }

    [Fact]
    public void OpenOpportunities_AreThoseInAnOpenStageAtTheEnd()
    {
        var report = Report(
            Organised()
                .Add(new Opportunity("o1", "ann", createdAt: Day(1, 10)))
                .Add(new StageEntry("o1", "lead", Day(1, 10))).Add(new StageEntry("o1", "quote", Day(2, 10)))
                .Add(new StageEntry("o1", "won", Day(2, 29)))
                .Add(new Opportunity("o2", "bob", createdAt: Day(2, 1)))
                .Add(new OpportunityOwnerChange("o2", "ann", Day(2, 1))).Add(new OpportunityOwnerChange("o2", "bob", Day(3, 1)))
                .Add(new StageEntry("o2", "lead", Day(2, 1)))
                .Add(new Opportunity("o3", "zoe", createdAt: Day(3, 31))).Add(new StageEntry("o3", "lead", Day(3, 31)))
                .Add(new Opportunity("o4", "bob", createdAt: Day(1, 1)))
                .Add(new StageEntry("o4", "lost", Day(1, 31))).Add(new StageEntry("o4", "lead", Day(3, 1))),
            Day(3, 31));

        Assert.Equal([1, 1, 0], Open(report, 0));
        Assert.Equal([0, 0, 2], Open(report, 1));
        Assert.Equal([0, 0, 1], Open(report, 3));
        Assert.Equal([1, 1, 3], report.Spans.Select((_, i) => report.Company.OpenOpportunities(i)));
    }

    [Fact]
    public void OpenOpportunities_WithoutAnyDate_WereAlwaysThere() => Assert.Equal([1, 1, 1], Open(
        Report(Organised().Add(new Opportunity("o1", "ann")).Add(new StageEntry("o1", "quote", Moment.Unknown)), Day(3, 31)), 0));

    [Fact]
    public void Holdings_OfADayWithinASpan_AreThoseOfTheDay()
    {
        var builder = Organised().Add(new Customer("c1", "ann", Day(2, 10))).Add(new Customer("c2", "ann", Day(2, 11)))
            .Add(new Opportunity("o1", "ann", createdAt: Day(2, 11), stage: "lead"));

        var report = Report(builder, Day(2, 10));

        Assert.Equal([0, 1], Customers(report, 0));
        Assert.Equal([0, 0], Open(report, 0));
    }

    [Fact]
    public void Holdings_OfAPeriodNotBegun_HaveNoSpans() => Assert.Empty(
        Report(Organised().Add(new Customer("c1", "ann")).Add(new Opportunity("o1", "ann", stage: "lead")), Day(12, 31, 2023)).Spans);

    [Fact]
    public void Holdings_NotAskedFor_AreRefused()
    {
        var row = WorkloadReport.Of(Organised().Build().AsOf(Day(3, 31)), new WorkloadOptions { Period = FirstQuarter }).Company;

        Assert.Throws<InvalidOperationException>(() => row.Customers(0));
        Assert.Throws<InvalidOperationException>(() => row.OpenOpportunities(0));
    }
}
