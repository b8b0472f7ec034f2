using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.RepeatOrders;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.RepeatOrders;

/// <summary>
/// Customer c1 orders on 1 January, 31 January, 1 March and 10 April 2024, a leap year: intervals 30, 30, 40 days; sorted 30, 30, 40.
/// Quartiles of type 7: the lower at place 0.5 is 30, the median 30, the upper at place 1.5 is 35.
/// </summary>
public sealed class OrderRhythmReportTests
{
    private static LedgerBuilder Regular() => Organised()
        .Add(new Customer("c1", "ann", Day(1, 1)))
        .Add(Order("o1", Day(1, 1), 100m, "ann", "c1"))
        .Add(Order("o2", Day(1, 31), 100m, "ann", "c1"))
        .Add(Order("o3", Day(3, 1), 100m, "ann", "c1"))
        .Add(Order("o4", Day(4, 10), 100m, "ann", "c1"));

    private static CustomerRhythm Of(LedgerBuilder builder, int month, int day) =>
        OrderRhythmReport.Of(builder.Build().AsOf(Day(month, day))).Customers.Single(c => c.CustomerId == "c1");

    [Fact]
    public void Of_FourOrders_GivesTheOwnIntervals()
    {
        var rhythm = Of(Regular(), 4, 20);

        Assert.Equal((30.0, 30.0, 35.0), (rhythm.LowerQuartile.Value, rhythm.Median.Value, rhythm.UpperQuartile.Value));
        Assert.Equal((4, 3L, 10), (rhythm.OrderDays, rhythm.Median.Sample.Counted, rhythm.DaysSinceLast));
        Assert.Equal(Day(5, 10), rhythm.ExpectedOn.Value);
    }

    [Theory]
    [InlineData(4, 10, 0)] // The day of the order.
    [InlineData(5, 15, 0)] // 35 days: exactly the upper quartile.
    [InlineData(5, 16, 1)] // The day after.
    [InlineData(5, 31, 16)]
    public void DaysOverdue_CountsFromTheDayAfterTheUpperQuartile(int month, int day, int overdue)
    {
        var rhythm = Of(Regular(), month, day);

        Assert.Equal((overdue, overdue > 0), (rhythm.DaysOverdue.Value, rhythm.IsOverdue));
    }

    [Fact]
    public void Of_ThreeOrderDays_AreTooFewForARhythm()
    {
        var rhythm = Of(Regular(), 4, 9);

        Assert.Equal((Gap.TooFewData, 2L), (rhythm.DaysOverdue.Gap, rhythm.DaysOverdue.Sample.Counted));
        Assert.Equal((Gap.TooFewData, Gap.TooFewData, false), (rhythm.Median.Gap, rhythm.ExpectedOn.Gap, rhythm.IsOverdue));
        var asked = OrderRhythmReport.Of(Regular().Build().AsOf(Day(4, 9)), new OrderRhythmOptions { FewestIntervals = 2 });
        Assert.Equal(30.0, Assert.Single(asked.Customers).Median.Value);
    }

    [Fact]
    public void Of_TwoOrdersOfADay_AreOneDay() =>
        Assert.Equal(4, Of(Regular().Add(Order("o5", Day(4, 10), 5m, "ann", "c1")), 5, 1).OrderDays);

    [Fact]
    public void Of_ReturnsAndCancelledOrders_AreNoOrderDays()
    {
        var rhythm = Of(
            Regular().Add(Order("r", Day(4, 15), -20m, "ann", "c1"))
                .Add(new Order("x", Day(4, 18), 70m, "ann", "c1", cancelledOn: Day(4, 19))), 5, 1);

        Assert.Equal((4, Day(4, 10)), (rhythm.OrderDays, rhythm.LastOrderOn));
    }

    [Fact]
    public void YearlyValue_TakesTheYearUpToTheLastOrderDay()
    {
        // 365 days that end on 10 April 2024 begin on 12 April 2023: the order of the 11th is not among them, that of the 12th is.
        var builder = Regular().Add(Order("old", Day(4, 11, 2023), 7m, "ann", "c1")).Add(Order("in", Day(4, 12, 2023), 3m, "ann", "c1"))
            .Add(Order("r", Day(2, 1), -50m, "ann", "c1")).Add(new Order("eur", Day(3, 1), 9m, "ann", "c1", currency: Currency.EUR));
        var rhythm = Of(builder, 12, 31);

        Assert.Equal((353m, 1L), (rhythm.YearlyValue, rhythm.Unpriced));
    }

    [Fact]
    public void Customers_AreListedByDaysOverdueTimesYearlyValue()
    {
        // On 31 May c1 is 16 days overdue at 400 a year (6400); c2, the same days at 1000 an order, 16 at 4000 (64,000).
        var builder = Regular().Add(new Customer("c2", "bob", Day(1, 1))).Add(new Customer("c3", "bob", Day(1, 1)))
            .Add(Order("p1", Day(1, 1), 1000m, "bob", "c2")).Add(Order("p2", Day(1, 31), 1000m, "bob", "c2"))
            .Add(Order("p3", Day(3, 1), 1000m, "bob", "c2")).Add(Order("p4", Day(4, 10), 1000m, "bob", "c2"))
            .Add(Order("q1", Day(5, 1), 9000m, "bob", "c3"));
        var report = OrderRhythmReport.Of(builder.Build().AsOf(Day(5, 31)));

        Assert.Equal(["c2", "c1", "c3"], report.Customers.Select(c => c.CustomerId.Value));
        Assert.Equal([64000m, 6400m, 0m], report.Customers.Select(c => c.Weight));
        Assert.Equal((2, 2, 4400m), (report.WithRhythm, report.Overdue, report.OverdueYearlyValue));
    }

    [Fact]
    public void VisibleTo_AHead_HasTheOwnCustomersAndTheirTotalsOnly()
    {
        var builder = Regular().Add(new Department("west", "West", "sales", "bob", Day(1, 1))).Add(new Customer("c2", "bob", Day(1, 1)))
            .Add(Order("p1", Day(1, 1), 1000m, "bob", "c2"));
        var snapshot = builder.Build().AsOf(Day(5, 31));
        var visible = OrderRhythmReport.Of(snapshot).VisibleTo(snapshot.ScopeOf("bob"))!;

        Assert.Equal("c2", Assert.Single(visible.Customers).CustomerId.Value);
        Assert.Equal((0, 0, 0m), (visible.WithRhythm, visible.Overdue, visible.OverdueYearlyValue));
    }

    [Fact]
    public void OwnedSince_IsTheDayOnWhichTheCustomerCameToTheOwnerOfTheDay()
    {
        var builder = Regular().Add(new CustomerOwnerChange("c1", "bob", Day(3, 5))).Add(new CustomerOwnerChange("c1", default, Day(4, 20)));
        var (before, owned, released) = (Of(Regular(), 4, 19), Of(builder, 4, 19), Of(builder, 4, 20));

        Assert.Equal(("ann", Day(1, 1)), (before.OwnerId.Value, before.OwnedSince));
        Assert.Equal(("bob", Day(3, 5)), (owned.OwnerId.Value, owned.OwnedSince));
        Assert.True(released.OwnerId.IsEmpty);
        Assert.Null(released.OwnedSince);
    }

    [Fact]
    public void Of_OneInterval_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => OrderRhythmReport.Of(Regular().Build().AsOf(Day(5, 31)), new OrderRhythmOptions { FewestIntervals = 1 }));
}
