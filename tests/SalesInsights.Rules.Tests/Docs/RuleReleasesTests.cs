using System.Xml.Linq;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Tests.Docs;

/// <summary>The list of released rules says of every rule what holds now, and gives no id twice.</summary>
public sealed class RuleReleasesTests
{
    private const string Page = "docs/rules/RELEASES.md";

    private static readonly Release[] Oldest = [.. Read(Repository.Read(Page)).Reverse()];

    [Fact]
    public void Releases_EveryRule_StandsThereWithItsTitleCategoryAndSeverityOfNow() => Assert.Equal(
        BuiltInRules.Default.Rules.Select(r => r.Descriptor).Select(d => (d.Id, d.Texts["en"].Title, CategoryOf(d), d.Severity.ToString().ToLowerInvariant())),
        InForce().Select(r => (r.Id, r.Title, r.Category, r.Severity)));

    [Fact]
    public void Releases_AnId_IsNewOnceAndNeverAfterItWasRemoved()
    {
        Assert.All(Oldest, r => Assert.Contains(r.Change, new[] { "new", "severity", "removed" }));
        Assert.All(Oldest.GroupBy(r => r.Id, StringComparer.Ordinal), rule =>
        {
            Assert.Equal("new", rule.First().Change);
            Assert.DoesNotContain(rule.Skip(1), r => r.Change == "new");
            Assert.DoesNotContain(rule.SkipWhile(r => r.Change != "removed").Skip(1), r => r.Id == rule.Key);
        });
    }

    [Fact]
    public void Releases_Versions_AreOrderedAndNoneIsAfterTheOneInForce()
    {
        var versions = Oldest.Select(r => r.Version).ToArray();
        var inForce = Version.Parse(XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("Version").Single().Value);

        Assert.Equal(versions.Order(), versions);
        Assert.All(versions, version => Assert.True(version <= inForce, $"{version} is after {inForce}"));
    }

    private static IEnumerable<Release> InForce() => Oldest.GroupBy(r => r.Id, StringComparer.Ordinal)
        .Select(rule => rule.Last()).Where(r => r.Change != "removed").OrderBy(r => r.Id, StringComparer.Ordinal);

    private static string CategoryOf(RuleDescriptor rule) => rule.Kind == FindingKind.Strength ? "strength" : rule.Pattern switch
    {
        Pattern.NoNewCustomers => "no new customers",
        Pattern.NotFollowedUp => "not followed up",
        Pattern.LostInFollowUp => "lost in follow-up",
        _ => rule.Id[2] switch { '0' => "data", '5' => "business at risk", _ => "outcome" },
    };

    private static IEnumerable<Release> Read(string page)
    {
        Version? version = null;
        foreach (var line in page.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) version = Version.Parse(line[3..].Trim());
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| id ", StringComparison.Ordinal)) continue;
            var cells = line.Split('|').Select(c => c.Trim()).ToArray();
            yield return new(version!, cells[1], cells[2], cells[3], cells[4], cells[5]);
        }
    }

    private sealed record Release(Version Version, string Id, string Title, string Category, string Severity, string Change);
}
