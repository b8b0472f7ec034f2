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

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Text_TooManyInHand_IsTheExampleOfItsPage(string language)
    {
        var report = Standing.OutWithTooMany().Diagnose(Standing.OnlyCompared);
        var finding = report.Find(Subject.Salesperson("u0"))!.Findings.Single(f => f.RuleId == "SI2003");

        Assert.Contains(Unbroken(report.Words(Language.Find(language)!).Text(finding)), Unbroken(Repository.Read("docs/rules/SI2003.md")));
        Assert.Contains($"here {Assert.Single(finding.WouldClear).Count})", Repository.Read("docs/rules/SI2003.md"));
        Assert.All(
            report.Words(Language.Find(language)!).Questions(finding), question => Assert.Contains("- " + question, Repository.Read("docs/rules/SI2003.md")));
    }

    /// <summary>A long example is broken into lines, in Chinese without spaces.</summary>
    private static string Unbroken(string text) => text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
