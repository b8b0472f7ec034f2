using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics;

/// <summary>The owners that a subject stands for: everybody, the members of a subtree as of a day, or one person.</summary>
internal sealed class OwnerGroup
{
    private readonly OrgChart _org;
    private readonly SubjectKind _kind;
    private readonly int _index;

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

    /// <summary>Whether an owner belongs to the group on the day of a stamp; the company has unknown owners, -1, too.</summary>
    public bool Contains(int owner, int stamp) => _kind switch
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
