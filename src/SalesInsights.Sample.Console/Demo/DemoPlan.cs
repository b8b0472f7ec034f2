using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Sample.Demo;

/// <summary>From what a demo company is made: its days, its departments and its people.</summary>
public sealed record DemoPlan(string Name, LocalDate FirstDay, TargetPeriod FirstTargets, IReadOnlyList<Department> Departments, IReadOnlyList<PersonPlan> People)
{
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>What a department's head is asked for in a quarter above the sum of the members' targets.</summary>
    public IReadOnlyDictionary<Id<Department>, decimal> Stretch { get; init; } = new Dictionary<Id<Department>, decimal>();

    /// <summary>Customers that nobody owns.</summary>
    public int PublicSea { get; init; } = 9;

    /// <summary>Digits of a person in the ids of records.</summary>
    public int PersonDigits { get; init; } = 2;

    /// <summary>The first random stream of targets; those below belong to people.</summary>
    public int TargetStream { get; init; } = 100;

    /// <summary>A name for each customer of a person, none twice: by the person's number, the customer's and the country.</summary>
    public Func<int, int, string, string> NameOf { get; init; } = CustomerNames.For;

    public IEnumerable<Salesperson> Salespeople() => People.Select(p => new Salesperson(p.Id, p.Name, p.FirstDepartment ?? p.Department, p.Role, p.ActiveFrom));
}
