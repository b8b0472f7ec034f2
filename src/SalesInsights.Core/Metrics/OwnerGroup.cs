using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics;

/// <summary>The owners that count: everybody, the members of a subtree as of a day, one person, or those whom a viewer may see.</summary>
internal sealed class OwnerGroup
{
    private readonly OrgChart _org;
    private readonly SubjectKind _kind;
    private readonly int _index;
    private readonly bool[]? _within;

    public OwnerGroup(Snapshot snapshot, Subject subject, string parameter)
    {
        _org = snapshot.Organization;
        _kind = subject.Kind;
        _index = subject.Kind switch
        {
            SubjectKind.Department => _org.IndexOf(subject.DepartmentId),
            SubjectKind.Salesperson => _org.IndexOf(subject.SalespersonId),
            _ => 0,
        };
        if (_index < 0) throw new ArgumentException($"The ledger knows no {subject}.", parameter);
    }

    /// <summary>The people within a viewer's scope, wherever they belonged at the time.</summary>
    public OwnerGroup(Snapshot snapshot, ViewerScope scope)
    {
        _org = snapshot.Organization;
        _within = _org.Salespeople.Select(p => scope.Contains(Subject.Salesperson(p.Id))).ToArray();
    }

    /// <summary>Whether an owner belongs to the group on the day of a stamp; the company has unknown owners, -1, too.</summary>
    public bool Contains(int owner, int stamp) => _within is not null ? owner >= 0 && _within[owner] : _kind switch
    {
        SubjectKind.Company => true,
        SubjectKind.Salesperson => owner == _index,
        _ => owner >= 0 && IsWithin(owner, Stamp.Day(stamp)),
    };

    private bool IsWithin(int person, int day)
    {
        var department = _org.DepartmentIndexOf(person, day);
        while (department >= 0 && department != _index) department = _org.ParentIndexOf(department, day);
        return department >= 0;
    }
}
