using System.Text.RegularExpressions;
using SalesInsights.Rules.Tests.Packs;

namespace SalesInsights.Rules.Tests.Docs;

/// <summary>The settings that rule pages show for a pack are settings that a pack takes.</summary>
public sealed class RulePagePackTests
{
    [Theory]
    [MemberData(nameof(PagesTests.RuleIds), MemberType = typeof(PagesTests))]
    public void RulePage_ShowsASettingThatAPackTakes(string id)
    {
        var page = Repository.Read($"docs/rules/{id}.md");
        var setting = Regex.Match(page, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

        var inForce = Pack.InForce($$""" "rules": { {{setting}} } """);

        Assert.Empty(inForce.Problems);
        Assert.Contains(inForce.Settings, s => s.Path.StartsWith($"rules.{id}.", StringComparison.Ordinal));
    }
}
