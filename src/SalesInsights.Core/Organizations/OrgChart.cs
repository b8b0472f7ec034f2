using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;

namespace SalesInsights.Organizations;

/// <summary>Who belonged where, in which role, on any day.</summary>
/// <remarks>Immutable. People and departments are listed by id.</remarks>
public sealed partial class OrgChart
{
    private readonly Dictionary<string, int> _peopleById;
    private readonly Dictionary<string, int> _departmentsById;
    private readonly PersonDays[] _people;
    private readonly DepartmentDays[] _departments;

    internal OrgChart(
        IEnumerable<Salesperson> salespeople,
        IEnumerable<Department> departments,
        IEnumerable<Membership> memberships,
        IEnumerable<Absence> absences)
    {
        Salespeople = salespeople.OrderBy(p => p.Id.Value, StringComparer.Ordinal).ToArray();
        var rows = departments.GroupBy(d => d.Id.Value, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.OrderBy(d => DayNumber.OfOrUnknown(d.From)).ToArray()).ToArray();
        DepartmentIds = rows.Select(r => r[0].Id).ToArray();
        _peopleById = Index(Salespeople.Select(p => p.Id.Value));
        _departmentsById = Index(DepartmentIds.Select(d => d.Value));
        _departments = rows.Select(r => new DepartmentDays(r, _departmentsById)).ToArray();
        var byPerson = memberships.ToLookup(m => m.Salesperson.Value, StringComparer.Ordinal);
        var away = absences.ToLookup(a => a.Salesperson.Value, StringComparer.Ordinal);
        _people = Salespeople.Select(p => new PersonDays(p, byPerson[p.Id.Value], away[p.Id.Value], _departmentsById)).ToArray();
    }

    private OrgChart(OrgChart other, int day)
    {
        (Salespeople, DepartmentIds) = (other.Salespeople, other.DepartmentIds);
        (_peopleById, _departmentsById) = (other._peopleById, other._departmentsById);
        _people = other._people.Select(p => p.FixedOn(day)).ToArray();
        _departments = other._departments.Select(d => d.FixedOn(day)).ToArray();
    }

    /// <summary>Everybody who is or was listed, by id.</summary>
    public IReadOnlyList<Salesperson> Salespeople { get; }

    /// <summary>The keys of all departments, by id.</summary>
    public IReadOnlyList<Id<Department>> DepartmentIds { get; }

    /// <summary>Finds a salesperson.</summary>
    /// <returns>The person, or null when the id is not listed.</returns>
    public Salesperson? Find(Id<Salesperson> id) => IndexOf(id) is var i && i >= 0 ? Salespeople[i] : null;

    /// <summary>The department as it stands on a day.</summary>
    /// <returns>Its description, or null when the id is not listed; before its first dated row the first row holds.</returns>
    public Department? Find(Id<Department> id, LocalDate day) =>
        IndexOf(id) is var i && i >= 0 ? _departments[i].RowOn(DayNumber.Of(day)) : null;

    /// <summary>The department that a salesperson belongs to on a day; empty for none.</summary>
    public Id<Department> DepartmentOf(Id<Salesperson> id, LocalDate day)
    {
        var person = IndexOf(id);
        var department = person < 0 ? -1 : DepartmentIndexOf(person, DayNumber.Of(day));
        return department < 0 ? default : DepartmentIds[department];
    }

    /// <summary>The role of a salesperson on a day; <see cref="Role.Mixed"/> for somebody who is not listed.</summary>
    public Role RoleOf(Id<Salesperson> id, LocalDate day) => IndexOf(id) is var i && i >= 0 ? _people[i].RoleOn(DayNumber.Of(day)) : Role.Mixed;

    /// <summary>Whether a salesperson has started and not left on a day, absences apart.</summary>
    public bool IsActive(Id<Salesperson> id, LocalDate day) => IndexOf(id) is var i && i >= 0 && _people[i].IsActiveOn(DayNumber.Of(day));

    /// <summary>Whether a salesperson is away on a day.</summary>
    public bool IsAbsent(Id<Salesperson> id, LocalDate day) => IndexOf(id) is var i && i >= 0 && _people[i].IsAwayOn(DayNumber.Of(day));

    /// <summary>The absences of a salesperson in order, those that touch or overlap as one; empty for somebody who is not listed.</summary>
    public IReadOnlyList<Absence> AbsencesOf(Id<Salesperson> id) => IndexOf(id) is var i && i >= 0 && _people[i].Away.Count > 0
        ? _people[i].Away.Select(a => new Absence(id, DayNumber.ToDate(a.From), DayNumber.ToDate(a.To))).ToArray()
        : [];

    /// <summary>
    /// Working days that a salesperson was there between two days, both inclusive: the calendar's working days, less absences,
    /// less the time before the first and after the last working day.
    /// </summary>
    /// <returns>0 or more; 0 when <paramref name="last"/> lies before <paramref name="first"/> or the person is not listed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public int WorkedDays(Id<Salesperson> id, WorkingCalendar calendar, LocalDate first, LocalDate last)
    {
        if (calendar is null) throw new ArgumentNullException(nameof(calendar));
        return IndexOf(id) is var i && i >= 0 ? _people[i].WorkedDays(calendar, DayNumber.Of(first), DayNumber.Of(last)) : 0;
    }

    /// <summary>Whether a department is <paramref name="ancestor"/> or lies below it on a day.</summary>
    public bool IsWithin(Id<Department> department, Id<Department> ancestor, LocalDate day)
    {
        var (current, above) = (IndexOf(department), IndexOf(ancestor));
        if (current < 0 || above < 0) return false;
        var number = DayNumber.Of(day);
        for (; current >= 0; current = ParentIndexOf(current, number))
        {
            if (current == above) return true;
        }

        return false;
    }

    /// <summary>Everybody who belongs to a subject on a day and is active, by id.</summary>
    /// <param name="subject">The company, a department with everything below it, or one person.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<Salesperson> Members(Subject subject, LocalDate day)
    {
        var number = DayNumber.Of(day);
        return Salespeople.Where((p, i) => _people[i].IsActiveOn(number) && Belongs(p, subject, day)).ToArray();
    }

    /// <summary>The departments that a salesperson heads on a day, by id; those below them are not listed.</summary>
    public IReadOnlyList<Id<Department>> HeadedBy(Id<Salesperson> id, LocalDate day)
    {
        var number = DayNumber.Of(day);
        return DepartmentIds.Where((_, i) => !id.IsEmpty && _departments[i].RowOn(number).Manager == id).ToArray();
    }

    /// <summary>The departments directly below another, or directly below the company, on a day, by id.</summary>
    /// <param name="parent">The department above; empty for the company.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<Id<Department>> Children(Id<Department> parent, LocalDate day)
    {
        var (above, number) = (parent.IsEmpty ? -1 : IndexOf(parent), DayNumber.Of(day));
        if (above < 0 && !parent.IsEmpty) return [];
        return DepartmentIds.Where((_, i) => ParentIndexOf(i, number) == above).ToArray();
    }

    /// <summary>What a salesperson may see on a day: themselves, and the departments that they head with everything below.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="day">The day whose departments, heads and memberships count.</param>
    /// <exception cref="ArgumentException"><paramref name="viewer"/> is not listed.</exception>
    public ViewerScope ScopeOf(Id<Salesperson> viewer, LocalDate day) => IndexOf(viewer) >= 0
        ? new ViewerScope(this, viewer, day)
        : throw new ArgumentException($"'{viewer}' is no salesperson of this company.", nameof(viewer));

    /// <summary>The same people and departments, as if memberships, heads and parents of one day had always held.</summary>
    internal OrgChart FixedOn(int day) => new(this, day);

    internal int IndexOf(Id<Salesperson> id) => _peopleById.TryGetValue(id.Value, out var i) ? i : -1;

    internal int IndexOf(Id<Department> id) => _departmentsById.TryGetValue(id.Value, out var i) ? i : -1;

    /// <summary>Working days that a person was there, as the public one, by the absences that have begun by a day.</summary>
    internal int WorkedDays(int person, WorkingCalendar calendar, int first, int last, int knownBy) =>
        _people[person].WorkedDays(calendar, first, last, knownBy);

    /// <summary>Working days from a person's first to their last working day, absences included.</summary>
    internal int EmployedDays(int person, WorkingCalendar calendar, int first, int last) => _people[person].EmployedDays(calendar, first, last);

    /// <summary>A person's first and last day; unknown and never where nobody said.</summary>
    internal (int First, int Last) EmploymentOf(int person) => (_people[person].FirstDay, _people[person].LastDay);

    /// <summary>A person's absences by first day; they may overlap.</summary>
    internal ReadOnlySpan<(int From, int To)> AbsencesOf(int person) => _people[person].Absences;

    internal int DepartmentIndexOf(int person, int day) => _people[person].DepartmentOn(day);

    internal Role RoleOn(int person, int day) => _people[person].RoleOn(day);

    internal bool IsEver(int person, Role role) => _people[person].IsEver(role);

    internal int ParentIndexOf(int department, int day) => _departments[department].ParentOn(day);

    /// <summary>Whether a person is in one department, if any, with the same ones above it, from one day to another.</summary>
    internal bool IsSettled(int person, int first, int last)
    {
        if (!_people[person].StaysFrom(first, last)) return false;
        for (var d = DepartmentIndexOf(person, first); d >= 0; d = ParentIndexOf(d, first))
        {
            if (!_departments[d].StaysFrom(first, last)) return false;
        }

        return true;
    }

    private bool Belongs(Salesperson person, Subject subject, LocalDate day) => subject.Kind switch
    {
        SubjectKind.Company => true,
        SubjectKind.Salesperson => person.Id == subject.SalespersonId,
        _ => IsWithin(DepartmentOf(person.Id, day), subject.DepartmentId, day),
    };

    private static Dictionary<string, int> Index(IEnumerable<string> ids)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids) index.Add(id, index.Count);
        return index;
    }
}
