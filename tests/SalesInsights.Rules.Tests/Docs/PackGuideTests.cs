using System.Text.RegularExpressions;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Tests.Packs;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Docs;

/// <summary>What the guide to packs shows is what comes of it.</summary>
public sealed class PackGuideTests
{
    private static readonly string Guide = Repository.Read("docs/guides/packs.md");

    [Fact]
    public void PackOfTheGuide_HasNoProblems()
    {
        var group = RulePack.Parse(Repository.Read("samples/packs/trade-group.json"), "trade-group.json");

        var inForce = Pack.InForce(group, RulePack.Parse(Block("json"), "acme.json"));

        Assert.Empty(inForce.Problems);
        Assert.Equal(25, inForce.Rules.Find("SI1001")!.Options[0].Value.Exact);
        Assert.NotNull(inForce.Rules.Find("ACME2"));
    }

    [Fact]
    public void ProblemsOfTheGuide_AreWhatIsSaid()
    {
        var problems = Pack.InForce(RulePack.Parse(
            """
            {
              "formatVersion": 1, "name": "acme",
              "rules": {
                "SI1001": { "options": { "workingDay": 3 } },
                "SI2001": { "options": { "minimumShare": 2 } }
              }
            }
            """,
            "acme.json")).Problems;

        Assert.Equal(Block("text"), string.Join("\n", problems.Select(p => p.Message(Language.English))) + "\n");
    }

    [Fact]
    public void Limits_AreThoseInForce()
    {
        var said = Regex.Replace(Guide, @"\s+", " ");
        Assert.Contains(
            FormattableString.Invariant(
                $"at most {PackLimits.Bytes / 1024} KiB, {PackLimits.Depth} levels, {PackLimits.Rules} rules, {PackLimits.Overrides} overrides a rule, {PackLimits.Suppressions:#,##0} suppressions, {PackLimits.TextLength:#,##0} characters a text, {PackLimits.Chain} packs"),
            said);
    }

    private static string Block(string kind) => Regex.Match(Guide, $"```{kind}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
