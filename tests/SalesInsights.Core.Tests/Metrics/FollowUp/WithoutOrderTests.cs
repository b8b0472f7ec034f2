using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Quantities;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.FollowUp;

/// <summary>Customers in hand who have not ordered: how many, how many before, and who has not been contacted for long.</summary>
public sealed class WithoutOrderTests
{
    private static readonly string[] People = ["ann", "bob", "cat", ""];

    [Fact]
    public void WithoutOrder_OrderSinceTheCustomerCame_IsNotAmongThem()
    {
        var report = Report(
            Organised()
                .Add(new Customer("none", "ann", Day(4, 1)))
                .Add(new Customer("since", "ann", Day(4, 1))).Add(Order("o1", Day(4, 1), 5m, "bob", "since"))
                .Add(new Customer("before", "ann", Day(4, 1))).Add(Order("o2", Day(3, 31), 5m, "ann", "before"))
                .Add(new Customer("cancelled", "ann", Day(4, 1))).Add(new Order("o3", Day(4, 9), 5m, "ann", "cancelled", cancelledOn: Day(5, 31)))
                .Add(new Customer("undated", "ann"))
                .Add(new Customer("bought", "ann")).Add(Order("o4", Day(1, 9), 5m, "ann", "bought"))
                .Add(new Customer("worked", "ann", Day(5, 30))).Add(new Opportunity("p1", "ann", "worked", Day(5, 30), stage: "quote")),
            Day(5, 31));

        Assert.Equal((7, 5), (report.Find("ann")!.InHand, report.Find("ann")!.WithoutOrder));
        Assert.Equal(["undated", "before", "cancelled", "none", "worked"], report.CustomersWithoutOrder("ann").Select(c => c.Value));
        Assert.Equal(0, report.Find("bob")!.WithoutOrder);
        Assert.Empty(report.CustomersWithoutOrder("nobody"));
    }

    [Fact]
    public void SilentSince_TheWorkedExample_IsEverybodyWithoutAnOrderButTheYoungOne()
    {
        var report = Report(
            Organised()
                .Add(new Customer("young", "ann", Day(5, 30))).Add(new Customer("worked", "ann", Day(4, 1))).Add(new Customer("empty", "ann", Day(4, 1)))
                .Add(new Customer("early", "ann", Day(4, 1))).Add(new Customer("spared", "ann", Day(4, 1))).Add(new Customer("mailed", "ann", Day(4, 2)))
                .Add(new Customer("silent", "ann", Day(4, 1))).Add(Order("o1", Day(4, 1), 5m, "bob", "spared"))
                .Add(Mail("m1", "worked")).Add(Mail("m2", "mailed")).Add(Mail("m3", "early"))
                .Add(new Activity("n1", ActivityKind.Note, Day(4, 9), "ann", "silent")),
            Day(5, 31));

        Assert.Equal(Measured.Of(5, new Sample(6)), report.SilentSince("ann", Day(4, 5)));
        Assert.Equal(Measured.Of(2, new Sample(6)), report.SilentSince("ann", Day(4, 4)));
        Assert.Equal(["empty", "silent", "early", "mailed", "worked", "young"], report.CustomersWithoutOrder("ann").Select(c => c.Value));
    }

    [Fact]
    public void SilentSince_NoActivitiesAtAll_DoesNotApply() => Assert.Equal(
        Gap.NotApplicable, Report(Organised().Add(new Customer("c", "ann", Day(4, 1))), Day(5, 31)).SilentSince("ann", Day(5, 1)).Gap);

    [Fact]
    public void WithoutOrderOn_LaterDay_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Report(Organised(), Day(5, 31)).WithoutOrderOn("ann", Day(6, 1)));

    [Fact]
    public void WithoutOrderOn_HandedOverAndOrderedSince_IsByTheOwnersAndOrdersOfTheDay()
    {
        var report = Report(
            Organised()
                .Add(new Customer("moved", "bob", Day(4, 1)))
                .Add(new CustomerOwnerChange("moved", "ann", Day(4, 1), CustomerOrigin.Created)).Add(new CustomerOwnerChange("moved", "bob", Day(5, 10)))
                .Add(new Customer("ordered", "ann", Day(4, 1))).Add(Order("o1", Day(5, 10), 5m, "ann", "ordered"))
                .Add(new Customer("later", "ann", Day(5, 10))),
            Day(5, 31));

        Assert.Equal((2, 1), (report.WithoutOrderOn("ann", Day(5, 9)), report.Find("ann")!.WithoutOrder));
        Assert.Equal((0, 1), (report.WithoutOrderOn("bob", Day(5, 9)), report.Find("bob")!.WithoutOrder));
        Assert.Equal(0, report.WithoutOrderOn("nobody", Day(5, 9)));
    }

    /// <summary>What is said of an earlier day is what the report of that day said.</summary>
    [Property]
    public void WithoutOrderOn_AnyDay_IsTheReportOfThatDay(NonNegativeInt[] seeds, NonNegativeInt back)
    {
        var builder = Organised();
        for (var i = 0; i < seeds.Length; i++) AddCustomer(builder, "c" + i, seeds[i].Get);
        var (ledger, then) = (builder.Build(), Day(5, 31).PlusDays(-(back.Get % 60)));
        var (now, past) = (FollowUpReport.Of(ledger.AsOf(Day(5, 31)), new FollowUpOptions()), FollowUpReport.Of(ledger.AsOf(then), new FollowUpOptions()));

        Assert.All(past.Rows, row => Assert.Equal(row.WithoutOrder, now.WithoutOrderOn(row.Salesperson, then)));
        Assert.All(past.Rows, row => Assert.Equal(row.WithoutOrder, past.CustomersWithoutOrder(row.Salesperson).Count));
    }

    /// <summary>A customer of two owners, with an order for three in five, one of which is cancelled later.</summary>
    private static void AddCustomer(LedgerBuilder builder, string id, int seed)
    {
        var came = Day(4, 1).PlusDays(seed % 41);
        builder.Add(new Customer(id, People[seed % 4], came)).Add(new CustomerOwnerChange(id, People[seed % 3], came, CustomerOrigin.Created))
            .Add(new CustomerOwnerChange(id, People[seed % 4], came.PlusDays(seed % 17)));
        var (ordered, stands) = (came.PlusDays(seed % 23), seed % 5 != 0);
        if (seed % 5 >= 3) return;
        if (stands) builder.Add(Order("o" + id, ordered, 1m, "ann", id));
        else builder.Add(new Order("o" + id, ordered, 1m, "ann", id, cancelledOn: ordered.PlusDays(seed % 11)));
    }

    private static FollowUpReport Report(LedgerBuilder builder, LocalDate asOf) => FollowUpReport.Of(builder.Build().AsOf(asOf), new FollowUpOptions());

    private static Activity Mail(string id, string customer) => new(id, ActivityKind.MailOut, Day(4, 4), "ann", customer);
}
