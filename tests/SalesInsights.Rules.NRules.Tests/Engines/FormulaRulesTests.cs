using NRules.Fluent.Dsl;
using NRules.RuleModel;
using SalesInsights.DataFolder;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Formulas;
using SalesInsights.Rules.NRules.Authoring;
using SalesInsights.Rules.NRules.Engines;
using SalesInsights.Rules.NRules.Tests.Support;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.NRules.Tests.Engines;

/// <summary>A company's own fact in a formula, in C# and in an NRules rule: all three are run by both engines or by NRules, with one answer.</summary>
public sealed class FormulaRulesTests
{
    private static readonly FactKey<int> SamplesSent = new(
        "samplesSent", new FactUnit("samples", FactForm.Count), "Samples sent.", "Never.", s => Measured.Of(s.Subject.Id.Value[1] - '0', new Sample(1)),
        peers: PeerSummary.Median);

    private static readonly DiagnosisRequest Request = new(TeamBuilder.Period);

    [Fact]
    public void Run_FormulaRule_FindsTheSameInBothEngines()
    {
        var rules = BuiltInRules.Default
            .With(Rule("FORM1", "samplesSent < peers(samplesSent) and newCustomers >= 0"))
            .With(Rule("FORM2", "openAtStage > 0 or overdueAtStage > 0"))
            .With(Rule("FORM3", "newCustomers > own(newCustomers, previous)"));
        var expected = new DiagnosticEngine(rules).Run(Team().Snapshot(), Request);

        Assert.Equal(expected.ToJson(Language.English), new DiagnosticEngine(rules, new NRulesEvaluator()).Run(Team().Snapshot(), Request).ToJson(Language.English));
        Assert.Equal(["u1", "u2", "u3"], expected.Salespeople.Where(p => p.Findings.Any(f => f.RuleId == "FORM1")).Select(p => p.Subject.Id.Value));
    }

    [Fact]
    public void Run_OwnFactInAnNRulesRule_IsComparedLikeInTheFormula()
    {
        var rules = BuiltInRules.Default.With(Rule("FORM1", "samplesSent < peers(samplesSent)")).With(new FewerSamplesRule());
        var report = new DiagnosticEngine(rules, new NRulesEvaluator()).Run(Team().Snapshot(), Request);

        Assert.Equal(Found("FORM1"), Found("FEWER1"));
        Assert.Equal(["u1", "u2", "u3"], Found("FEWER1").Select(f => f.Subject.Id.Value));

        IEnumerable<(Subject Subject, Measured<double> Peers)> Found(string rule) => report.Cases.SelectMany(c => c.Findings)
            .Where(f => f.RuleId == rule).Select(f => (f.Subject, f.Evidence[0].Peers));
    }

    private static FormulaRule Rule(string id, string when) =>
        new(RandomRules.Describe(id), Formula.Parse(when, FactCatalog.BuiltIn.With(SamplesSent)).Formula!);

    private static TeamBuilder Team()
    {
        var team = new TeamBuilder().Customers(2, new(2026, 8, 3)).Opportunity("o", "c001", new(2026, 8, 4), ("inquiry", new(2026, 8, 4)));
        for (var i = 2; i <= 6; i++) team.Person("u" + i, "Person " + i);
        return team;
    }

    private sealed class FewerSamplesRule() : FindingRule(RandomRules.Describe("FEWER1"))
    {
        public override void Define()
        {
            Case @case = null!;
            When().Match(() => @case, c => Applies(c), c => IsBelow(c));
            Then().Yield(_ => Few(@case));
        }

        private static bool IsBelow(Case @case) => @case.Peers(SamplesSent).TryGet(out var others) && @case.Count(SamplesSent) < others;

        private Finding Few(Case @case) => Report(@case).BecauseCompared(SamplesSent).Build();
    }
}
