using NodaTime;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;

namespace SalesInsights.Sample.Demo;

/// <summary>An invented foreign-trade company with a year of facts; the same seed gives the same facts on every machine.</summary>
public static class DemoCompany
{
    public const int DefaultSeed = 2026;

    private const int PublicSea = 0;
    private const int TargetStream = 100;

    public static DemoFacts Create(int seed = DefaultSeed)
    {
        var facts = new DemoFacts(Profile());
        foreach (var plan in DemoOrganization.People)
            new PersonYear(plan, SplitMix.ForStream(seed, plan.Number), facts).Write();
        WritePublicSea(facts, SplitMix.ForStream(seed, PublicSea));
        foreach (var plan in DemoOrganization.People.Where(p => p.PacePercent is not null))
            new PersonTargets(plan, SplitMix.ForStream(seed, TargetStream + plan.Number), facts).Write();
        GroupTargets.Write(facts);
        return facts;
    }

    private static CompanyProfile Profile() => new(
        "海川国际贸易 Haichuan Trading",
        Currency.CNY,
        DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
        DemoCalendar.Working,
        pipelines: [DemoPipeline.Definition]);

    private static void WritePublicSea(DemoFacts facts, SplitMix random)
    {
        for (var number = 1; number <= 9; number++)
        {
            var id = FormattableString.Invariant($"c00{number:000}");
            facts.Customers.Add(new Customer(id, createdOn: DemoCalendar.FirstDay.PlusDays(random.Between(0, 300)), country: "US"));
            facts.CustomerNames.Add(id, CustomerNames.For(1, 105 + number, "US"));
        }
    }
}
