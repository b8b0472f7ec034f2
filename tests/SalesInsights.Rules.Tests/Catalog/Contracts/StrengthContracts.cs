using NodaTime;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog.Contracts;

public sealed class StrengthToShowContract : RuleContract
{
    public override DiagnosticRule Rule { get; } = new StrengthToShowRule();

    public override DiagnosticRule Compared => Rule;

    public override Trigger[] Triggers => [Trigger.Peers];

    public override bool CanBeCleared => false;

    // Nothing is ever lost, where the others lose a quarter.
    public override TestCompany Speaks() => Loses(day => false);

    // As few as one in eight: not a quarter fewer for sure.
    public override TestCompany JustSilent() => Loses(day => day.Lost && day.Day.Day % 2 == 0);

    // Nobody to compare with.
    public override TestCompany TooFew() => new TestCompany().Customers(60, new(2026, 8, 10));

    public override TestCompany? StandsOut() => new SteadyTeam(day => day.Person == 0 ? day with { Lost = false } : day).Company();

    private static TestCompany Loses(Func<SteadyDay, bool> lost) =>
        new SteadyTeam(day => day.Person == 1 ? day with { Lost = lost(day) } : day).Company();
}

public sealed class BetterThanBeforeContract : RuleContract
{
    private static readonly LocalDate June = new(2026, 6, 1);

    public override DiagnosticRule Rule { get; } = new BetterThanBeforeRule();

    public override DiagnosticRule Compared => Rule;

    public override Trigger[] Triggers => [Trigger.Own];

    public override bool CanBeCleared => false;

    // One in three followed up until June, and since then all.
    public override TestCompany Speaks() => Since(June, 1);

    // Always all.
    public override TestCompany JustSilent() => Since(new(2025, 1, 1), 1);

    // There is no past.
    public override TestCompany TooFew() => new TestCompany().Customers(60, new(2026, 8, 10));

    public override TestCompany? StandsOut() => Since(June, 0);

    private static TestCompany Since(LocalDate from, int person) =>
        new SteadyTeam(day => day.Person == person ? day with { FollowUp = day.Day >= from || day.Day.Day % 3 == 0 } : day).Company();
}
