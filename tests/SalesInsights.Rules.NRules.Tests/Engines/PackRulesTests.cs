using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.NRules.Authoring;
using SalesInsights.Rules.NRules.Engines;
using SalesInsights.Rules.NRules.Tests.Support;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.NRules.Tests.Engines;

/// <summary>A company's pack on top of a rule set with an NRules rule: thresholds, words, a formula rule on a registered fact, and a C# rule.</summary>
public sealed class PackRulesTests
{
    private const string Pack = """
        {
          "formatVersion": 1, "name": "acme",
          "rules": {
            "SI1001": { "options": { "workingDays": 12 }, "texts": {
              "en": { "message": "{name}: {workingDaysSinceNewCustomer} of at most {workingDaysSinceNewCustomer.threshold}." },
              "zh-CN": { "message": "{name}:{workingDaysSinceNewCustomer} 天,界限 {workingDaysSinceNewCustomer.threshold} 天。" } } },
            "FEW1": { "enabled": true, "options": { "leastSamples": 3 } },
            "ACME1": { "when": "samplesSent < peers(samplesSent)", "texts": {
              "en": { "title": "Fewer", "message": "{name}: {samplesSent|sample|samples}." },
              "zh-CN": { "title": "较少", "message": "{name}:寄样 {samplesSent} 次。" } } },
            "MANY1": { "severity": "error", "texts": { "en": { "message": "{name}: {customersInHand} are many." } },
              "overrides": [ { "roles": ["develop"], "enabled": false } ] }
          }
        }
        """;

    /// <summary>The digit in the person's id, so that each has another number.</summary>
    private static readonly FactKey<int> SamplesSent = new(
        "samplesSent", new FactUnit("samples", FactForm.Count), "Samples sent.", "The subject is no salesperson.",
        s => s.Subject.Kind == SubjectKind.Salesperson ? Measured.Of(s.Subject.Id.Value[1] - '0', new Sample(1)) : Measured.Missing<int>(Gap.NotApplicable),
        peers: PeerSummary.Median);

    private static readonly DiagnosisRequest Request = new(TeamBuilder.Period);

    [Fact]
    public void Run_Pack_FindsWhatTheBuiltInEngineFindsAndWhatTheNRulesRuleFinds()
    {
        var inForce = InForce();
        var both = new DiagnosticEngine(inForce.Rules, new NRulesEvaluator()).Run(Team().Snapshot(), Request);
        var builtIn = new DiagnosticEngine(inForce.Rules.Without("MANY1")).Run(Team().Snapshot(), Request);

        Assert.Empty(both.Faults);
        Assert.Equal(Said(builtIn), Said(both).Where(f => f.Rule != "MANY1"));
        Assert.Equal(["u1", "u2"], Found(both, "FEW1"));

        // Of the six with the same role: 1, 2 and 3 against a median of 4 among the others.
        Assert.Equal(["u1", "u2", "u3"], Found(both, "ACME1"));
    }

    [Fact]
    public void Run_Pack_SetsThresholdsAndWordsInBothLanguages()
    {
        var report = new DiagnosticEngine(InForce().Rules, new NRulesEvaluator()).Run(Team().Snapshot(), Request);
        var said = Said(report).Where(f => f.Subject == Subject.Salesperson("u1")).ToLookup(f => f.Rule, f => (f.English, f.Chinese));

        // The last new customers are of 3 August; from the 4th to 30 September are 42 working days without holidays.
        Assert.Equal(("Zhang Wei: 42 of at most 12.", "Zhang Wei:42 天,界限 12 天。"), said["SI1001"].Single());
        Assert.Equal(("Zhang Wei: 1 sample.", "Zhang Wei:寄样 1 次。"), said["ACME1"].Single());
        Assert.Equal("Zhang Wei has sent 1 of 3.", said["FEW1"].Single().English);
    }

    [Fact]
    public void Run_Pack_SetsSeverityWordsAndOverridesOfTheNRulesRule()
    {
        var report = new DiagnosticEngine(InForce().Rules, new NRulesEvaluator()).Run(Team().Snapshot(), Request);
        var many = Said(report).Single(f => f.Rule == "MANY1");

        // Person 7 has as many customers, and the role for which the pack switches the rule off.
        Assert.Equal((Subject.Salesperson("u1"), Severity.Error, "Zhang Wei: 4 are many."), (many.Subject, many.Severity, many.English));
    }

    private static RulesInForce InForce()
    {
        var basis = BuiltInRules.Default.With(new ManyCustomersRule(3))
            .With(new FewSamplesRule(1)).With(new RuleOverride("FEW1", RuleScope.Company, isEnabled: false));
        var inForce = RulesInForce.Of(basis, FactCatalog.BuiltIn.With(SamplesSent), [RulePack.Parse(Pack, "acme.json")]);
        Assert.Empty(inForce.Problems);
        return inForce;
    }

    private static TeamBuilder Team()
    {
        var team = new TeamBuilder().Customers(4, new(2026, 8, 3)).Customers(4, new(2026, 8, 3), "u7");
        for (var i = 2; i <= 7; i++) team.Person("u" + i, "Person " + i, i == 7 ? Role.Develop : Role.Mixed);
        return team;
    }

    private static string[] Found(DiagnosisReport report, string rule) => [.. Said(report).Where(f => f.Rule == rule).Select(f => f.Subject.Id.Value)];

    private static IReadOnlyList<Sentence> Said(DiagnosisReport report) =>
    [
        .. report.Cases.SelectMany(c => c.Findings).Select(f => new Sentence(
            f.Subject, f.RuleId, f.Severity, report.Words(Language.English).Text(f), report.Words(Language.Chinese).Text(f),
            string.Join("; ", f.Evidence.Select(e => $"{e.Fact} {e.Value} {e.Threshold} {e.Peers}")))),
    ];

    private sealed record Sentence(Subject Subject, string Rule, Severity Severity, string English, string Chinese, string Evidence);

    private sealed class FewSamplesRule(int leastSamples) : DiagnosticRule(new RuleDescriptor("FEW1", Words))
    {
        private static readonly Dictionary<string, RuleText> Words = new()
        {
            ["en"] = new("Few samples", "{name} has sent {samplesSent} of {samplesSent.threshold}."),
        };

        public override IReadOnlyList<RuleOption> Options => [new("leastSamples", SamplesSent.Unit, leastSamples, 1, RuleOptionRange.AtLeast(1))];

        public override IEnumerable<Finding> Examine(Case @case)
        {
            if (@case.Get(SamplesSent).TryGet(out var sent) && sent < leastSamples)
                yield return Report(@case).Because(SamplesSent, threshold: leastSamples, option: "leastSamples").Build();
        }

        protected override DiagnosticRule With(RuleOptionValues values) => new FewSamplesRule(values.Whole("leastSamples"));
    }
}
