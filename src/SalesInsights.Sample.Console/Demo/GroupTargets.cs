using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Demo;

/// <summary>Sets the targets of departments and of the company.</summary>
internal static class GroupTargets
{
    public static void Write(DemoFacts facts)
    {
        var departmentOf = facts.Plan.People.ToDictionary(p => p.Id, p => (Id<Department>)p.Department);
        var below = facts.Departments.ToLookup(d => d.Parent);
        foreach (var group in facts.Targets.GroupBy(t => (t.Period, t.Measure)).ToArray())
        {
            var members = group.ToLookup(t => departmentOf[t.Subject.SalespersonId.Value], t => t.Amount);
            var months = group.Key.Period.DayCount > 31 ? 3 : 1;
            decimal Set(Department department)
            {
                var amount = members[department.Id].Sum() + below[department.Id].Sum(Set) + (facts.Plan.Stretch.GetValueOrDefault(department.Id) * months / 3m);
                facts.Targets.Add(new Target(Subject.Department(department.Id), group.Key.Period, group.Key.Measure, amount));
                return amount;
            }

            facts.Targets.Add(new Target(Subject.Company, group.Key.Period, group.Key.Measure, below[default].Sum(Set)));
        }
    }
}
