using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Formulas;
using SalesInsights.Rules.Hosting;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Docs;

/// <summary>The code of the guide to customising; a test compares it with the guide.</summary>
internal static class CustomiseExample
{
    public static RuleSet Rules()
    {
        // begin: thresholds
        var rules = BuiltInRules.Default
            .With(new NoNewCustomersRule(new NoNewCustomersOptions { WorkingDays = 15 }))
            .Without("SI3002")
            .WithSeverity("SI2001", Severity.Error)
            .WithExemptions(new Exemptions(newcomerWorkingDays: 90));
        // end: thresholds
        return rules;
    }

    public static RuleSet Parts(RuleSet rules)
    {
        // begin: parts
        var export = new RuleScope(departments: ["export"], roles: [Role.Mixed]);
        var more = rules
            .With(new RuleOverride("SI1001", export, rule: new NoNewCustomersRule(new NoNewCustomersOptions { WorkingDays = 40 })))
            .With(new RuleOverride("SI3001", new RuleScope(pipelines: ["samples"]), isEnabled: false))
            .WithText("SI1001", "en", new RuleText("Quiet", "{name}: quiet for {workingDaysSinceNewCustomer|working day|working days}."))
            .With(new Suppression("agreed in the review", "SI2001", Subject.Salesperson("u7"), until: new LocalDate(2026, 12, 31)));
        // end: parts
        return more;
    }

    public static DiagnosticRule FormulaRule(Func<string, int> samplesSentBy)
    {
        // begin: formula
        var facts = FactCatalog.BuiltIn.With(FewSamplesRule.SamplesSent(samplesSentBy));
        var texts = new Dictionary<string, RuleText>
        {
            ["en"] = new("Fewer samples", "{name} sent {samplesSent|sample|samples}[; others about {samplesSent.peers}]."),
            ["zh-CN"] = new("寄样偏少", "{name}:寄出 {samplesSent} 个样品[;同事约 {samplesSent.peers} 个]。"),
        };
        var parsed = Formula.Parse("samplesSent < 50% * peers(samplesSent)", facts);
        if (parsed.Formula is null) throw new ArgumentException(string.Join("\n", parsed.Errors.Select(e => e.Message(Language.English))));
        var rule = new FormulaRule(new RuleDescriptor("ACME2", texts, Pattern.LostInFollowUp), parsed.Formula);
        // end: formula
        return rule;
    }

    public static IServiceCollection Host(IServiceCollection services, Func<string, int> samplesSentBy)
    {
        // begin: hosting
        services.AddSalesInsights(options => options
            .AddFact(FewSamplesRule.SamplesSent(samplesSentBy))
            .ConfigureRules(rules => rules.Without("SI3002").With(new FewSamplesRule(samplesSentBy))));
        // end: hosting
        return services;
    }
}

// begin: rule
internal sealed class FewSamplesRule : DiagnosticRule
{
    private readonly FactKey<int> _samplesSent;

    public FewSamplesRule(Func<string, int> samplesSentBy)
        : base(new RuleDescriptor("ACME1", Texts, Pattern.LostInFollowUp)) => _samplesSent = SamplesSent(samplesSentBy);

    private static Dictionary<string, RuleText> Texts => new()
    {
        ["en"] = new("Few samples", "{name} sent {samplesSent|sample|samples} in {period}.", ["Are samples held up somewhere?"]),
        ["zh-CN"] = new("寄样少", "{name}:{period} 寄出 {samplesSent} 个样品。", ["样品是不是卡在哪里了?"]),
    };

    public static FactKey<int> SamplesSent(Func<string, int> samplesSentBy) => new(
        "samplesSent", new FactUnit("samples", FactForm.Count), "Samples sent in the period.", "Never.",
        scope => Measured.Of(samplesSentBy(scope.Subject.Id.Value), new Sample(1)), peers: PeerSummary.Median);

    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case.Get(_samplesSent).Value < 3) yield return Report(@case).Because(_samplesSent, threshold: 3).Build();
    }
}

// end: rule
