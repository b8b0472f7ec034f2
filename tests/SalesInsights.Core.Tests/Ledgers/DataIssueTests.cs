using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;
using static SalesInsights.Tests.Support.Rows;

namespace SalesInsights.Tests.Ledgers;

public class DataIssueTests
{
    private static readonly TargetPeriod May = TargetPeriod.Parse("2024-05");

    public static TheoryData<object[], string> OneIssue => new()
    {
        { [new Salesperson("", "Nobody")], "MissingId Salespeople  id '' Refused" },
        { [new Salesperson("u9", "Nine", "d9")], "UnknownDepartment Salespeople u9 department_id 'd9' Kept" },
        { [new Salesperson("u9", "Nine", default, Role.Mixed, Day(5, 2), Day(5, 1))], "NegativeDuration Salespeople u9 active_to '2024-05-01' Kept" },
        { [new Department("d1", "One", "d9")], "UnknownDepartment Departments d1 parent_id 'd9' FieldDropped" },
        { [new Department("d1", "One", "d1")], "DepartmentCycle Departments d1 parent_id 'd1' FieldDropped" },
        { [new Department("d1", "One", default, "u9")], "UnknownSalesperson Departments d1 manager_id 'u9' Kept" },
        { [new Department("d1", "One"), new Department("d1", "One")], "EqualDuplicate Departments d1 id 'd1' Collapsed" },
        { [new Membership("u9", "d1", Day(1, 1))], "UnknownSalesperson Memberships u9 salesperson_id 'u9' Refused" },
        { [new Membership("u1", "d9", Day(1, 1))], "UnknownDepartment Memberships u1 department_id 'd9' Refused" },
        { [new Absence("u9", Day(1, 1), Day(1, 2))], "UnknownSalesperson Absences u9 salesperson_id 'u9' Refused" },
        { [new Absence("u1", Day(1, 2), Day(1, 1))], "NegativeDuration Absences u1 to '2024-01-01' Refused" },
        { [default(ExchangeRate)], "MissingValue Rates  currency '' Refused" },
        { [new ExchangeRate(Currency.CNY, Day(1, 1), 2m)], "InvalidValue Rates CNY rate '2' Refused" },
        { [new Campaign("k1", "Fair", Day(1, 2), Day(1, 1))], "NegativeDuration Campaigns k1 to '2024-01-01' Kept" },
        { [new Customer("c1", "u9")], "UnknownSalesperson Customers c1 owner_id 'u9' FieldDropped" },
        { [new Customer("c1", campaign: "k9")], "UnknownCampaign Customers c1 campaign_id 'k9' FieldDropped" },
        { [new CustomerOwnerChange("c9", "u1", Day(1, 1))], "UnknownCustomer CustomerOwners c9 customer_id 'c9' Refused" },
        { [new Customer("c1"), new CustomerOwnerChange("c1", "u1", default)], "MissingDate CustomerOwners c1 from '' Refused" },
        { [new Customer("c1", "u1"), new CustomerOwnerChange("c1", "u2", Day(1, 1))], "OwnerDisagrees Customers c1 owner_id 'u1' Kept" },
        { [new Opportunity("o1", "u9")], "UnknownSalesperson Opportunities o1 owner_id 'u9' FieldDropped" },
        { [new Opportunity("o1", "u1", "c9")], "UnknownCustomer Opportunities o1 customer_id 'c9' FieldDropped" },
        { [new Opportunity("o1", "u1", pipeline: "p9")], "UnknownPipeline Opportunities o1 pipeline_id 'p9' Kept" },
        { [new Opportunity("o1", "u1", stage: "s9")], "UnknownStage Opportunities o1 stage_id 's9' Kept" },
        {
            [new Opportunity("o1", "u1", createdAt: Day(5, 2), stage: "won", closedAt: Day(5, 1))],
            "NegativeDuration Opportunities o1 closed_at '2024-05-01' Kept"
        },
        {
            [new Opportunity("o1", "u1", createdAt: Day(5, 2)), new StageEntry("o1", "quote", Day(5, 1))],
            "NegativeDuration Opportunities o1 created_at '2024-05-02' Kept"
        },
        { [new Opportunity("o1", "u1", amount: 5m, currency: Currency.USD)], "MissingRate Opportunities o1 amount '5 USD' Kept" },
        { [new OpportunityOwnerChange("o9", "u1", Day(1, 1))], "UnknownOpportunity OpportunityOwners o9 opportunity_id 'o9' Refused" },
        { [new Opportunity("o1", "u1"), new OpportunityOwnerChange("o1", "u2", Day(1, 1))], "OwnerDisagrees Opportunities o1 owner_id 'u1' Kept" },
        { [new StageEntry("o9", "quote", Day(1, 1))], "UnknownOpportunity StageEntries o9 opportunity_id 'o9' Refused" },
        { [new Opportunity("o1", "u1"), new StageEntry("o1", "s9", Day(1, 1))], "UnknownStage StageEntries o1 stage_id 's9' Refused" },
        { [new Order("r1", default, 1m)], "MissingDate Orders r1 ordered_on '' Refused" },
        { [new Order("r1", Day(5, 2), 1m, cancelledOn: Day(5, 1))], "NegativeDuration Orders r1 cancelled_on '2024-05-01' Kept" },
        { [new Order("r1", Day(5, 2), 1m, opportunity: "o9")], "UnknownOpportunity Orders r1 opportunity_id 'o9' FieldDropped" },
        { [new Order("r1", Day(5, 2), 900_000_000_000_000.01m)], "AmountOutOfRange Orders r1 amount '900000000000000.01' Kept" },
        {
            [new ExchangeRate(Currency.USD, Day(1, 1), 7m), new Order("r1", Day(5, 2), 900_000_000_000_000m, currency: Currency.USD)],
            "AmountOutOfRange Orders r1 amount '900000000000000 USD' Kept"
        },
        { [new OrderCredit("r9", "u1", 1m)], "UnknownOrder OrderCredits r9 order_id 'r9' Refused" },
        { [new Order("r1", Day(5, 2), 1m), new OrderCredit("r1", "u1", 0.5m)], "SharesNotOne OrderCredits r1 share '0.5' Refused" },
        { [new Payment("y1", default, 1m)], "MissingDate Payments y1 received_on '' Refused" },
        { [new Payment("y1", Day(5, 2), 1m, "r9")], "UnknownOrder Payments y1 order_id 'r9' FieldDropped" },
        { [new Activity("a1", ActivityKind.Call, default)], "MissingDate Activities a1 at '' Refused" },
        { [new Activity("a1", ActivityKind.Call, Day(5, 2), "u9")], "UnknownSalesperson Activities a1 salesperson_id 'u9' FieldDropped" },
        { [new Target(Subject.Salesperson("u9"), May, TargetMeasure.Won, 1m)], "UnknownSalesperson Targets salesperson u9 subject_id 'u9' Refused" },
        { [new Target(Subject.Department("d9"), May, TargetMeasure.Won, 1m)], "UnknownDepartment Targets department d9 subject_id 'd9' Refused" },
        { [new Target(Subject.Company, May, TargetMeasure.Won, 1m, Currency.EUR)], "MissingRate Targets company amount '1 EUR' Refused" },
        {
            [new Target(Subject.Company, May, TargetMeasure.Won, 1m), new Target(Subject.Company, May, TargetMeasure.Won, 1m)],
            "EqualDuplicate Targets company period '2024-05' Collapsed"
        },
    };

    [Theory]
    [MemberData(nameof(OneIssue))]
    public void Build_OneBadRow_ListsExactlyThat(object[] rows, string issue)
    {
        var company = new SmallCompany(SmallCompanies.Profile, [.. rows.OfType<Department>().Any() ? [] : new object[] { new Department("d1", "One") },
            new Salesperson("u1", "One"), new Salesperson("u2", "Two"), .. rows]);

        Assert.Equal([issue], company.Build().Lines());
    }

    [Fact]
    public void Build_UnequalDuplicates_AreAllRefused()
    {
        var ledger = Builder().AddRange([new Customer("c1", "u1"), new Customer("c1", "u2"), new Customer("c1", "u1")]).Build();

        Assert.Equal(Enumerable.Repeat("ConflictingDuplicate Customers c1 id 'c1' Refused", 3), ledger.Lines());
        Assert.Equal(0, ledger.Customers.Count);
    }

    [Fact]
    public void Build_TheSameObjectTwice_CountsOnce()
    {
        var customer = new Customer("c1", "u1");

        var ledger = Builder().Add(customer).Add(customer).Build();

        Assert.Equal(["EqualDuplicate Customers c1 id 'c1' Collapsed"], ledger.Lines());
    }

    [Fact]
    public void Build_RefusedDepartmentRows_RaiseNothingElse()
    {
        var ledger = Builder().Add(new Department("d1", "A", default, "u9")).Add(new Department("d1", "B", default, "u9")).Build();

        Assert.Equal(Enumerable.Repeat("ConflictingDuplicate Departments d1 id 'd1' Refused", 2), ledger.Lines());
    }

    [Fact]
    public void Build_UnequalSharesOfOnePerson_AreAllRefused()
    {
        OrderCredit[] credits = [new("r1", "u1", 0.4m), new("r1", "u1", 0.6m), new("r1", "u1", 0.4m)];

        var ledger = Builder().Add(new Order("r1", Day(5, 1), 1m, "u2")).AddRange(credits).Build();

        Assert.Equal(Enumerable.Repeat("ConflictingDuplicate OrderCredits r1 salesperson_id 'u1' Refused", 3), ledger.Lines());
        Assert.Equal("u2", ledger.Organization.Salespeople[ledger.Orders.Owner[0]].Id.Value);
    }

    [Fact]
    public void Build_ShareBelowZero_RefusesTheWholeOrder()
    {
        var ledger = Builder().Add(new Order("r1", Day(5, 1), 1m)).Add(new OrderCredit("r1", "u1", 1.5m)).Add(new OrderCredit("r1", "u2", -0.5m)).Build();

        Assert.Equal(Enumerable.Repeat("SharesNotOne OrderCredits r1 share '-0.5' Refused", 2), ledger.Lines());
    }

    [Fact]
    public void Issues_OfSeveralKinds_ComeInInputOrderWithTheirOrigin()
    {
        var builder = Builder();
        builder.CurrentOrigin = new RowOrigin("payments.csv", 2);
        builder.Add(new Payment("y1", Day(5, 1), 1m, "r9"));
        builder.Report(new DataIssue(DataIssueCode.InvalidValue, FactKind.Orders, "r3", "amount", "x", DataIssueAction.Refused, new RowOrigin("orders.csv", 7)));
        builder.CurrentOrigin = default;
        builder.Add(new Customer("c1", "u9"));

        var issues = builder.Build().Issues;

        Assert.Equal(["payments.csv:2", "orders.csv:7", ""], issues.Select(i => i.Origin.ToString()));
        Assert.Equal("payments.csv:2: Payments y1: order_id 'r9': UnknownOrder, FieldDropped", issues[0].ToString());
    }

    [Fact]
    public void Report_RefusedRow_CountsAsReadAndRefused()
    {
        var counts = Builder().Report(new DataIssue(DataIssueCode.InvalidValue, FactKind.Orders, "r3", "amount", "x", DataIssueAction.Refused))
            .Add(new Order("r1", Day(5, 1), 1m)).Build().Counts.Single(c => c.Fact == FactKind.Orders);

        Assert.Equal((2, 1, 1, 0), (counts.Read, counts.Accepted, counts.Refused, counts.Collapsed));
    }

    [Fact]
    public void Build_Strict_ThrowsOnceWithAllIssues()
    {
        var builder = Builder(new LedgerOptions { IsStrict = true }).Add(new Customer("c1", "u8")).Add(new Customer("c2", "u9"));

        var thrown = Assert.Throws<DataIssuesException>(builder.Build);

        Assert.Equal(["u8", "u9"], thrown.Issues.Select(i => i.Value));
    }

    [Fact]
    public void Build_ReferenceBeforeTheReferenced_IsFine()
    {
        var ledger = new LedgerBuilder(SmallCompanies.Profile).Add(new Payment("y1", Day(5, 1), 1m, "r1")).Add(new Order("r1", Day(5, 1), 1m, "u1", "c1"))
            .Add(new Customer("c1", "u1")).Add(new Salesperson("u1", "One")).Build();

        Assert.Empty(ledger.Issues);
        Assert.Equal(0, ledger.Payments.Customer[0]);
    }
}
