using NodaTime;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Receivables;
using SalesInsights.Organizations;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Receivables;

public sealed class ReceivablesReportTests
{
    /// <summary>o1 of 10 January: 100, of which 30 are due on 31 January and 70 on 31 March; 50 came on 15 February.</summary>
    private static LedgerBuilder One() => Organised()
        .Add(Order("o1", Day(1, 10), 100m, "ann"))
        .Add(new PaymentDue("o1", Day(1, 31), 30m)).Add(new PaymentDue("o1", Day(3, 31), 70m))
        .Add(new Payment("p1", Day(2, 15), 50m, "o1"));

    private static ReceivablesReport Of(LedgerBuilder builder, LocalDate asOf) => ReceivablesReport.Of(builder.Build().AsOf(asOf));

    [Theory]
    [InlineData(1, 31, 100, 0, 0)] // The due day is the last day in time.
    [InlineData(2, 1, 70, 30, 1)]
    [InlineData(2, 14, 70, 30, 14)]
    [InlineData(2, 15, 50, 0, 0)] // The 50 pay the 30 first, then 20 of the 70.
    [InlineData(3, 31, 50, 0, 0)]
    [InlineData(4, 1, 0, 50, 1)]
    public void Aging_SettlesTheOldestFirst(int month, int day, int notYetDue, int overdue, int daysOverdue)
    {
        var order = Assert.Single(Of(One(), Day(month, day)).Orders);

        Assert.Equal((notYetDue, overdue, daysOverdue), (order.Aging.NotYetDue, order.Aging.Overdue, order.DaysOverdue));
    }

    [Theory]
    [InlineData(30, "50 0 0 0")] // 30 days after 31 March.
    [InlineData(31, "0 50 0 0")]
    [InlineData(60, "0 50 0 0")]
    [InlineData(61, "0 0 50 0")]
    [InlineData(90, "0 0 50 0")]
    [InlineData(91, "0 0 0 50")]
    public void Aging_HasItsBuckets(int days, string expected)
    {
        var total = Of(One(), Day(3, 31).PlusDays(days)).Total;

        Assert.Equal(expected, FormattableString.Invariant($"{total.Days1To30:0} {total.Days31To60:0} {total.Days61To90:0} {total.Over90:0}"));
    }

    [Fact]
    public void Rows_NothingOfAnOrderIsLeftForTheNext()
    {
        // Overdue, without a rate, without terms, overdue again: each stands for itself.
        var report = Of(
            One().Add(new Order("o2", Day(1, 11), 9m, "ann", currency: Currency.EUR)).Add(new PaymentDue("o2", Day(1, 31), 9m))
                .Add(Order("o3", Day(1, 12), 20m, "ann"))
                .Add(Order("o4", Day(1, 13), 7m, "ann")).Add(new PaymentDue("o4", Day(3, 1), 7m)), Day(4, 1));

        Assert.Equal((1, 1, 20m), (report.Unpriced, report.WithoutTerms.Count, report.WithoutTerms.Amount));
        var ann = report.Rows.Single(r => r.Salesperson == "ann");
        Assert.Equal((2, 2, 57m, 50m, 7m), (ann.OpenOrders, ann.OverdueOrders, ann.Aging.Open, ann.Aging.Days1To30, ann.Aging.Days31To60));
        Assert.Equal(["o4", "o1"], report.Orders.Select(o => o.OrderId.Value));
    }

    [Fact]
    public void Orders_FullyPaid_AreSettledAndMoreIsOverpaid()
    {
        var settled = Of(One().Add(new Payment("p2", Day(3, 1), 50m, "o1")), Day(12, 31));
        var overpaid = Of(One().Add(new Payment("p2", Day(3, 1), 58m, "o1")), Day(12, 31));

        Assert.Equal((0, 1, 0m), (settled.Orders.Count, settled.Settled, settled.Total.Open));
        Assert.Equal((8m, 0m), (Assert.Single(overpaid.Orders).Overpaid, overpaid.Total.Open));
    }

    [Fact]
    public void Refund_IsKeptApartAndOpensNothingAgain()
    {
        var order = Assert.Single(Of(One().Add(new Payment("p2", Day(3, 1), -20m, "o1")), Day(3, 1)).Orders);

        Assert.Equal((50m, 20m, 50m, 0m), (order.Received, order.Refunded, order.Aging.NotYetDue, order.Overpaid));
    }

    [Fact]
    public void WithoutTermsCancelledAndWithoutOrder_AreKeptApart()
    {
        var report = Of(
            Organised().Add(Order("terms", Day(1, 1), 40m, "ann")).Add(new Payment("p1", Day(1, 5), 15m, "terms"))
                .Add(new Order("gone", Day(1, 1), 70m, "ann", cancelledOn: Day(2, 1))).Add(new PaymentDue("gone", Day(1, 9), 70m))
                .Add(new Payment("p2", Day(1, 6), 7m, "gone")).Add(new Payment("p3", Day(1, 7), 3m, owner: "bob")),
            Day(3, 1));

        Assert.Empty(report.Orders);
        Assert.Equal((25m, 1L), (report.WithoutTerms.Amount, report.WithoutTerms.Count));
        Assert.Equal((7m, 3m), (report.OnCancelledOrders.Amount, report.WithoutOrder.Amount));
    }

    [Fact]
    public void ForeignOrder_PaidInFullAtAnotherRate_IsSettled()
    {
        // 100 EUR at 1.10 are 110; the same 100 EUR came at 1.05. In euros nothing is open, and no dollar either.
        var builder = Organised().Add(new ExchangeRate(Currency.EUR, Day(1, 1), 1.10m)).Add(new ExchangeRate(Currency.EUR, Day(2, 1), 1.05m))
            .Add(new Order("o1", Day(1, 10), 100m, "ann", currency: Currency.EUR)).Add(new PaymentDue("o1", Day(2, 10), 100m));

        Assert.Equal(110m, Of(builder, Day(2, 1)).Total.NotYetDue);
        var paid = Of(builder.Add(new Payment("p1", Day(2, 5), 100m, "o1", currency: Currency.EUR)), Day(12, 31));
        Assert.Equal((1, 0m), (paid.Settled, paid.Total.Open));
    }

    [Theory]
    [InlineData(99.99, 1)] // A cent is missing.
    [InlineData(99.9901, 0)] // Less than a cent is rounding.
    public void WithoutTerms_LessThanACentIsNoDebt(double paid, int open)
    {
        var report = Of(Organised().Add(Order("o1", Day(1, 1), 100m, "ann")).Add(new Payment("p1", Day(1, 5), (decimal)paid, "o1")), Day(3, 1));

        Assert.Equal(open, report.WithoutTerms.Count);
    }

    [Fact]
    public void OrderWithoutARate_IsCountedNotJudged()
    {
        var report = Of(Organised().Add(new Order("o1", Day(1, 10), 100m, "ann", currency: Currency.EUR)).Add(new PaymentDue("o1", Day(2, 10), 100m)), Day(12, 31));

        Assert.Equal((1, 0, 0m), (report.Unpriced, report.Orders.Count, report.Total.Open));
    }

    [Fact]
    public void SharedOrder_StandsWithTheLargestShare()
    {
        var builder = One().Add(new OrderCredit("o1", "ann", 0.4m)).Add(new OrderCredit("o1", "bob", 0.6m));
        var snapshot = builder.Build().AsOf(Day(4, 1));

        Assert.Equal("bob", Assert.Single(ReceivablesReport.Of(snapshot).Orders).OwnerId.Value);
        Assert.Equal(["ann:0", "bob:50", "cat:0"], ReceivablesReport.Of(snapshot).Rows.Select(r => FormattableString.Invariant($"{r.Salesperson}:{r.Aging.Open:0}")));
        Assert.Empty(ReceivablesReport.Of(snapshot).VisibleTo(snapshot.ScopeOf("ann"))!.Orders);
        Assert.Single(ReceivablesReport.Of(snapshot, new ReceivablesOptions { Subject = Subject.Department("west") }).Orders);
    }
}
