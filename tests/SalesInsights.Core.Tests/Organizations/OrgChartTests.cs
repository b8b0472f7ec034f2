using SalesInsights.Calendars;
using SalesInsights.Organizations;
using SalesInsights.Tests.Support;
using static SalesInsights.Tests.Support.Rows;

namespace SalesInsights.Tests.Organizations;

public class OrgChartTests
{
    [Fact]
    public void IsWithin_ParentsSwappedLater_FollowTheDayAndAreNoCycle()
    {
        var ledger = Builder().AddRange([
            new Department("a", "A", "b"), new Department("b", "B"),
            new Department("a", "A", default, default, Day(6, 1)), new Department("b", "B", "a", default, Day(6, 1))]).Build();

        Assert.Empty(ledger.Issues);
        Assert.True(ledger.Organization.IsWithin("a", "b", Day(5, 31)));
        Assert.False(ledger.Organization.IsWithin("b", "a", Day(5, 31)));
        Assert.True(ledger.Organization.IsWithin("b", "a", Day(6, 1)));
    }

    [Fact]
    public void Build_CycleOfThree_CutsTheLastById()
    {
        var ledger = Builder().AddRange([new Department("c", "C", "a"), new Department("a", "A", "b"), new Department("b", "B", "c")]).Build();

        Assert.Equal(["DepartmentCycle Departments c parent_id 'a' FieldDropped"], ledger.Lines());
        Assert.True(ledger.Organization.IsWithin("a", "c", Day(1, 1)));
    }

    [Fact]
    public void Build_CycleOnlyBecauseTheFirstRowHoldsFromTheBeginning_IsCut()
    {
        var ledger = Builder().AddRange([
            new Department("a", "A", "b"), new Department("b", "B", "a", default, Day(6, 1)), new Department("a", "A", default, default, Day(6, 1))]).Build();

        Assert.Equal(["DepartmentCycle Departments b parent_id 'a' FieldDropped"], ledger.Lines());
    }

    [Fact]
    public void Members_ByDepartment_FollowMembershipTreeAndActivity()
    {
        var org = Builder().AddRange([new Department("a", "A"), new Department("b", "B", "a")])
            .Add(new Salesperson("u9", "Nine", "b", Role.Mixed, Day(2, 1), Day(3, 31)))
            .Add(new Membership("u1", "b", Day(5, 1), Role.Develop)).Add(new Membership("u1", "a", Day(7, 1))).Build().Organization;

        Assert.Equal(["u9"], org.Members(Subject.Department("a"), Day(3, 31)).Select(p => p.Id.Value));
        Assert.Empty(org.Members(Subject.Department("a"), Day(4, 30)));
        Assert.Equal(["u1"], org.Members(Subject.Department("b"), Day(6, 30)).Select(p => p.Id.Value));
        Assert.Equal(Role.Develop, org.RoleOf("u1", Day(8, 1)));
        Assert.Equal("a", org.DepartmentOf("u1", Day(7, 1)).Value);
    }

    [Fact]
    public void Build_TwoMembershipsFromOneDay_AreBothRefused()
    {
        var ledger = Builder().AddRange([new Department("a", "A"), new Department("b", "B")])
            .Add(new Membership("u1", "a", Day(5, 1))).Add(new Membership("u1", "b", Day(5, 1))).Build();

        Assert.Equal(Enumerable.Repeat("OverlappingDates Memberships u1 from '2024-05-01' Refused", 2), ledger.Lines());
    }

    [Fact]
    public void WorkedDays_OverlappingAbsences_AreTakenOffOnce()
    {
        // 2024-05-06 is a Monday: 10 working days in two weeks, of which 7th to 9th and 8th to 13th are 5.
        var org = Builder().Add(new Absence("u1", Day(5, 7), Day(5, 9))).Add(new Absence("u1", Day(5, 8), Day(5, 13))).Build().Organization;

        Assert.Equal(5, org.WorkedDays("u1", WorkingCalendar.Default, Day(5, 6), Day(5, 17)));
        Assert.True(org.IsAbsent("u1", Day(5, 13)));
        Assert.False(org.IsAbsent("u1", Day(5, 14)));
        Assert.Equal(0, org.WorkedDays("u1", WorkingCalendar.Default, Day(5, 17), Day(5, 6)));
    }
}
