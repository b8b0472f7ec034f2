using System.Text.Json.Nodes;
using SalesInsights.Rules.Tests.Docs;

namespace Acme.Sales.Tests;

public sealed class EngineOptionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("overview")]
    [InlineData("diagnose")]
    [InlineData("diagnose --json")]
    [InlineData("diagnose --json --lang zh-CN --as-of 2026-06-30")]
    [InlineData("diagnose --json --viewer u6")]
    [InlineData("rules --json")]
    public async Task NRules_ShowsWhatTheBuiltInEngineShows(string command)
    {
        var (exit, output) = await Run(command);

        Assert.Equal((exit, output), await Run($"{command} --engine nrules"));
        Assert.Equal(0, exit);
        Assert.NotEmpty(output);
    }

    [Fact]
    public async Task NRulesAcme_AddsTheCompanysFindings_WithWordsEvidenceAndRecords()
    {
        var (_, output) = await Run("diagnose u8 --engine nrules-acme");

        Assert.Contains("DEAL1 Large deal overdue · warning · by the company's threshold", output);
        Assert.Contains("刘洋 Liu Yang: a deal of 214,301 CNY has been at 报价 Quotation for 57 days;", output);
        Assert.Contains("- dealAmount: 214,301 CNY (threshold 200,000 CNY)", output);
        Assert.Contains("SI3001 Slow at a stage", output);
    }

    [Fact]
    public async Task NRulesAcme_InChinese_IsChinese() =>
        Assert.Contains("一个 21.4 万元的商机在“报价 Quotation”已停留 57 天", (await Run("diagnose u8 --engine nrules-acme --lang zh-CN")).Output.Replace("\n    ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task NRulesAcme_WithAPack_FindsWhatTheBuiltInEngineFindsAndTheLargeDeals(string language)
    {
        var command = $"diagnose --json --lang {language} --rules {Path.Combine(Repository.Root, "samples", "packs", "acme.json")}";
        var (builtIn, both) = (Findings((await Run(command)).Output), Findings((await Run(command + " --engine nrules-acme")).Output));

        Assert.Equal(builtIn, both.Where(f => !f.Rule.StartsWith("DEAL", StringComparison.Ordinal)));
        Assert.Equal(["ACME1", "ACME2", "DEAL1"], both.Select(f => f.Rule).Where(r => r is "ACME1" or "ACME2" or "DEAL1").Distinct().Order());
    }

    [Fact]
    public async Task Rules_ListsTheCompanysRulesBesideOurs()
    {
        var (_, output) = await Run("rules --engine nrules-acme");

        Assert.Contains("DEAL1   Large deal overdue", output);
        Assert.Contains("SI1001  No new customers", output);
    }

    /// <summary>What was found about people, by person and in the order of the report.</summary>
    private static (string Person, string Rule, string Text)[] Findings(string json) =>
    [
        .. JsonNode.Parse(json)!["salespeople"]!.AsArray()
            .SelectMany(p => p!["findings"]!.AsArray().Select(f => ((string)p["id"]!, (string)f!["rule"]!, (string)f["text"]!))),
    ];

    private static async Task<(int Exit, string Output)> Run(string command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await SalesInsights.Sample.Program.RunAsync(command.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error, Program.Engines);
        Assert.Empty(error.ToString());
        return (exit, output.ToString());
    }
}
