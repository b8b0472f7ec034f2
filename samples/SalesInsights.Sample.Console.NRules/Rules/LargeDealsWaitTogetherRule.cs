using NRules.Fluent.Dsl;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.NRules.Authoring;

namespace Acme.Sales.Rules;

/// <summary>
/// DEAL2: several people of one department have large deals overdue, as DEAL1 found. Then it is hardly a matter of one person, and the
/// department is asked.
/// </summary>
public sealed class LargeDealsWaitTogetherRule(int people)
    : FindingRule(new RuleDescriptor(Id, Texts, Pattern.LostInFollowUp, subjects: [SubjectKind.Department]))
{
    public const string Id = "DEAL2";

    private static readonly Dictionary<string, RuleText> Texts = new()
    {
        ["en"] = new(
            "Large deals wait together",
            "{name}: {largeDealsOverdue} large deals of {largeDealsOverdue.of|person|people} are overdue. First impression.",
            ["Is something in the way of all of them: approval of prices, samples, capacity?"]),
        ["zh-CN"] = new(
            "大单一起停住",
            "{name}:{largeDealsOverdue.of} 个人共有 {largeDealsOverdue} 个大单停留过久。初步判断。",
            ["是不是有共同的原因:价格审批、样品、产能?"]),
    };

    public override IReadOnlyList<RuleOption> Options => [new("people", new FactUnit("people", FactForm.Count), people, 2)];

    public override void Define()
    {
        IGrouping<Subject, Finding> overdue = null!;
        When().Query(() => overdue, q => q
            .Match<Finding>(f => f.RuleId == LargeDealOverdueRule.Id, f => !DepartmentOf(f).IsEmpty)
            .GroupBy(f => Subject.Department(DepartmentOf(f)))
            .Where(deals => PeopleIn(deals) >= people));
        Then().Yield(_ => Together(overdue));
    }

    private static Id<Department> DepartmentOf(Finding finding) =>
        finding.Case.Snapshot.Ledger.Organization.DepartmentOf(finding.Subject.SalespersonId, finding.Case.Snapshot.AsOf);

    private static int PeopleIn(IEnumerable<Finding> deals) => deals.Select(f => f.Subject).Distinct().Count();

    private Finding Together(IGrouping<Subject, Finding> overdue) => Report(overdue.First().Case.Of(overdue.Key))
        .Because(new Evidence(
            "largeDealsOverdue", FactUnit.Opportunities, Measured.Of<FactValue>(overdue.Count(), new Sample(overdue.Count())), PeopleIn(overdue)))
        .Open(opportunities: overdue.SelectMany(f => f.Records.Opportunities).OrderBy(o => o))
        .WouldClear("moveStage", overdue.Count())
        .Build();
}
