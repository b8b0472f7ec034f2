using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.NewCustomers;
using SalesInsights.Organizations;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.NewCustomers;

public sealed class NewCustomersReportTests
{
    /// <summary>Ann created c1 and, at the fair, c2 and c3; c4 was assigned to Bob; c5 nobody's; c6 of Bob without a date.</summary>
    private static LedgerBuilder Six() => Organised()
        .Add(new Campaign("k1", "Spring fair", Day(2, 1), Day(2, 3)))
        .Add(new Customer("c1", "ann", Day(1, 31)))
        .Add(new Customer("c2", "ann", Day(2, 4), campaign: "k1")).Add(new Customer("c3", "ann", Day(2, 29), campaign: "k1"))
        .Add(new Customer("c4", "bob", Day(3, 1), CustomerOrigin.Assigned))
        .Add(new Customer("c5", default, Day(3, 2))).Add(new Customer("c6", "bob"));

    private static NewCustomersReport Of(Grouping by, TargetPeriod? period = null, Subject subject = default) => NewCustomersReport.Of(
        Six().Build().AsOf(Day(12, 31)), new NewCustomersOptions { GroupBy = by, Period = period, Subject = subject });

    [Fact]
    public void Rows_BySalesperson_CountByOriginWithFairsBeside()
    {
        var report = Of(Grouping.Salesperson);

        Assert.Equal(
            ["ann 3/0/0 2 0", "bob 0/0/1 0 1", "cat 0/0/0 0 0", " 1/0/0 0 0"],
            report.Rows.Select(r => $"{r.Key} {r.Customers.Created}/{r.Customers.Claimed}/{r.Customers.Assigned} {r.InBatches.Total} {r.Undated}"));
        Assert.Equal((5L, 2L, 3L, 1), (report.Total.Customers.Total, report.Total.InBatches.Total, report.Total.OneByOne.Total, report.Total.Undated));
    }

    [Fact]
    public void Batches_SayWhichCampaignAndWhen()
    {
        var batch = Assert.Single(Of(Grouping.Company).Rows.Single().Batches);

        Assert.Equal(("k1", "Spring fair", Day(2, 1), Day(2, 3)), (batch.CampaignId.Value, batch.Name, batch.From, batch.To));
        Assert.Equal((2L, Day(2, 4), Day(2, 29)), (batch.Customers.Created, batch.FirstOn, batch.LastOn));
    }

    [Fact]
    public void Rows_ByMonth_KeepEmptyMonthsAndTakeBothEnds()
    {
        var quarter = TargetPeriod.Days(Day(1, 31), Day(2, 29));

        Assert.Equal(["2024-01:1", "2024-02:2"], Of(Grouping.Month, quarter).Rows.Select(r => $"{r.Key}:{r.Customers.Total}"));
        Assert.Equal(2, Of(Grouping.Month, TargetPeriod.Days(Day(2, 1), Day(2, 28))).Rows.Count + 1);
        Assert.Equal(1L, Of(Grouping.Month, TargetPeriod.Days(Day(2, 1), Day(2, 28))).Total.Customers.Total);
    }

    [Fact]
    public void Rows_ByDepartment_CountWhereSomebodyWasThen()
    {
        var snapshot = Six().Add(new Membership("ann", "west", Day(2, 20))).Build().AsOf(Day(12, 31));
        var rows = NewCustomersReport.Of(snapshot, new NewCustomersOptions { GroupBy = Grouping.Department }).Rows;

        Assert.Equal(["east:2", "sales:4", "west:2"], rows.Select(r => $"{r.Key}:{r.Customers.Total}"));
        var today = NewCustomersReport.Of(snapshot.ByTodaysOrganisation(), new NewCustomersOptions { GroupBy = Grouping.Department }).Rows;
        Assert.Equal(["east:0", "sales:4", "west:4"], today.Select(r => $"{r.Key}:{r.Customers.Total}"));
    }

    [Fact]
    public void Claim_OfAReleasedCustomer_IsANewCustomerAgain()
    {
        var builder = Organised().Add(new Customer("c1", "bob", Day(1, 1))).Add(new CustomerOwnerChange("c1", "ann", Day(1, 1), CustomerOrigin.Created))
            .Add(new CustomerOwnerChange("c1", default, Day(2, 1))).Add(new CustomerOwnerChange("c1", "bob", Day(3, 1), CustomerOrigin.Claimed));
        var total = NewCustomersReport.Of(builder.Build().AsOf(Day(3, 1))).Total.Customers;

        Assert.Equal((1L, 1L, 0L), (total.Created, total.Claimed, total.Assigned));
    }

    [Fact]
    public void VisibleTo_AHead_HasNoRowFromOutside()
    {
        var snapshot = Six().Add(new Department("east", "East", "sales", "cat", Day(1, 1))).Build().AsOf(Day(12, 31));
        var people = NewCustomersReport.Of(snapshot, new NewCustomersOptions { GroupBy = Grouping.Salesperson }).VisibleTo(snapshot.ScopeOf("cat"))!;
        var departments = NewCustomersReport.Of(snapshot, new NewCustomersOptions { GroupBy = Grouping.Department }).VisibleTo(snapshot.ScopeOf("cat"))!;

        Assert.Equal(["ann:3", "cat:0"], people.Rows.Select(r => $"{r.Key}:{r.Customers.Total}"));
        Assert.Equal(["east:3"], departments.Rows.Select(r => $"{r.Key}:{r.Customers.Total}"));
        Assert.Equal((3L, 0), (people.Total.Customers.Total, people.Total.Undated));
    }

    [Fact]
    public void Of_UnknownGrouping_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Of((Grouping)7));
}
