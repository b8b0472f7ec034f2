using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Testing;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Tests.Catalog.Contracts;

public sealed class TargetNotSetContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new TargetNotSetRule();

    public override TestCompany Speaks() => new TestCompany().Person("u2", "Ada").Target(100m, "u2");

    public override TestCompany JustSilent() => Speaks().Target(0m);

    // Where nobody has a target, that is one finding about the company.
    public override TestCompany TooFew() => new TestCompany().Person("u2", "Ada");
}

public sealed class BehindPaceContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new BehindPaceRule();

    public override bool CanBeCleared => false;

    public override TestCompany Speaks() => new TestCompany().Target(100m).Order("r1", new(2026, 8, 3), 79m);

    public override TestCompany JustSilent() => new TestCompany().Target(100m).Order("r1", new(2026, 8, 3), 80m);

    // 13 of the 66 working days of the quarter have gone, which is less than a fifth.
    public override TestCompany TooFew() => new TestCompany().Target(100m).Asked(new(2026, 7, 17));
}

public sealed class TargetMismatchContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new TargetMismatchRule();

    public override Subject Subject => Subject.Company;

    public override TestCompany Speaks() => Company(994m);

    public override TestCompany JustSilent() => Company(995m);

    // Nobody below has a target.
    public override TestCompany TooFew() => new TestCompany().Target(1000m, Subject.Company);

    private static TestCompany Company(decimal below) => new TestCompany().Target(1000m, Subject.Company).Target(below);
}

public sealed class UnlikelyToReachContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new UnlikelyToReachRule();

    public override bool CanBeCleared => false;

    public override TestCompany Speaks() => Company(60_000m);

    public override TestCompany SpeaksClearly() => Company(600_000m);

    // About 39,000 come by the end of the year: the chance is a half where the target is that much.
    public override TestCompany JustSilent() => Company(39_000m);

    // Three weeks of orders are nothing to look ahead from.
    public override TestCompany TooFew() => Orders(new(2026, 9, 10)).Target(60_000m);

    private static TestCompany Company(decimal target) => Orders(new(2025, 1, 6)).Target(target);

    private static TestCompany Orders(LocalDate from)
    {
        var company = new TestCompany().Asked(TestCompany.DefaultAsOf, TargetPeriod.Year(2026));
        for (var (day, n) = (from, 0); day <= TestCompany.DefaultAsOf; (day, n) = (day.PlusDays(7), n + 1))
            company.Customer("c" + n, day).Order("r" + n, day, 750m, customer: "c" + n);
        return company;
    }
}

public sealed class TargetMissedBeforeContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new TargetMissedBeforeRule();

    public override bool CanBeCleared => false;

    // Nobody was there for three quarters who has just joined.
    public override bool CanSpeakOfNewcomers => false;

    public override TestCompany Speaks() => Quarters(99m);

    public override TestCompany JustSilent() => Quarters(100m);

    // Two periods with a target.
    public override TestCompany TooFew() => Add(Add(new TestCompany().Order("r0", new(2025, 1, 6), 1m), 1, 80m), 2, 80m);

    /// <summary>All but the last quarter of four missed, and that one perhaps.</summary>
    private static TestCompany Quarters(decimal last)
    {
        var company = Add(new TestCompany().Order("r0", new(2025, 1, 6), 1m), 1, last);
        return Add(Add(Add(company, 2, 80m), 3, 80m), 4, 100m);
    }

    private static TestCompany Add(TestCompany company, int quartersBack, decimal reached)
    {
        var period = TestCompany.DefaultPeriod;
        for (var i = 0; i < quartersBack; i++) period = period.Previous();
        return company.Order("r" + quartersBack, period.First, reached)
            .Do(b => b.Add(new Target(Subject.Salesperson(TestCompany.Someone), period, TargetMeasure.Orders, 100m)));
    }
}

public sealed class ThinDataContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new ThinDataRule();

    public override Subject Subject => Subject.Company;

    // Days pass by themselves.
    public override bool CanBeCleared => false;

    // 90 days up to 2026-09-30 begin on 2026-07-03.
    public override TestCompany Speaks() => Since(new(2026, 7, 3));

    public override TestCompany JustSilent() => Since(new(2026, 7, 2));

    // Nineteen customers are too few to make a share of.
    public override TestCompany TooFew() => Since(new(2026, 1, 5)).Do(b =>
    {
        for (var i = 0; i < 19; i++) b.Add(new Facts.Customer("undated" + i, TestCompany.Someone));
    });

    private static TestCompany Since(LocalDate day) => new TestCompany().Activity("a1", Facts.ActivityKind.Call, day);
}
