using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics;

/// <summary>
/// The organisation of the day as rows: the company, then below each the departments by id, then the salespeople by id, a parent
/// before its children. Subjects are numbered: the salespeople, then the departments, then the company.
/// </summary>
internal sealed class SubjectTree
{
    public const int None = -1;
    private readonly OrgChart _org;
    private readonly List<Node> _nodes = [];

    public SubjectTree(Snapshot snapshot)
    {
        _org = snapshot.Organization;
        var (departments, people) = (new int[_org.DepartmentIds.Count], new int[_org.Salespeople.Count]);
        for (var d = 0; d < departments.Length; d++) departments[d] = _org.ParentIndexOf(d, snapshot.AsOfDay) + 1;
        for (var p = 0; p < people.Length; p++) people[p] = _org.DepartmentIndexOf(p, snapshot.AsOfDay) + 1;
        _nodes.Add(new(people.Length + departments.Length, None, 0));
        AddChildren(GroupIndex.Build(departments, departments.Length + 1), GroupIndex.Build(people, departments.Length + 1), 0, 0);
    }

    public int Count => _nodes.Count;

    public Node this[int row] => _nodes[row];

    public bool IsPerson(int row) => _nodes[row].Subject < _org.Salespeople.Count;

    public Subject SubjectOf(int row)
    {
        var (number, people) = (_nodes[row].Subject, _org.Salespeople.Count);
        if (row == 0) return Subject.Company;
        return number < people ? Subject.Salesperson(_org.Salespeople[number].Id) : Subject.Department(_org.DepartmentIds[number - people]);
    }

    /// <summary>The subject's number; <see cref="None"/> for one who is not listed.</summary>
    public int NumberOf(Subject subject)
    {
        var people = _org.Salespeople.Count;
        return subject.Kind switch
        {
            SubjectKind.Salesperson => _org.IndexOf(subject.SalespersonId),
            SubjectKind.Department => _org.IndexOf(subject.DepartmentId) is var d && d >= 0 ? people + d : None,
            _ => _nodes[0].Subject,
        };
    }

    private void AddChildren(GroupIndex departments, GroupIndex people, int group, int parent)
    {
        var depth = _nodes[parent].Depth + 1;
        foreach (var department in departments[group])
        {
            _nodes.Add(new(_org.Salespeople.Count + department, parent, depth));
            AddChildren(departments, people, department + 1, _nodes.Count - 1);
        }

        foreach (var person in people[group]) _nodes.Add(new(person, parent, depth));
    }

    /// <summary>A row: the subject's number, the row above and the steps below the company.</summary>
    internal readonly struct Node(int subject, int parent, int depth)
    {
        public int Subject { get; } = subject;

        public int Parent { get; } = parent;

        public int Depth { get; } = depth;
    }
}
