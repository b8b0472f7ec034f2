using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Shortfalls;

namespace SalesInsights.Rules.Tests.Findings;

public sealed class StrengthTests
{
    private static readonly Dictionary<string, RuleText> Texts = new() { ["en"] = new RuleText("Keeps at it", "{name} keeps at it.") };

    [Fact]
    public void Findings_OneIsPraiseAndLouder_ComesAfterTheProblems()
    {
        var report = new TeamBuilder().Target("u1", 100m).Customer("c1", new(2026, 6, 1))
            .Diagnose(BuiltInRules.Default.With(new PraiseRule(Severity.Error))).Find(Subject.Salesperson("u1"))!;

        Assert.Equal(["SI1001", "SI4001", "ACME1"], report.Findings.Select(f => f.RuleId));
        Assert.Equal([FindingKind.Problem, FindingKind.Problem, FindingKind.Strength], report.Findings.Select(f => f.Kind));
    }

    [Fact]
    public void Praise_Alone_IsNoCauseAndHasNoPrice()
    {
        var report = new TeamBuilder().Diagnose(new RuleSet([new PraiseRule()])).Find(Subject.Salesperson("u1"))!;

        Assert.Null(report.PrimaryCause);
        var praise = Assert.Single(report.Findings);
        Assert.Equal(Gap.NotApplicable, praise.Impact.Gap);
        Assert.Null(praise.ExplainedBy);
    }

    [Fact]
    public void Praised_AStep_IsConfirmedWithTheCountsAndWithoutAScore()
    {
        var report = new SteadyTeam().Diagnose(new RuleSet([new StepRule(FindingKind.Strength)]));
        var (praise, step) = (Assert.Single(report.Find(Subject.Salesperson("u0"))!.Findings), report.Journeys.Find(Subject.Salesperson("u0"))!.Steps[0]);

        Assert.Equal(FindingVerdict.Confirmed, praise.Verdict);
        Assert.Equal([Trigger.Peers], praise.Triggers);
        Assert.Same(step, praise.Step);
        Assert.Equal(Gap.NotApplicable, praise.Score.Gap);
        Assert.Equal(["newCustomersCounted", "newCustomersExpected", "newCustomersDays"], praise.Evidence.Select(e => e.Fact));
        Assert.Equal(step.ExpectedByOthers, praise.Evidence[0].Peers);
    }

    [Fact]
    public void Praised_ByARuleThatFindsProblems_IsAFault()
    {
        var fault = new SteadyTeam().Diagnose(new RuleSet([new StepRule(FindingKind.Problem)])).Faults[0];

        Assert.StartsWith("Rule ACME2 finds problems", fault.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Pattern.NoNewCustomers, null)]
    [InlineData(Pattern.None, ShortfallStep.Timing)]
    public void Descriptor_PraiseWithAPatternOrAPrice_IsRefused(Pattern pattern, ShortfallStep? prices)
    {
        var error = Assert.Throws<ArgumentException>(() => new RuleDescriptor("ACME1", Texts, pattern, prices: prices, kind: FindingKind.Strength));

        Assert.StartsWith("Rule ACME1 praises", error.Message, StringComparison.Ordinal);
    }

    private sealed class PraiseRule(Severity severity = Severity.Info)
        : DiagnosticRule(new RuleDescriptor("ACME1", Texts, severity: severity, kind: FindingKind.Strength))
    {
        public override IEnumerable<Finding> Examine(Case @case)
        {
            yield return Report(@case).Because(BuiltInFacts.CustomersInHand).Build();
        }
    }

    private sealed class StepRule(FindingKind kind) : DiagnosticRule(new RuleDescriptor("ACME2", Texts, kind: kind))
    {
        public override IEnumerable<Finding> Examine(Case @case)
        {
            yield return Report(@case).Praised(@case.Step(JourneyStepKind.NewCustomers)!, Trigger.Peers).Build();
        }
    }
}
