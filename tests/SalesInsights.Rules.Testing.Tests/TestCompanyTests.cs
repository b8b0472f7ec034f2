using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Metrics.Receivables;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Testing.Tests;

public sealed class TestCompanyTests
{
    private static readonly LocalDate Day = new(2026, 8, 10);

    [Fact]
    public void Company_EveryKindOfRecord_IsLoadedWithoutAnIssue()
    {
        var company = new TestCompany(Role.Develop, new(2026, 1, 5))
            .Department("d1", "Europe").Person("u2", "Ada", department: "d1").Away(Day, Day, "u2").Target(1000m).Target(5000m, Subject.Department("d1"))
            .Customer("c1", Day, "u2").Customers(2, Day).Owner("c001", "u2", new(2026, 9, 1)).Owner("c001", "", new(2026, 9, 8))
            .Opportunity("o1", "c1", Day, ("inquiry", Day)).Stage("o1", "won", new LocalDate(2026, 9, 1))
            .Order("r1", Day, 100m, "u2", "c1").Due("r1", new(2026, 9, 1), 100m).Payment("p1", new(2026, 9, 2), 30m, "r1")
            .Activity("a1", ActivityKind.Call, Day, "c1").Activity("a2", ActivityKind.Note, Day);
        var snapshot = company.Snapshot();

        Assert.Empty(snapshot.Ledger.Issues);
        Assert.Equal(70m, ReceivablesReport.Of(snapshot, new ReceivablesOptions { Subject = Subject.Salesperson("u2") }).Total.Overdue);
        Assert.Equal(Role.Develop, snapshot.Organization.RoleOf("u1", snapshot.AsOf));
    }

    [Fact]
    public void Owner_HandedOverTwice_KeepsWhoHadItBefore()
    {
        var company = new TestCompany().Person("u2").Customer("c1", Day).Owner("c1", "u2", new(2026, 9, 1)).Owner("c1", "u1", new(2026, 9, 8));

        Assert.Equal(Day, Held(company.Asked(new(2026, 8, 31)), "u1"));
        Assert.Equal(new(2026, 9, 1), Held(company.Asked(new(2026, 9, 7)), "u2"));
        Assert.Equal(new(2026, 9, 8), Held(company.Asked(new(2026, 9, 8)), "u1"));

        static LocalDate? Held(TestCompany company, string person) =>
            Assert.Single(FollowUpReport.Of(company.Snapshot(), new FollowUpOptions { AcquiredFrom = Day }).InHand(person)).AcquiredOn;
    }

    [Fact]
    public void Person_SaidAgain_IsChanged()
    {
        var organization = new TestCompany().Person("u2", "Ada", Role.Maintain).Role(Role.Manager, "u2").Joined(Day, "u2").Snapshot().Organization;

        var person = organization.Find("u2")!;
        Assert.Equal(("Ada", Role.Manager, (LocalDate?)Day), (person.Name, person.Role, person.ActiveFrom));
        Assert.Equal("person", Assert.Throws<ArgumentException>(() => new TestCompany().Role(Role.Manager, "u9")).ParamName);
    }

    [Fact]
    public void Copy_ChangedApart_LeavesTheFirstAsItWas()
    {
        var company = new TestCompany().Customers(1, Day);
        var copy = company.Copy().Customers(1, Day).Asked(Day, TargetPeriod.Parse("2026-08"), TargetMeasure.Payments);

        Assert.Equal((TestCompany.DefaultAsOf, "2026-Q3", "orders"), (company.AsOf, company.Period.Name, company.Measure.Id));
        Assert.Equal((Day, "2026-08", "payments"), (copy.AsOf, copy.Period.Name, copy.Measure.Id));
        Assert.Equal(["c001", "c002"], FollowUpReport.Of(copy.Snapshot(), new FollowUpOptions { AcquiredFrom = Day }).InHand("u1").Select(h => h.CustomerId.Value));
        Assert.Single(FollowUpReport.Of(company.Snapshot(), new FollowUpOptions { AcquiredFrom = Day }).InHand("u1"));
    }

    [Fact]
    public void Of_ProfileOfACompany_BeginsWithNobody()
    {
        var company = TestCompany.Of(TestCompany.DefaultProfile).Person("x", "X").Target(10m, "x").Order("r", Day, 5m, "x");

        Assert.Equal(0.5, CompletionReport.Of(company.Snapshot(), new CompletionOptions { Period = company.Period }).Find(Subject.Salesperson("x"))!.Ratio.Value);
        Assert.Equal(["x"], company.Snapshot().Organization.Salespeople.Select(p => p.Id.Value));
    }
}
