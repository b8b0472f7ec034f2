using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.NRules.Authoring;
using SalesInsights.Rules.NRules.Records;

namespace Acme.Sales.Rules;

/// <summary>DEAL1: a large opportunity has been at its stage for longer than the stage expects; one finding for each.</summary>
public sealed class LargeDealOverdueRule(decimal least) : FindingRule(new RuleDescriptor(Id, Texts, Pattern.LostInFollowUp))
{
    public const string Id = "DEAL1";

    private static readonly Dictionary<string, RuleText> Texts = new()
    {
        ["en"] = new(
            "Large deal overdue",
            "{name}: a deal of {dealAmount} has been at {stage} for {dealDays|day|days}; {expectedDaysAtStage|day|days} are usual. "
                + "First impression.",
            ["Who on the customer's side decides, and have we talked to them?"]),
        ["zh-CN"] = new(
            "大单停留过久",
            "{name}:一个 {dealAmount}的商机在“{stage}”已停留 {dealDays} 天,一般不超过 {expectedDaysAtStage} 天。初步判断。",
            ["客户那边谁做决定?我们和他谈过了吗?"]),
    };

    public override IReadOnlyList<RuleOption> Options => [new("least", FactUnit.Money, least, 200_000m)];

    public override void Define()
    {
        OpenOpportunity deal = null!;
        When().Match(() => deal, d => Applies(d.Owner), d => d.IsOverdue, d => d.Amount >= least);
        Then().Yield(_ => Overdue(deal));
    }

    private Finding Overdue(OpenOpportunity deal) => Report(deal.Owner, deal.Stage)
        .Distinguish(deal.Id.Value)
        .Because(new Evidence("dealAmount", FactUnit.Money, Measured.Of<FactValue>(deal.Amount, new Sample(1)), null, least, Id + ".least"))
        .Because(new Evidence("dealDays", FactUnit.Days, Measured.Of<FactValue>(deal.Stay.AgeDays.Value, new Sample(1))))
        .Because(BuiltInFacts.ExpectedDaysAtStage)
        .Open(opportunities: [deal.Id])
        .WouldClear("moveStage", 1)
        .Build();
}
