using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;

namespace SalesInsights.Organizations;

/// <summary>What a viewer may see on a day: themselves, and the departments that they head with everything and everybody below.</summary>
/// <remarks>
/// The company as a whole is never within: house business and people without a department belong to nobody's part. Somebody who moved
/// is seen by the head of the department of the day.
/// </remarks>
/// <example><code>
/// var scope = snapshot.ScopeOf("u1");                  // u1 heads d2
/// scope.Contains(Subject.Department("d2"));            // true
/// results.VisibleTo(scope);                            // the part of a report that is theirs
/// </code></example>
public sealed class ViewerScope
{
    private readonly OrgChart _org;
    private readonly bool[] _people;
    private readonly bool[] _departments;

    internal ViewerScope(OrgChart org, Id<Salesperson> viewer, LocalDate day)
    {
        (_org, Viewer, Day) = (org, viewer, day);
        var number = DayNumber.Of(day);
        var headed = new HashSet<Id<Department>>(org.HeadedBy(viewer, day));
        _departments = org.DepartmentIds.Select((_, d) => IsBelow(headed, d, number)).ToArray();
        _people = org.Salespeople.Select((p, i) => p.Id == viewer
            || (org.DepartmentIndexOf(i, number) is var d && d >= 0 && _departments[d])).ToArray();
        Departments = org.DepartmentIds.Where((_, d) => _departments[d]).ToArray();
        Roots = Departments.Where(id => org.ParentIndexOf(org.IndexOf(id), number) is var above && (above < 0 || !_departments[above])).ToArray();
        var own = org.DepartmentOf(viewer, day);
        Subject[] beside = !own.IsEmpty && Contains(Subject.Department(own)) ? [] : [Subject.Salesperson(viewer)];
        Wholes = [.. Roots.Select(Subject.Department), .. beside];
        Salespeople = org.Salespeople.Where((_, i) => _people[i]).ToArray();
    }

    /// <summary>Who looks.</summary>
    public Id<Salesperson> Viewer { get; }

    /// <summary>The day whose departments, heads and memberships count.</summary>
    public LocalDate Day { get; }

    /// <summary>The departments within, by id; empty for somebody who heads none.</summary>
    public IReadOnlyList<Id<Department>> Departments { get; }

    /// <summary>The topmost departments within, by id: those whose parent is not.</summary>
    public IReadOnlyList<Id<Department>> Roots { get; }

    /// <summary>
    /// Whom charts and sums of a viewer's part are about: the topmost departments, by id; for somebody who heads none the viewer, and beside them a viewer who belongs to none of them.
    /// </summary>
    public IReadOnlyList<Subject> Wholes { get; }

    /// <summary>The viewer and everybody in the departments within, whether still active or not, by id.</summary>
    public IReadOnlyList<Salesperson> Salespeople { get; }

    /// <summary>Whether a subject is within; the company never is.</summary>
    public bool Contains(Subject subject) => subject.Kind switch
    {
        SubjectKind.Department => _org.IndexOf(subject.DepartmentId) is var d && d >= 0 && _departments[d],
        SubjectKind.Salesperson => Contains(_org.IndexOf(subject.SalespersonId)),
        _ => false,
    };

    /// <summary>Whether a person's number is within; nobody's, below 0, never is.</summary>
    internal bool Contains(int person) => person >= 0 && _people[person];

    private bool IsBelow(HashSet<Id<Department>> headed, int department, int day)
    {
        while (department >= 0 && !headed.Contains(_org.DepartmentIds[department])) department = _org.ParentIndexOf(department, day);
        return department >= 0;
    }
}
