using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Testing;

namespace SalesInsights.Rules.Tests.Catalog.Contracts;

public sealed class RepeatCustomersOverdueContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new RepeatCustomersOverdueRule();

    // Orders every 50 days; 1.4 times that are 70. 2026-07-21 is 71 days before 2026-09-30, 2026-07-22 is 70.
    public override TestCompany Speaks() => Every50Days(new(2026, 7, 21), orders: 4);

    public override TestCompany JustSilent() => Every50Days(new(2026, 7, 22), orders: 4);

    // Three orders are two intervals: no rhythm.
    public override TestCompany TooFew() => Every50Days(new(2026, 5, 4), orders: 3);

    public override TestCompany SpeaksClearly() => Every50Days(new(2026, 5, 4), orders: 5, customers: 4);

    public override TestCompany HandedOver(LocalDate day) =>
        Every50Days(new(2026, 7, 21), orders: 4, owner: "u2").Owner("r01", "u1", day);

    internal static TestCompany Every50Days(LocalDate last, int orders, int customers = 1, string owner = TestCompany.Someone)
    {
        var company = new TestCompany().Person("u2", "Ada");
        for (var c = 1; c <= customers; c++)
        {
            company.Customer($"r{c:00}", new(2025, 1, 6), owner);
            for (var i = 0; i < orders; i++) company.Order($"r{c:00}-{i}", last.PlusDays(-50 * i), 1000m, owner, $"r{c:00}");
        }

        return company;
    }
}

public sealed class PaymentsLateContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new PaymentsLateRule();

    // Orders of 96 of 100, payments of 58; of the 38 that are open 7 are overdue.
    public override TestCompany Speaks() => With(96m, 58m, 7m);

    public override TestCompany JustSilent() => With(89m, 58m, 7m);

    public override TestCompany TooFew() => With(96m, 58m, 0m);

    // Eight orders of 3 are overdue; seven payments bring 60 to 81, six to 78.
    public override TestCompany SpeaksClearly()
    {
        var company = With(96m, 60m, 0m);
        for (var i = 1; i <= 8; i++) company.Order("late" + i, new(2026, 6, 1), 3m, customer: "c").Due("late" + i, new(2026, 9, 1), 3m);
        return company;
    }

    public override bool SpeaksOfSums => true;

    internal static TestCompany With(decimal orders, decimal payments, decimal overdue)
    {
        var day = new LocalDate(2026, 8, 3);
        return new TestCompany().Target(100m).Customer("c", new(2025, 1, 6))
            .Order("paid", day, payments, customer: "c").Due("paid", day, payments).Payment("p", day, payments, "paid")
            .Order("open", day, orders - payments - overdue, customer: "c").Due("open", new(2026, 10, 30), orders - payments - overdue)
            .Do(b => { if (overdue > 0) b.Add(new Order("late", day, overdue, "u1", "c")).Add(new PaymentDue("late", new LocalDate(2026, 9, 29), overdue)); });
    }
}

public sealed class AboutToFallContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new AboutToFallRule();

    // 30 days without a sign are the limit, and 7 left are near: the last sign of 2026-09-07 leaves 7, of 2026-09-08 leaves 8.
    public override TestCompany Speaks() => Contacted(new(2026, 9, 7), 3);

    public override TestCompany JustSilent() => Contacted(new(2026, 9, 8), 3);

    public override TestCompany TooFew() => Contacted(new(2026, 9, 7), 2);

    public override TestCompany SpeaksClearly() => Contacted(new(2026, 9, 7), 9);

    // Whoever came to somebody in the last three weeks is not about to fall.
    public override LocalDate HandedOverLately => new(2026, 9, 8);

    public override TestCompany HandedOver(LocalDate day)
    {
        var company = Contacted(new(2026, 9, 1), 4, "u2");
        for (var i = 1; i <= 4; i++) company.Owner($"c{i:000}", "u1", day);
        return company;
    }

    internal static TestCompany Contacted(LocalDate on, int customers, string owner = TestCompany.Someone)
    {
        var company = new TestCompany().Person("u2", "Ada").Customers(customers, new(2026, 3, 2), owner);
        for (var i = 1; i <= customers; i++) company.Activity("a" + i, ActivityKind.Call, on, $"c{i:000}");

        // Somebody was released to the public sea: the company has one.
        return company.Customer("free", new(2026, 1, 5), "u2").Owner("free", "", new(2026, 6, 1));
    }
}
