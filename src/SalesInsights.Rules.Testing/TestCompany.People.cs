using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Testing;

public sealed partial class TestCompany
{
    /// <summary>Adds a salesperson, or says something else of one who is there.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">The name; the id when empty.</param>
    /// <param name="role">What the salesperson does.</param>
    /// <param name="joined">The first working day; long ago when null.</param>
    /// <param name="department">The department's id; none when empty.</param>
    public TestCompany Person(string id, string name = "", Role role = Organizations.Role.Mixed, LocalDate? joined = null, string department = "")
    {
        _people[id] = new Salesperson(id, name.Length == 0 ? id : name, department, role, joined);
        return this;
    }

    /// <summary>Gives somebody another role.</summary>
    /// <param name="role">What the salesperson does.</param>
    /// <param name="person">Whose.</param>
    /// <exception cref="ArgumentException">Nobody has that id.</exception>
    public TestCompany Role(Role role, string person = Someone)
    {
        var before = Find(person);
        return Person(person, before.Name, role, before.ActiveFrom, before.Department.Value);
    }

    /// <summary>Lets somebody have joined on another day.</summary>
    /// <param name="day">The first working day; long ago when null.</param>
    /// <param name="person">Who.</param>
    /// <exception cref="ArgumentException">Nobody has that id.</exception>
    public TestCompany Joined(LocalDate? day, string person = Someone)
    {
        var before = Find(person);
        return Person(person, before.Name, before.Role, day, before.Department.Value);
    }

    /// <summary>Lets somebody be away.</summary>
    /// <param name="from">The first day away.</param>
    /// <param name="to">The last day away.</param>
    /// <param name="person">Who.</param>
    public TestCompany Away(LocalDate from, LocalDate to, string person = Someone) => Do(b => b.Add(new Absence(person, from, to)));

    /// <summary>Adds a department.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">The name; the id when empty.</param>
    /// <param name="manager">Who heads it; nobody when empty.</param>
    public TestCompany Department(string id, string name = "", string manager = "") =>
        Do(b => b.Add(new Department(id, name.Length == 0 ? id : name, manager: manager)));

    /// <summary>Sets the target of <c>u1</c> for the period and measure asked about.</summary>
    /// <param name="amount">The amount, in the reporting currency where the measure is money.</param>
    public TestCompany Target(decimal amount) => Target(amount, Someone);

    /// <summary>Sets a salesperson's target for the period and measure asked about.</summary>
    /// <param name="amount">The amount, in the reporting currency where the measure is money.</param>
    /// <param name="person">Whose.</param>
    public TestCompany Target(decimal amount, string person) => Target(amount, Subject.Salesperson(person));

    /// <summary>Sets anybody's target for the period and measure asked about.</summary>
    /// <param name="amount">The amount, in the reporting currency where the measure is money.</param>
    /// <param name="subject">A salesperson, a department or the company.</param>
    public TestCompany Target(decimal amount, Subject subject)
    {
        var (period, measure) = (Period, Measure);
        return Do(b => b.Add(new Target(subject, period, measure, amount)));
    }

    private Salesperson Find(string person) => _people.TryGetValue(person, out var found)
        ? found
        : throw new ArgumentException($"Nobody has the id '{person}'; there are {string.Join(", ", _people.Keys)}. Add them with Person.", nameof(person));
}
