using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Workload;

/// <summary>The working days on which people were there in each span.</summary>
internal sealed class WorkloadDays(Snapshot snapshot, IReadOnlyList<WorkloadSpan> spans, OwnerGroup? within)
{
    private readonly OrgChart _org = snapshot.Organization;
    private readonly WorkingCalendar _calendar = snapshot.Ledger.Company.WorkingCalendar;

    public int OfPerson(int person, int span) => Between(person, DayNumber.Of(spans[span].First), DayNumber.Of(spans[span].Last));

    public int OfAll(int span) => People().Sum(person => OfPerson(person, span));

    public int OfDepartment(int department, int span)
    {
        var (first, last) = (DayNumber.Of(spans[span].First), DayNumber.Of(spans[span].Last));
        return People().Sum(person => _org.IsSettled(person, first, last)
            ? IsIn(person, department, first) ? Between(person, first, last) : 0
            : Enumerable.Range(first, last - first + 1).Where(day => IsIn(person, department, day)).Sum(day => Between(person, day, day)));
    }

    /// <summary>Who is in a department, or below it, on the last day of a span.</summary>
    public int[] PeopleOn(int department, int span) =>
        People().Where(person => IsIn(person, department, DayNumber.Of(spans[span].Last))).ToArray();

    private IEnumerable<int> People() =>
        Enumerable.Range(0, _org.Salespeople.Count).Where(person => within is null || within.Contains(person, Stamp.Unknown));

    private int Between(int person, int first, int last) =>
        _org.WorkedDays(_org.Salespeople[person].Id, _calendar, DayNumber.ToDate(first), DayNumber.ToDate(last));

    private bool IsIn(int person, int department, int day)
    {
        var current = _org.DepartmentIndexOf(person, day);
        while (current >= 0 && current != department) current = _org.ParentIndexOf(current, day);
        return current >= 0;
    }
}
