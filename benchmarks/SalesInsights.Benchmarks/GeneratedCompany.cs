using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Benchmarks;

/// <summary>A seeded company of any size: two opportunities a customer, about three entries an opportunity, one order for two customers.</summary>
internal static class GeneratedCompany
{
    public static readonly LocalDate AsOf = new(2026, 9, 30);
    private static readonly LocalDate First = new(2025, 10, 1);

    public static LedgerBuilder Fill(int people, int customers)
    {
        var random = new Random(20260930);
        var builder = new LedgerBuilder(new CompanyProfile("Generated", Currency.CNY, pipelines: [Pipeline()]));
        for (var p = 0; p < people; p++)
        {
            builder.Add(new Salesperson($"u{p}", $"Person {p}"));
            builder.Add(new Target(Subject.Salesperson($"u{p}"), TargetPeriod.Quarter(2026, 3), TargetMeasure.Orders, 100_000m));
        }

        for (var c = 0; c < customers; c++) AddCustomer(builder, random, c, random.Next(people));
        return builder;
    }

    private static PipelineDefinition Pipeline() => new(default,
    [
        new Stage("inquiry", "Inquiry", 1, expectedDays: 10),
        new Stage("quotation", "Quotation", 2, expectedDays: 20),
        new Stage("sample", "Sample", 3, expectedDays: 30),
        new Stage("won", "Won", 4, StageOutcome.Won),
        new Stage("lost", "Lost", 5, StageOutcome.Lost),
    ]);

    private static void AddCustomer(LedgerBuilder builder, Random random, int c, int owner)
    {
        var created = First.PlusDays(random.Next(360));
        builder.Add(new Customer($"c{c}", $"u{owner}", created));
        for (var n = 0; n < 2; n++) AddOpportunity(builder, random, $"o{c}-{n}", $"c{c}", $"u{owner}", created.PlusDays(random.Next(20)));
        if (c % 2 == 0) builder.Add(new Order($"r{c}", created.PlusDays(30), random.Next(500, 20_000), $"u{owner}", $"c{c}"));
    }

    private static void AddOpportunity(LedgerBuilder builder, Random random, string id, string customer, string owner, LocalDate opened)
    {
        builder.Add(new Opportunity(id, owner, customer, opened, amount: random.Next(500, 20_000)));
        string[] stages = ["inquiry", "quotation", "sample", "won"];
        var day = opened;
        foreach (var stage in stages)
        {
            builder.Add(new StageEntry(id, stage, day));
            day = day.PlusDays(random.Next(1, 30));
            if (random.Next(4) > 0) continue;
            if (random.Next(2) == 0 && stage != "won") builder.Add(new StageEntry(id, "lost", day));
            return;
        }
    }
}
