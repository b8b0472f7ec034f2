using SalesInsights.Organizations;

namespace SalesInsights.Rules.Cases;

/// <summary>The values of one fact of everybody who is active on the day and has one, by role in order.</summary>
internal sealed class PeerValues
{
    private readonly Dictionary<Subject, double> _values = [];
    private readonly Dictionary<Role, double[]> _ordered;
    private readonly Dictionary<Role, Subject[]> _people;

    private PeerValues(CompanyReading company, FactKey fact, StageKey? stage)
    {
        var org = company.Snapshot.Organization;
        var people = new List<(Role Role, Subject Subject)>();
        foreach (var person in org.Members(Subject.Company, company.Snapshot.AsOf))
        {
            var subject = Subject.Salesperson(person.Id);
            if (!fact.Read(new CaseScope(company, subject, stage)).TryGet(out var value)) continue;
            _values.Add(subject, value.ToDouble());
            people.Add((org.RoleOf(person.Id, company.Snapshot.AsOf), subject));
        }

        _people = people.GroupBy(p => p.Role).ToDictionary(g => g.Key, g => g.Select(p => p.Subject).ToArray());
        _ordered = _people.ToDictionary(p => p.Key, p => p.Value.Select(s => _values[s]).OrderBy(v => v).ToArray());
    }

    public static PeerValues Of(CompanyReading company, FactKey fact, StageKey? stage) => new(company, fact, stage);

    /// <summary>How many others of the role have a value.</summary>
    public int CountOfOthers(Subject subject, Role role) => Ordered(role).Length - (_values.ContainsKey(subject) ? 1 : 0);

    /// <summary>How many of the role with a value a viewer does not see.</summary>
    public int Outside(ViewerScope viewer, Role role) => _people.TryGetValue(role, out var people) ? people.Count(p => !viewer.Contains(p)) : 0;

    /// <summary>The median without the subject's own value; of one other or more.</summary>
    public double MedianOfOthers(Subject subject, Role role)
    {
        var all = Ordered(role);
        var own = _values.TryGetValue(subject, out var value) ? Array.BinarySearch(all, value) : all.Length;
        var others = CountOfOthers(subject, role);
        var (below, above) = (At((others - 1) / 2), At(others / 2));
        return below + ((above - below) / 2);

        double At(int place) => all[place < own ? place : place + 1];
    }

    private double[] Ordered(Role role) => _ordered.TryGetValue(role, out var values) ? values : [];
}
