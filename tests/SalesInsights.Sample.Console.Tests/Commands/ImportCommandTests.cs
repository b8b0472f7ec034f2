using System.Text.Json;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ImportCommandTests()
    {
        _folder.Write("accounts.csv", "Account ID,Account Name,Owner,Created\nA1,Acme,Ann,03/04/2026\nA2,Böhm,Bob,05/06/2026\n");
        _folder.Write("商机.csv", "商机编号,客户编号,业务员,创建时间,阶段,金额,备注\nS1,A1,Ann,2026/4/6 10:00,报价,12500,\nS2,A2,,2026/6/7 9:30,赢单,8000,急\n");
        _folder.Write("notes.csv", "text\nremember\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Guess_AnExport_PrintsTheApprovedScreen(string language)
    {
        var run = await ConsoleRun.Of("import", "--guess", _folder.Path, "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Approved", $"import-guess.{language}.txt"));
        Assert.Equal(approved, run.Output);
        Assert.All(approved.Split('\n'), line => Assert.InRange(Columns.Of(line), 0, 80));
    }

    [Fact]
    public async Task Guess_WrittenToAFile_LoadsAsItIs()
    {
        using var elsewhere = new TempFolder();
        var file = elsewhere.In("mapping.json");
        var run = await ConsoleRun.Of("import", "--guess", _folder.Path, "--out", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(file, run.Output.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var check = await ConsoleRun.Of("check", "--data", _folder.Path, "--mapping", file, "--json");
        using var answer = JsonDocument.Parse(check.Output);
        Assert.Equal(0, answer.RootElement.GetProperty("issues").GetArrayLength());
        Assert.Equal(2, (await ConsoleRun.Of("import", "--guess", _folder.Path, "--out", file)).ExitCode);
    }

    [Fact]
    public async Task Guess_AsJson_PrintsTheMappingItself()
    {
        using var mapping = JsonDocument.Parse((await ConsoleRun.Of("import", "--guess", _folder.Path, "--json")).Output);
        Assert.Equal("stages", mapping.RootElement.GetProperty("facts")[0].GetProperty("fact").GetString());
    }

    [Fact]
    public async Task Guess_NothingToLoad_SaysWhatIsMissing()
    {
        using var empty = new TempFolder();
        var run = await ConsoleRun.Of("import", "--guess", empty.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Missing: a table with customers, opportunities or orders.", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await ConsoleRun.Of("import", "--guess", empty.In("nowhere"))).ExitCode);
        Assert.NotEqual(0, (await ConsoleRun.Of("import")).ExitCode);
    }

    [Fact]
    public void Texts_EveryDoubt_HasWords() => Assert.All(
        Enum.GetNames<DataFolder.GuessDoubt>().Where(d => d != "Missing"),
        doubt => Assert.Contains($"import.{char.ToLowerInvariant(doubt[0])}{doubt[1..]}", Sample.Texts.ScreenTexts.English.Keys));
}
