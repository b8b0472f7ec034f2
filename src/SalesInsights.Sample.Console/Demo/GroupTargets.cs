using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Demo;

/// <summary>Sets the targets of departments and of the company.</summary>
internal static class GroupTargets
{
    // Head office asks for more than the members' targets add up to.
    private const decimal AsiaStretch = 600_000m;

    public static void Write(DemoFacts facts)
    {
        var personal = facts.Targets.ToArray();
        foreach (var group in personal.GroupBy(t => (t.Period, t.Measure)))
        {
            decimal SumOf(string department) => group.Where(t => IsIn(t.Subject, department)).Sum(t => t.Amount);
            var months = group.Key.Period.DayCount > 31 ? 3 : 1;
            var (west, gulf) = (SumOf(DemoOrganization.West), SumOf(DemoOrganization.Gulf));
            var asia = SumOf(DemoOrganization.Asia) + gulf + (AsiaStretch * months / 3m);
            void Set(Subject subject, decimal amount) => facts.Targets.Add(new Target(subject, group.Key.Period, group.Key.Measure, amount));
            Set(Subject.Department(DemoOrganization.West), west);
            Set(Subject.Department(DemoOrganization.Gulf), gulf);
            Set(Subject.Department(DemoOrganization.Asia), asia);
            Set(Subject.Company, west + asia);
        }
    }

    private static bool IsIn(Subject subject, string department) =>
        DemoOrganization.People.First(p => p.Id == subject.SalespersonId.Value).Department == department;
}
