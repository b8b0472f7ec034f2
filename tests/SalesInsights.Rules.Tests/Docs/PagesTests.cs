using System.Globalization;
using System.Text;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Docs;

public sealed class PagesTests
{
    public static TheoryData<string> RuleIds => [.. BuiltInRules.Default.Rules.Select(r => r.Descriptor.Id)];

    [Fact]
    public void FactsPage_IsMadeFromTheCatalogue() => Assert.Equal(FactsPage(), Repository.Read("docs/facts.md"));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void RulePage_HasItsHeadingsAndNamesEveryOptionWithItsDefault(string id)
    {
        var page = Repository.Read($"docs/rules/{id}.md");
        string[] headings =
            ["What it notices", "Why it matters", "Thresholds", "Example", "When it is wrong", "What to ask", "Configure", "Suppress"];
        Assert.Equal(headings, page.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..].Trim()));
        foreach (var option in BuiltInRules.Default.Find(id)!.Options) Assert.Contains($"| `{option.Name}` | {Text(option)} |", page);
    }

    [Fact]
    public void RulePages_EachBelongsToARule() => Assert.Equal(
        BuiltInRules.Default.Rules.Select(r => r.Descriptor.Id),
        Directory.GetFiles(Path.Combine(Repository.Root, "docs/rules"), "SI*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("completion")]
    [InlineData("results")]
    [InlineData("follow-up")]
    [InlineData("funnel")]
    [InlineData("conversion")]
    [InlineData("dwell")]
    [InlineData("velocity")]
    [InlineData("workload")]
    [InlineData("new-customers")]
    [InlineData("repeat-orders")]
    [InlineData("customer-value")]
    [InlineData("public-sea")]
    [InlineData("open-work")]
    [InlineData("receivables")]
    [InlineData("journey")]
    [InlineData("shortfall")]
    [InlineData("outlook")]
    [InlineData("records")]
    public void MetricPage_HasItsHeadings(string metric)
    {
        var page = Repository.Read($"docs/metrics/{metric}.md");
        Assert.All(["Definition", "Inputs", "Exclusions", "Edge cases", "Worked example", "Sources"], heading => Assert.Contains($"\n## {heading}", page));
    }

    [Theory]
    [InlineData("thresholds")]
    [InlineData("parts")]
    [InlineData("rule")]
    [InlineData("formula")]
    [InlineData("hosting")]
    public void Guide_Example_IsTheCodeThatRuns(string name)
    {
        var source = Repository.Read("tests/SalesInsights.Rules.Tests/Docs/CustomiseExample.cs").Split('\n');
        var (begin, end) = (Array.FindIndex(source, l => l.Trim() == $"// begin: {name}"), Array.FindIndex(source, l => l.Trim() == $"// end: {name}"));
        var lines = source[(begin + 1)..end];
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        var code = string.Join("\n", lines.Select(l => l.Length > indent ? l[indent..] : "")).Trim();

        Assert.Contains("```csharp\n" + code + "\n```", Repository.Read("docs/guides/customise.md"));
    }

    [Fact]
    public void Guide_CompanyRule_SaysWhatItFinds()
    {
        var report = new TeamBuilder().Diagnose(CustomiseExample.Rules().With(new FewSamplesRule(_ => 1)));
        var finding = Assert.Single(report.Salespeople.Single().Findings, f => f.RuleId == "ACME1");

        Assert.Equal("Zhang Wei sent 1 sample in 2026-Q3.", report.Words(Rules.Wording.Language.English).Text(finding));
        Assert.Equal("Zhang Wei:2026-Q3 寄出 1 个样品。", report.Words(Rules.Wording.Language.Chinese).Text(finding));
    }

    [Fact]
    public void Guide_FormulaOnACompanysFact_ComparesItWithTheOthers()
    {
        var team = new TeamBuilder();
        for (var i = 0; i < 5; i++) team.Person("p" + i, "Person " + i);
        var report = team.Diagnose(CustomiseExample.Rules().With(CustomiseExample.FormulaRule(person => person == "u1" ? 1 : 4)));
        var finding = Assert.Single(report.Cases.SelectMany(c => c.Findings), f => f.RuleId == "ACME2");

        Assert.Equal("Zhang Wei sent 1 sample; others about 4.", report.Words(Rules.Wording.Language.English).Text(finding));
        Assert.Equal("Zhang Wei:寄出 1 个样品;同事约 4 个。", report.Words(Rules.Wording.Language.Chinese).Text(finding));
    }

    private static string Text(RuleOption option) => option.DefaultValue.IsExact
        ? option.DefaultValue.Exact.ToString(CultureInfo.InvariantCulture)
        : option.DefaultValue.Fraction.ToString(CultureInfo.InvariantCulture);

    private static string FactsPage()
    {
        var page = new StringBuilder("# Facts\n\nThe named facts that rules, evidence, answers and texts share, as `FactCatalog.BuiltIn` lists them. ")
            .Append("A company registers its own beside them.\n\n*Peers* is what `peers(fact)` of a formula and `Case.Peers` give: the median over the others with ")
            .Append("the same role on the day, where five or more of them have a value.\n\n")
            .Append("| fact | unit | per stage | meaning | missing when | peers |\n|---|---|---|---|---|---|\n");
        foreach (var key in FactCatalog.BuiltIn.Keys)
        {
            page.Append($"| `{key.Name}` | {key.Unit.Name} | {(key.IsPerStage ? "yes" : "")} | {key.Meaning} | {key.MissingWhen} ")
                .Append($"| {(key.Peers == PeerSummary.None ? "" : key.Peers.ToString().ToLowerInvariant())} |\n");
        }

        return page.ToString();
    }
}
