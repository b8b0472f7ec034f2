using System.Text.Json;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

/// <summary>A company pack with thresholds, texts, a formula rule on a registered fact, and a C# rule, in the console.</summary>
public sealed class PackOptionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static string Acme => Path.Combine(ConsoleRun.Root, "samples/packs/acme.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Diagnose_WithPack_RunsItsThresholdsFormulasAndTheCompanysOwnRule()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("diagnose", "--json", "--rules", Acme)).Output);
        var findings = answer.RootElement.GetProperty("salespeople").EnumerateArray()
            .SelectMany(p => p.GetProperty("findings").EnumerateArray().Select(f => (Who: p.GetProperty("id").GetString(), Finding: f)))
            .Where(f => f.Finding.GetProperty("rule").GetString() is "ACME1" or "ACME2" or "SI1001" or "SI3003")
            .Select(f => (f.Who, f.Finding.GetProperty("rule").GetString(), f.Finding.GetProperty("severity").GetString()));

        // Samples sent in the quarter: u4 1, u7 2, u8 none; of these only u8 has ten opportunities open. SI3003 is switched off, SI1001 speaks louder.
        Assert.Equal([("u4", "ACME1", "info"), ("u7", "SI1001", "error"), ("u7", "ACME1", "info"), ("u8", "ACME1", "info"), ("u8", "ACME2", "info")], findings);
    }

    [Theory]
    [InlineData("en", "刘洋 Liu Yang: 0 samples sent in 2026-Q3, usual among the others: 4", "Which fair or platform could bring inquiries this month?")]
    [InlineData("zh-CN", "刘洋 Liu Yang:2026-Q3 寄样 0 次,同事通常 4 次", "本月哪个展会或平台能带来询盘?")]
    public async Task Diagnose_WithPack_SpeaksItsWordsInBothLanguages(string language, string text, string question)
    {
        var output = (await ConsoleRun.Of("diagnose", "--rules", Acme, "--lang", language, "--json")).Output;

        Assert.Contains(text, output);
        Assert.Contains(question, output);
    }

    [Fact]
    public async Task Diagnose_SuppressedFinding_IsListedWithItsReason() => Assert.Contains(
        "Kept out until 31 Dec 2026: SI3002 Losing at a stage", (await ConsoleRun.Of("diagnose", "u11", "--rules", Acme)).Output);

    [Fact]
    public async Task Rules_Explain_SaysWhichPackAndLineAValueComesFrom()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("rules", "--explain", "SI1001", "--pack", Acme, "--json")).Output);
        var days = answer.RootElement.GetProperty("settings").EnumerateArray().Single(s => s.GetProperty("path").GetString() == "rules.SI1001.options.workingDays");

        Assert.Equal(("25", "acme", 10), (days.GetProperty("value").GetString(), days.GetProperty("pack").GetString(), days.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Rules_Schema_IsThePublishedOne() => Assert.Equal(
        await File.ReadAllTextAsync(Path.Combine(ConsoleRun.Root, "docs/schemas/rule-pack-1.schema.json")), (await ConsoleRun.Of("rules", "--schema")).Output);

    [Fact]
    public async Task Diagnose_BadPack_SaysEverythingThatIsWrongAndEndsWithThree()
    {
        _folder.Write("bad.json", """
            { "formatVersion": 1, "name": "bad",
              "rules": { "SI1001": { "options": { "workingDay": 3 } }, "SI2001": { "severity": "loud" } } }
            """);

        var run = await ConsoleRun.Of("diagnose", "--rules", _folder.In("bad.json"));

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("bad, line 2, $.rules.SI1001.options.workingDay: the rule has no option \"workingDay\"; did you mean \"workingDays\"?", run.Error);
        Assert.Contains("$.rules.SI2001.severity", run.Error);
    }

    [Theory]
    [InlineData("../other")]
    [InlineData("/etc/passwd")]
    [InlineData("missing")]
    public async Task Diagnose_ExtendsWhatIsNotBesideIt_SaysSo(string name)
    {
        _folder.Write("pack.json", $$"""{ "formatVersion": 1, "name": "pack", "extends": "{{name}}" }""");

        var run = await ConsoleRun.Of("diagnose", "--rules", _folder.In("pack.json"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"the pack \"{name}\" that this one extends is not there", run.Error);
    }

    [Fact]
    public async Task Rules_ExplainUnknownRule_NamesThoseThatThereAre() =>
        Assert.Contains("--explain: 'SI9999' is not one of SI0001, ", (await ConsoleRun.Of("rules", "--explain", "SI9999")).Error);
}
