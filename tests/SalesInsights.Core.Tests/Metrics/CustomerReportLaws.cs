using System.Text.RegularExpressions;
using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.CustomerValue;
using SalesInsights.Metrics.NewCustomers;
using SalesInsights.Metrics.OpenWork;
using SalesInsights.Metrics.PublicSea;
using SalesInsights.Metrics.Receivables;
using SalesInsights.Metrics.RepeatOrders;
using SalesInsights.Metrics.Results;
using SalesInsights.Organizations;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics;

/// <summary>What holds for every report about customers, over random companies.</summary>
public sealed class CustomerReportLaws
{
    private static readonly (Func<Snapshot, object> Whole, Func<Snapshot, ViewerScope, object> Part)[] Reports =
    [
        (s => OrderRhythmReport.Of(s), (s, v) => OrderRhythmReport.Of(s).VisibleTo(v)!),
        (s => CustomerValueReport.Of(s), (s, v) => CustomerValueReport.Of(s).VisibleTo(v)!),
        (s => CustomerValueReport.Of(s, Sources), (s, v) => CustomerValueReport.Of(s, Sources).VisibleTo(v)!),
        (s => PublicSeaReport.Of(s), (s, v) => PublicSeaReport.Of(s).VisibleTo(v)!),
        (s => OpenWorkReport.Of(s), (s, v) => OpenWorkReport.Of(s).VisibleTo(v)!),
        (s => NewCustomersReport.Of(s, People), (s, v) => NewCustomersReport.Of(s, People).VisibleTo(v)!),
        (s => ReceivablesReport.Of(s), (s, v) => ReceivablesReport.Of(s).VisibleTo(v)!),
        (s => PaymentBridgeReport.Of(s, March), (s, v) => PaymentBridgeReport.Of(s, March).VisibleTo(v)!),
        (s => NewCustomersReport.Of(s, Departments), (s, v) => NewCustomersReport.Of(s, Departments).VisibleTo(v)!),
    ];

    private static CustomerValueOptions Sources => new() { By = CustomerTrait.Source };

    private static PaymentBridgeOptions March => new() { Period = TargetPeriod.Month(2024, 3) };

    private static NewCustomersOptions People => new() { GroupBy = Grouping.Salesperson };

    private static NewCustomersOptions Departments => new() { GroupBy = Grouping.Department };

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void InputOrder_IsIrrelevant(SmallCompany company, LocalDate asOf, int seed) => Assert.All(Reports, report => Assert.Equal(
        ReportDump.Of(report.Whole(company.Build().AsOf(asOf))), ReportDump.Of(report.Whole(company.BuildShuffled(seed).AsOf(asOf)))));

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void FactsAfterAsOf_DoNotMatter(TidyCompany company, LocalDate asOf) => Assert.All(Reports, report => Assert.Equal(
        ReportDump.Of(report.Whole(company.BuildUpTo(asOf).AsOf(asOf))), ReportDump.Of(report.Whole(company.Build().AsOf(asOf)))));

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void VisibleTo_AViewer_NamesNobodyFromOutside(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        foreach (var viewer in snapshot.Organization.Salespeople)
        {
            var scope = snapshot.ScopeOf(viewer.Id);
            string[] outside =
            [
                .. snapshot.Organization.Salespeople.Select(p => p.Id.Value).Except(scope.Salespeople.Select(p => p.Id.Value)),
                .. snapshot.Organization.DepartmentIds.Except(scope.Departments).Select(d => d.Value),
            ];
            foreach (var report in Reports)
            {
                var words = Regex.Split(ReportDump.Of(report.Part(snapshot, scope)), @"\W+");
                Assert.Empty(outside.Intersect(words));
            }
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void Parts_OfEverybodyAlone_SumToTheListedPart(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var people = snapshot.Organization.Salespeople.Select(p => Subject.Salesperson(p.Id)).ToArray();
        var work = OpenWorkReport.Of(snapshot);
        var sea = PublicSeaReport.Of(snapshot);
        var fresh = NewCustomersReport.Of(snapshot, People);

        Assert.Equal(
            work.NextActions.Count(d => !d.OwnerId.IsEmpty),
            people.Sum(p => OpenWorkReport.Of(snapshot, new OpenWorkOptions { Subject = p }).NextActions.Count));
        Assert.Equal(work.Rows.Sum(r => r.Total), work.NextActions.Count + work.WithoutNextAction.Count + work.QuietQuotations.Count + work.FallingCustomers.Count);
        Assert.Equal(sea.AtStart + sea.Arrived + sea.Released - sea.Left, sea.AtEnd);
        Assert.Equal((sea.Left, sea.AtEnd), (sea.Claimed + sea.Assigned, sea.InSea.Count));
        Assert.Equal((sea.Released, sea.Claimed), (sea.Rows.Sum(r => r.Released), sea.Rows.Sum(r => r.Claimed)));
        Assert.Equal(fresh.Total.Customers.Total, fresh.Rows.Sum(r => r.Customers.Total));
        Assert.Equal(fresh.Total.InBatches.Total, fresh.Rows.SelectMany(r => r.Batches).Sum(b => b.Customers.Total));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void Value_EveryTrait_SumsToTheSameWhole(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var whole = CustomerValueReport.Of(snapshot).Total;
        foreach (var trait in Enum.GetValues<CustomerTrait>())
        {
            var report = CustomerValueReport.Of(snapshot, new CustomerValueOptions { By = trait });
            Assert.Equal(ReportDump.Of(whole), ReportDump.Of(report.Total));
            Assert.Equal((whole.Customers, whole.Buyers), (report.Rows.Sum(r => r.Customers), report.Rows.Sum(r => r.Buyers)));
            Assert.Equal(whole.Orders, report.Rows.Aggregate(default(CountAndAmount), (sum, r) => sum + r.Orders));
            Assert.Equal(whole.Payments, report.Rows.Aggregate(default(CountAndAmount), (sum, r) => sum + r.Payments));
            Assert.Equal(whole.Won, report.Rows.Aggregate(default(CountAndAmount), (sum, r) => sum + r.Won));
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 100)]
    public void Bridge_PartsSumToTheDifferenceAndRowsToTheTotal(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        foreach (var options in new[] { March, new PaymentBridgeOptions() })
        {
            var bridge = PaymentBridgeReport.Of(snapshot, options);
            var results = ResultsReport.Of(snapshot, new ResultsOptions { Period = options.Period }).Total;
            Assert.Equal(bridge.Difference, bridge.Parts.Sum(p => p.Amount));
            Assert.Equal((results.Orders.Amount, results.Payments.Amount), (bridge.Orders.Amount, bridge.Payments.Amount));
        }

        var open = ReceivablesReport.Of(snapshot);
        Assert.Equal(open.Total.Open, open.Rows.Sum(r => r.Aging.Open));
        Assert.Equal(open.Total.Overdue, open.Orders.Sum(o => o.Aging.Overdue));
    }

    [Fact]
    public void Of_EmptyLedgerAndOneOfIssues_DoesNotThrow()
    {
        var empty = new LedgerBuilder(ResultsCompany.Profile()).Build();
        var broken = Rows.Builder()
            .Add(new Facts.Customer("", "u1")).Add(new Facts.Order("o", default, 5m)).Add(new Facts.Opportunity("p", "nobody", stage: "nowhere"))
            .Add(new Facts.Activity("a", Facts.ActivityKind.Call, default)).Build();

        Assert.NotEmpty(broken.Issues);
        Assert.All(Reports, report => Assert.NotEqual("", ReportDump.Of(report.Whole(empty.AsOf(new(2024, 5, 1))))));
        Assert.All(Reports, report => Assert.NotEqual("", ReportDump.Of(report.Whole(broken.AsOf(new(2024, 5, 1))))));
    }
}
