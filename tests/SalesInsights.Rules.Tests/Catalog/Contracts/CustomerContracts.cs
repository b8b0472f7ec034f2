using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog.Contracts;

public sealed class NoNewCustomersContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new NoNewCustomersRule();

    // The 20 working days up to 2026-09-30 begin on 2026-09-03.
    public override TestCompany Speaks() => new TestCompany().Customer("c1", new(2026, 9, 2));

    public override TestCompany JustSilent() => new TestCompany().Customer("c1", new(2026, 9, 3));

    public override TestCompany TooFew() => new TestCompany().Do(b => b.Add(new Customer("c1", "u1")));

    public override TestCompany SpeaksClearly() => new TestCompany().Customer("c1", new(2026, 7, 20));
}

public sealed class TooFewNewCustomersContract : RuleContract
{
    private static readonly LocalDate June = new(2026, 6, 1);

    public override DiagnosticRule Rule { get; } = new TooFewNewCustomersRule();

    public override Trigger[] Triggers => [Trigger.Peers, Trigger.Own];

    public override DiagnosticRule Compared => Rule;

    // "u1" of the steady team brings nobody any more.
    public override TestCompany Speaks() => With(day => day with { Comes = false });

    // Three in four of the usual ones.
    public override TestCompany JustSilent() => With(day => day with { Comes = day.Comes && day.Day.Day % 4 > 0 });

    public override TestCompany TooFew() => new TestCompany().Customer("c1", June);

    public override TestCompany? StandsOut() => new SteadyTeam(day => day.IsChanged ? day with { Comes = false } : day).Company();

    private static TestCompany With(Func<SteadyDay, SteadyDay> change) =>
        new SteadyTeam(day => day is { Person: 1 } && day.Day >= June ? change(day) : day).Company();
}

public sealed class CustomersWithoutOpportunityContract : RuleContract
{
    private static readonly LocalDate InWindow = new(2026, 8, 10);

    public override DiagnosticRule Rule { get; } = new CustomersWithoutOpportunityRule();

    public override TestCompany Speaks() => new TestCompany().Customers(5, InWindow);

    public override TestCompany JustSilent() => Speaks().Order("r1", new(2026, 9, 1), 100m, customer: "c001");

    public override TestCompany TooFew() => new TestCompany().Customers(4, InWindow);

    public override TestCompany SpeaksClearly() => new TestCompany().Customers(33, InWindow);

    public override TestCompany HandedOver(LocalDate day) => Customers.HandedOver(8, day);

    public override TestCompany? StandsOut() => Customers.NotFollowedUp();
}

public sealed class NoContactOnRecordContract : RuleContract
{
    private static readonly LocalDate InWindow = new(2026, 8, 10);

    public override DiagnosticRule Rule { get; } = new NoContactOnRecordRule();

    public override DiagnosticRule Compared { get; } = new NoContactOnRecordRule(new NoContactOnRecordOptions { MinimumCustomers = 1000 });

    // Five of sixteen are three in ten.
    public override TestCompany Speaks() => Contacted(16, 11);

    public override TestCompany JustSilent() => Contacted(17, 12);

    public override TestCompany TooFew() => Contacted(4, 0);

    public override TestCompany SpeaksClearly() => Contacted(20, 0);

    public override TestCompany HandedOver(LocalDate day) => Customers.HandedOver(8, day).Activity("n", ActivityKind.Note, InWindow);

    public override TestCompany? StandsOut() => Customers.NotFollowedUp();

    private static TestCompany Contacted(int customers, int contacted)
    {
        var company = new TestCompany().Customers(customers, InWindow).Activity("n", ActivityKind.Note, InWindow);
        for (var i = 1; i <= contacted; i++) company.Activity("a" + i, ActivityKind.MailOut, InWindow, $"c{i:000}");
        return company;
    }
}

public sealed class TooManyInHandContract : RuleContract
{
    private static readonly LocalDate Long = new(2026, 3, 2);

    public override DiagnosticRule Rule { get; } = new TooManyInHandRule();

    public override TestCompany Speaks() => Held(150, contacted: 75);

    public override TestCompany JustSilent() => Held(150, contacted: 76);

    public override TestCompany TooFew() => Held(149, contacted: 0);

    public override TestCompany SpeaksClearly() => Held(200, contacted: 0);

    // Nobody who came in the last twenty working days is silent yet.
    public override LocalDate HandedOverLately => new(2026, 9, 3);

    public override TestCompany HandedOver(LocalDate day) => Customers.HandedOver(160, day).Activity("n", ActivityKind.Note, Long);

    public override TestCompany? StandsOut() => Standing.OutWithTooMany().Company();

    private static TestCompany Held(int customers, int contacted)
    {
        var company = new TestCompany().Customers(customers, Long).Activity("n", ActivityKind.Note, Long);
        for (var i = 1; i <= contacted; i++) company.Activity("a" + i, ActivityKind.MailOut, TestCompany.DefaultAsOf, $"c{i:000}");
        return company;
    }
}

internal static class Customers
{
    /// <summary>Customers who were a colleague's since March, and were never contacted.</summary>
    public static TestCompany HandedOver(int customers, LocalDate day)
    {
        var company = new TestCompany().Person("u2", "Ada").Customers(customers, new(2026, 3, 2), "u2");
        for (var i = 1; i <= customers; i++) company.Owner($"c{i:000}", "u1", day);
        return company;
    }

    public static TestCompany NotFollowedUp() => new SteadyTeam(day => day.IsChanged ? day with { FollowUp = false } : day).Company();
}
