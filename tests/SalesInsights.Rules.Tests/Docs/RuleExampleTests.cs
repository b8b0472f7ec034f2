using SalesInsights.Organizations;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Docs;

/// <summary>Examples of rule pages are what the rule prints.</summary>
public sealed class RuleExampleTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Text_TooFewNewCustomers_IsTheExampleOfItsPage(string language)
    {
        var report = new SteadyTeam(day => day.IsChanged ? day with { Comes = false } : day).Diagnose();
        var finding = report.Find(Subject.Salesperson("u0"))!.Findings.Single(f => f.RuleId == "SI1002");

        Assert.Contains(report.Words(Language.Find(language)!).Text(finding), Repository.Read("docs/rules/SI1002.md"));
        Assert.Contains($"here {Assert.Single(finding.WouldClear).Count})", Repository.Read("docs/rules/SI1002.md"));
    }
}
