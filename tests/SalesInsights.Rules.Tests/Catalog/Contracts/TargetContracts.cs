using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Testing;

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
