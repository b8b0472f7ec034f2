using Acme.Sales.Rules;
using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.NRules.Authoring;
using SalesInsights.Rules.NRules.Engines;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace Acme.Sales.Tests.Rules;

/// <summary>How a company tests its own NRules rules: fires, stays silent, says what it should.</summary>
public sealed class LargeDealRulesTests
{
    private static readonly LocalDate TwentyDaysAgo = TeamBuilder.AsOf.PlusDays(-20);
    private static readonly LocalDate TwentyOneDaysAgo = TeamBuilder.AsOf.PlusDays(-21);

    private static readonly DiagnosticEngine Engine = new(
        new RuleSet([]).With(new LargeDealOverdueRule(200_000m)).With(new LargeDealsWaitTogetherRule(2)), new NRulesEvaluator());

    [Fact]
    public void LargeDeal_OlderThanItsStageExpects_IsFound()
    {
        var report = Diagnose(Deal("o1", "u1", 200_000m, TwentyOneDaysAgo));
        var finding = Assert.Single(Of(report, "u1"));

        Assert.Equal("DEAL1/salesperson/u1/quotation#o1", finding.Id);
        Assert.Equal(["o1"], finding.Records.Opportunities.Select(o => o.Value));
        Assert.Equal(
            "Zhang Wei: a deal of 200,000 CNY has been at Quotation for 21 days; 20 days are usual. First impression.",
            report.Words(Language.English).Text(finding));
        Assert.Equal("Zhang Wei:一个 20 万元的商机在“Quotation”已停留 21 天,一般不超过 20 天。初步判断。", report.Words(Language.Chinese).Text(finding));
    }

    [Fact]
    public void LargeDeal_AtTheLimit_IsSilent() => Assert.Empty(Of(Diagnose(Deal("o1", "u1", 200_000m, TwentyDaysAgo)), "u1"));

    [Fact]
    public void SmallerDeal_IsSilent() => Assert.Empty(Of(Diagnose(Deal("o1", "u1", 199_999.99m, TwentyOneDaysAgo)), "u1"));

    [Fact]
    public void TwoPeopleOfADepartment_AreAskedAboutTogether()
    {
        var report = Diagnose(
            Deal("o1", "u2", 300_000m, TwentyOneDaysAgo), Deal("o2", "u3", 300_000m, TwentyOneDaysAgo), Deal("o3", "u3", 300_000m, TwentyOneDaysAgo));
        var finding = Assert.Single(report.Find(Subject.Department("d1"))!.Findings);

        Assert.Equal("Europe: 3 large deals of 2 people are overdue. First impression.", report.Words(Language.English).Text(finding));
        Assert.Equal(["o1", "o2", "o3"], finding.Records.Opportunities.Select(o => o.Value));
    }

    [Fact]
    public void TwoDealsOfOnePerson_AreNoMatterOfTheDepartment() => Assert.Empty(Diagnose(
        Deal("o1", "u2", 300_000m, TwentyOneDaysAgo), Deal("o2", "u2", 300_000m, TwentyOneDaysAgo)).Find(Subject.Department("d1"))!.Findings);

    private static Action<TeamBuilder> Deal(string id, string owner, decimal amount, LocalDate quotedOn) => team => team.Do(b => b
        .Add(new Customer("c-" + id, owner, new LocalDate(2026, 8, 3)))
        .Add(new Opportunity(id, owner, "c-" + id, new LocalDate(2026, 8, 3), amount: amount))
        .Add(new StageEntry(id, "quotation", quotedOn)));

    private static DiagnosisReport Diagnose(params Action<TeamBuilder>[] deals)
    {
        var team = new TeamBuilder().Do(b => b.Add(new Department("d1", "Europe"))).Person("u2", "Ada", department: "d1").Person("u3", "Bo", department: "d1");
        foreach (var deal in deals) deal(team);
        var report = Engine.Run(team.Snapshot(), new DiagnosisRequest(TeamBuilder.Period));
        Assert.Empty(report.Faults);
        return report;
    }

    private static IReadOnlyList<Finding> Of(DiagnosisReport report, string person) => report.Find(Subject.Salesperson(person))!.Findings;
}
