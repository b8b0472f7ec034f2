using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Results;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Tests.Support;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Results;

public sealed class ResultsReportTests
{
    private static ResultsReport Report(LedgerBuilder builder, Grouping groupBy = Grouping.Company, Subject subject = default) =>
        ResultsReport.Of(builder.Build().AsOf(Day(12, 31)), new ResultsOptions { GroupBy = groupBy, Subject = subject });

    private static LedgerBuilder TwoOrders() => Organised()
        .Add(new Customer("c1", "ann", Day(1, 5), segment: "web"))
        .Add(new Customer("c2", "bob", Day(2, 5), CustomerOrigin.Claimed))
        .Add(Order("o1", Day(1, 10), 100m, "ann", "c1"))
        .Add(Order("o2", Day(3, 10), 50m, "", "c2"))
        .Add(new Payment("p1", Day(3, 20), 80m, "o1"))
        .AddWon("w1", Day(2, 1), Day(2, 20), 90m, "ann", "c1")
        .AddWon("w2", Day(2, 1), Day(2, 21), null, "bob", "c2");

    [Fact]
    public void Of_EmptyLedger_GivesZeroesAndReasons()
    {
        var row = Assert.Single(Report(new LedgerBuilder(Profile())).Rows);

        Assert.Equal((0L, 0m), (row.Orders.Count, row.Orders.Amount));
        Assert.Equal(Gap.NothingToCount, row.Won.Average.Gap);
    }

    [Fact]
    public void Total_OfAFewRecords_AddsThemUp()
    {
        var total = Report(TwoOrders()).Total;

        Assert.Equal((2L, 150m, 75m), (total.Orders.Count, total.Orders.Amount, total.Orders.Average.Value));
        Assert.Equal((1L, 80m), (total.Payments.Count, total.Payments.Amount));
        Assert.Equal((2L, 90m, 90m), (total.Won.Count, total.Won.Amount, total.Won.Average.Value));
        Assert.Equal(new Sample(1, 1), total.Won.Coverage);
        Assert.Equal((1L, 1L, 0L), (total.NewCustomers.Created, total.NewCustomers.Claimed, total.NewCustomers.Assigned));
        Assert.Equal((2L, 2L, 2L), (total.OpportunitiesOpened, total.FirstTimeBuyers, total.FirstTimeWins));
    }

    [Fact]
    public void Rows_BySalesperson_EndWithTheHouseAndSumToTheCompany()
    {
        var report = Report(TwoOrders(), Grouping.Salesperson);

        Assert.Equal(["ann", "bob", "cat", ""], report.Rows.Select(r => r.Key));
        Assert.Equal([100m, 0m, 0m, 50m], report.Rows.Select(r => r.Orders.Amount));
        Assert.True(report.Rows[3].IsHouse);
        Assert.Equal(report.Total.Orders.Amount, report.Rows.Sum(r => r.Orders.Amount));
    }

    [Fact]
    public void Rows_ByDepartment_RollUp()
    {
        var rows = Report(TwoOrders(), Grouping.Department).Rows;

        Assert.Equal(["east", "sales", "west"], rows.Select(r => r.Key));
        Assert.Equal([100m, 100m, 0m], rows.Select(r => r.Orders.Amount));
        Assert.Equal([false, true, false], rows.Select(r => r.IsRollUp));
    }

    [Fact]
    public void Rows_BySegment_PutRecordsWithoutOneTogether()
    {
        var rows = Report(TwoOrders(), Grouping.Segment).Rows;

        Assert.Equal(["", "web"], rows.Select(r => r.Key));
        Assert.Equal([50m, 100m], rows.Select(r => r.Orders.Amount));
    }

    [Fact]
    public void Rows_ByMonthOfADepartment_KeepMonthsWithoutRecords()
    {
        var report = Report(TwoOrders(), Grouping.Month, Subject.Department("east"));

        Assert.Equal(["2024-01", "2024-02", "2024-03"], report.Rows.Select(r => r.Key));
        Assert.Equal([100m, 0m, 0m], report.Rows.Select(r => r.Orders.Amount));
        Assert.Equal([0m, 0m, 80m], report.Rows.Select(r => r.Payments.Amount));
    }

    [Fact]
    public void FirstTimeBuyers_OnTheSameDay_AreCreditedByTheSmallerOrderId()
    {
        var rows = Report(
            Organised().Add(new Customer("c1", "ann")).Add(Order("o2", Day(1, 1), 1m, "ann", "c1")).Add(Order("o1", Day(1, 1), 1m, "bob", "c1")),
            Grouping.Salesperson).Rows;

        Assert.Equal([0L, 1L, 0L, 0L], rows.Select(r => r.FirstTimeBuyers));
    }

    [Fact]
    public void FirstTimeBuyers_AfterACancelledOrder_StartWithTheNextOne()
    {
        var ledger = Organised().Add(new Customer("c1", "ann"))
            .Add(new Order("o1", Day(1, 1), 1m, "ann", "c1", cancelledOn: Day(1, 2))).Add(Order("o2", Day(2, 1), 1m, "ann", "c1")).Build();
        var report = ResultsReport.Of(ledger.AsOf(Day(2, 29)), new ResultsOptions { Period = TargetPeriod.Month(2024, 2) });

        Assert.Equal(1, report.Total.FirstTimeBuyers);
    }

    [Fact]
    public void Payments_OfASharedOrder_FollowItsShares()
    {
        var rows = Report(
            Organised().Add(Order("o1", Day(1, 1), 100m)).Add(new Payment("p1", Day(1, 2), 10m, "o1"))
                .Add(new OrderCredit("o1", "ann", 0.7m)).Add(new OrderCredit("o1", "bob", 0.3m)),
            Grouping.Salesperson).Rows;

        Assert.Equal([7m, 3m, 0m, 0m], rows.Select(r => r.Payments.Amount));
    }

    [Fact]
    public void Of_ASubjectBySalesperson_Throws() => Assert.Throws<ArgumentException>(
        () => Report(Organised(), Grouping.Salesperson, Subject.Department("east")));
}
