using System.Globalization;
using NodaTime;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;

namespace SalesInsights.Sample.Demo;

/// <summary>An invented foreign-trade company with a year or two of facts; the same seed gives the same facts on every machine.</summary>
public static class DemoCompany
{
    public const int DefaultSeed = 2026;

    private const int PublicSea = 0;

    public static DemoFacts Create(int seed = DefaultSeed) => Create(DemoSize.Small, seed);

    public static DemoFacts Create(DemoSize size, int seed = DefaultSeed) =>
        From(size == DemoSize.Small ? DemoOrganization.Plan : BigOrganization.Plan(SplitMix.ForStream(seed, -1)), seed);

    private static DemoFacts From(DemoPlan company, int seed)
    {
        var facts = new DemoFacts(Profile(company.Name), company);
        foreach (var plan in company.People) new PersonYear(plan, SplitMix.ForStream(seed, plan.Number), facts).Write();
        WritePublicSea(facts, SplitMix.ForStream(seed, PublicSea));
        var (payments, orders) = (facts.Payments.ToLookup(p => p.Owner), facts.Orders.ToLookup(o => o.Owner));
        foreach (var plan in company.People.Where(p => p.PacePercent is not null))
            new PersonTargets(plan, SplitMix.ForStream(seed, company.TargetStream + plan.Number), facts, payments[plan.Id], orders[plan.Id]).Write();
        GroupTargets.Write(facts);
        return facts;
    }

    private static CompanyProfile Profile(string name) => new(
        name,
        Currency.CNY,
        DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
        DemoCalendar.Working,
        pipelines: [DemoPipeline.Definition]);

    private static void WritePublicSea(DemoFacts facts, SplitMix random)
    {
        for (var number = 1; number <= facts.Plan.PublicSea; number++)
        {
            var id = "c" + new string('0', facts.Plan.PersonDigits) + number.ToString("D3", CultureInfo.InvariantCulture);
            facts.Customers.Add(new Customer(id, createdOn: facts.Plan.FirstDay.PlusDays(random.Between(0, 300)), country: "US"));
            facts.CustomerNames.Add(id, facts.Plan.NameOf(1, 105 + number, "US"));
        }
    }
}
