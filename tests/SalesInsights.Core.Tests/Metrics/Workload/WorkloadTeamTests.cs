using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Workload;

/// <summary>Departments, days there and assistants; weeks of May 2024, of which the 6th is a Monday.</summary>
public sealed class WorkloadTeamTests
{
    private static readonly TargetPeriod TwoWeeks = TargetPeriod.Days(Day(5, 6), Day(5, 19));

    private static WorkloadReport Report(LedgerBuilder builder, ViewerScope? scope = null)
    {
        var report = WorkloadReport.Of(
            builder.Build().AsOf(Day(5, 31)), new WorkloadOptions { Period = TwoWeeks, SpanLength = SpanLength.Week, WithHoldings = true });
        return scope is null ? report : report.VisibleTo(scope);
    }

    /// <summary>Ann goes from east to west on Wednesday the 8th; her calls are on the 7th, 8th and 14th.</summary>
    private static LedgerBuilder Moving() => Organised()
        .Add(new Membership("ann", "west", Day(5, 8)))
        .Add(new Customer("c1", "ann", Day(1, 1)))
        .Add(new Activity("a1", ActivityKind.Call, Day(5, 7), "ann"))
        .Add(new Activity("a2", ActivityKind.Call, Day(5, 8), "ann"))
        .Add(new Activity("a3", ActivityKind.Call, Day(5, 14), "ann"));

    [Fact]
    public void Departments_CountActivitiesAsOfTheirDay()
    {
        var report = Report(Moving());

        Assert.Equal(["east", "sales", "west"], report.Departments.Select(r => r.Subject!.Value.Id.Value));
        Assert.Equal([(1L, 0L), (2L, 1L), (1L, 1L)], report.Departments.Select(r => (r.Total(0), r.Total(1))));
        Assert.Same(report.Departments[2], report.FindDepartment("west"));
        Assert.Null(report.FindDepartment("north"));
    }

    [Fact]
    public void Departments_HoldWhatTheirPeopleHoldAtTheEndOfASpan() => Assert.Equal(
        [(0, 0), (1, 1), (1, 1)], Report(Moving()).Departments.Select(r => (r.Customers(0), r.Customers(1))));

    [Fact]
    public void WorkedDays_LeaveAbsencesAndDaysBeforeTheFirstOut()
    {
        // Five working days a week. Ann is away Tuesday to Thursday of the first week, Dan begins on Thursday of the second.
        var report = Report(Organised().Add(new Absence("ann", Day(5, 7), Day(5, 9))).Add(new Salesperson("dan", "Dan", "west", activeFrom: Day(5, 16))));

        Assert.Equal([(2, 5), (5, 5), (5, 5), (0, 2), (0, 0)], report.Rows.Select(r => (r.WorkedDays(0), r.WorkedDays(1))));
        Assert.Equal((12, 17), (report.Company.WorkedDays(0), report.Company.WorkedDays(1)));
    }

    [Fact]
    public void WorkedDays_OfADepartment_FollowWhoIsInIt() =>
        // Of Ann's first week Monday and Tuesday are east's, the rest is west's beside Bob's five days; Cat is in no department.
        Assert.Equal([(2, 0), (10, 10), (8, 10)], Report(Moving()).Departments.Select(r => (r.WorkedDays(0), r.WorkedDays(1))));

    [Fact]
    public void Activities_OfAnAssistant_CountForWhomTheyAssist()
    {
        var report = Report(Organised()
            .Add(new Salesperson("dan", "Dan", "west", Role.Assistant)).Add(new Customer("c1", "ann", Day(1, 1)))
            .Add(new Activity("a1", ActivityKind.Call, Day(5, 6), "dan", "c1")).Add(new Activity("a2", ActivityKind.Call, Day(5, 7), "ann", "c1")));

        Assert.Equal((2L, 1L), (report.Find("ann")!.Total(0), report.Find("ann")!.ByAssistants(0)));
        Assert.Equal(0L, report.Find("dan")!.Total(0));
        Assert.Equal((1L, 0L), (report.Departments[0].ByAssistants(0), report.Departments[2].Total(0)));
        Assert.Equal((2L, 1L), (report.Company.Total(0), report.Company.ByAssistants(0)));
    }

    [Fact]
    public void VisibleTo_AHead_HasTheirDepartmentsAndPeopleOnly()
    {
        // Ann, who left east for west on the 8th, is outside for the head of east from then on.
        var builder = Moving().Add(new Department("east", "East", "sales", "cat", Day(1, 1)));
        var part = Report(builder, builder.Build().AsOf(Day(5, 31)).ScopeOf("cat"));

        Assert.Equal(["east"], part.Departments.Select(r => r.Subject!.Value.Id.Value));
        Assert.Equal((0L, 0), (part.Departments[0].Total(0), part.Departments[0].WorkedDays(0)));
    }
}
