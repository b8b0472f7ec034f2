using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.CustomerValue;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Tests.Support;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.CustomerValue;

public sealed class CustomerValueReportTests
{
    /// <summary>
    /// c1 (fair) ordered 100 and gave 30 back; c2 (fair) never ordered; c3 (web) ordered 80 and an amount without a rate.
    /// </summary>
    private static LedgerBuilder Three() => Organised()
        .Add(new Campaign("k1", "Fair", Day(1, 1), Day(1, 3)))
        .Add(new Customer("c1", "ann", Day(1, 5), campaign: "k1", source: "fair"))
        .Add(new Customer("c2", "ann", Day(1, 5), CustomerOrigin.Claimed, source: "fair"))
        .Add(new Customer("c3", "bob", Day(1, 6), source: "web"))
        .Add(Order("o1", Day(2, 1), 100m, "ann", "c1")).Add(Order("o2", Day(3, 1), -30m, "ann", "c1"))
        .Add(Order("o3", Day(2, 29), 80m, "bob", "c3")).Add(new Order("o4", Day(4, 1), 5m, "bob", "c3", currency: Currency.EUR))
        .Add(Order("o5", Day(4, 2), 11m, "bob"))
        .Add(new Payment("p1", Day(2, 20), 40m, "o1"))
        .AddWon("w1", Day(1, 10), Day(2, 1), 90m, "ann", "c1").AddWon("w2", Day(1, 10), null, 8m, "bob", "c3");

    private static CustomerValueReport Of(CustomerTrait by, TargetPeriod? period = null, Subject subject = default) => CustomerValueReport.Of(
        Three().Build().AsOf(Day(12, 31)), new CustomerValueOptions { By = by, Period = period, Subject = subject });

    [Fact]
    public void Rows_BySource_HaveCountsAmountsAndDays()
    {
        var rows = Of(CustomerTrait.Source).Rows;

        Assert.Equal(["web", "fair", ""], rows.Select(r => r.Key));
        Assert.Equal([80m, 70m, 11m], rows.Select(r => r.Orders.Amount));
        Assert.Equal([(1, 1), (2, 1), (0, 0)], rows.Select(r => (r.Customers, r.Buyers)));
        Assert.Equal((2L, 1L, Day(2, 29), Day(4, 1)), (rows[0].Orders.Count, rows[0].Orders.Unpriced, rows[0].FirstOrderOn, rows[0].LastOrderOn));
        Assert.Equal((40m, 90m, Day(2, 1)), (rows[1].Payments.Amount, rows[1].Won.Amount, rows[1].LastOrderOn));
        Assert.Equal((0.5, 70m), (rows[1].BuyerShare.Value, rows[1].OrdersPerBuyer.Value));
        Assert.Equal((true, Gap.NothingToCount), (rows[2].IsWithoutCustomer, rows[2].BuyerShare.Gap));
    }

    [Fact]
    public void Total_IsTheCompany()
    {
        var total = Of(CustomerTrait.Grade).Total;

        // 100 - 30 + 80 + 11 and one order without a rate.
        Assert.Equal((3, 2, 161m, 5L, 1L), (total.Customers, total.Buyers, total.Orders.Amount, total.Orders.Count, total.Orders.Unpriced));
    }

    [Fact]
    public void Rows_ByOrigin_AskTheFirstOwner()
    {
        var builder = Three().Add(new Customer("c4", "bob", Day(1, 1)))
            .Add(new CustomerOwnerChange("c4", default, Day(1, 1))).Add(new CustomerOwnerChange("c4", "bob", Day(5, 1), CustomerOrigin.Assigned));
        string Print(int month) => string.Join(" ", CustomerValueReport.Of(builder.Build().AsOf(Day(month, 30))).Rows.Select(r => $"{r.Key}:{r.Customers}"));

        Assert.Equal("created:2 claimed:1 :1 :0", Print(4));
        Assert.Equal("created:2 assigned:1 claimed:1 :0", Print(5));
    }

    [Fact]
    public void Rows_ByCampaign_AreNamedByItsId() => Assert.Equal(["k1", "", ""], Of(CustomerTrait.Campaign).Rows.Select(r => r.Key));

    [Fact]
    public void Period_TakesBothEndsAndLeavesUndatedWinsOut()
    {
        var february = Of(CustomerTrait.Source, TargetPeriod.Month(2024, 2));

        Assert.Equal([100m, 80m], february.Rows.Select(r => r.Orders.Amount));
        Assert.Equal((1L, 2L), (february.Total.Won.Count, Of(CustomerTrait.Source).Total.Won.Count));
    }

    [Fact]
    public void Subject_HasItsOwnersCustomersOnly()
    {
        var bob = Of(CustomerTrait.Source, subject: Subject.Salesperson("bob"));

        Assert.Equal("web", Assert.Single(bob.Rows).Key);
        Assert.Equal((1, 80m), (bob.Total.Customers, bob.Total.Orders.Amount));
        Assert.Equal(70m, Of(CustomerTrait.Source, subject: Subject.Department("east")).Total.Orders.Amount);
    }

    [Fact]
    public void VisibleTo_SomebodyAlone_LeavesOutOthersAndRecordsWithoutCustomer()
    {
        var snapshot = Three().Build().AsOf(Day(12, 31));
        var visible = CustomerValueReport.Of(snapshot, new CustomerValueOptions { By = CustomerTrait.Source }).VisibleTo(snapshot.ScopeOf("ann"))!;

        Assert.Equal("fair", Assert.Single(visible.Rows).Key);
        Assert.Equal((2, 70m, 2L), (visible.Total.Customers, visible.Total.Orders.Amount, visible.Total.Orders.Count));
    }

    [Fact]
    public void Of_UnknownTraitOrSubject_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of((CustomerTrait)9));
        Assert.Throws<ArgumentException>(() => Of(CustomerTrait.Source, subject: Subject.Salesperson("zoe")));
    }
}
