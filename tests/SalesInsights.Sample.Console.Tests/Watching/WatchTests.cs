using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Watching;

/// <summary>A real process that watches a real folder.</summary>
public sealed class WatchTests : IDisposable
{
    private const string AllOfChenChen = "^salesperson,u4,.*\n";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TempFolder _folder = new();

    private string Data => _folder.In("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Watch_TargetsTakenAwayAndPutBack_TellsWhatIsRaisedAndCleared()
    {
        using var process = await Started("--json", "--times", "2");
        var begun = await Line(process);
        var targets = File.ReadAllText(Path.Combine(Data, "targets.csv"));
        Write("targets.csv", Regex.Replace(targets, AllOfChenChen, "", RegexOptions.Multiline));
        var taken = await Line(process);
        Write("targets.csv", targets);
        var back = await Line(process);
        await process.WaitForExitAsync();

        Assert.Equal((ExitCode.Fine, "", "begun"), (process.ExitCode, await process.StandardError.ReadToEndAsync(), begun.GetProperty("event").GetString()));
        Assert.Contains("SI4001/salesperson/u4", Ids(begun, "raised"));
        Assert.Equal(begun.GetProperty("findings").GetInt32(), Ids(begun, "raised").Length);
        Assert.Contains("SI0001/salesperson/u4", Ids(taken, "raised"));
        Assert.Contains("SI4001/salesperson/u4", Ids(taken, "cleared"));
        Assert.Equal(Ids(taken, "raised"), Ids(back, "cleared"));
        Assert.Equal(Ids(taken, "cleared"), Ids(back, "raised"));
        Assert.Equal(begun.GetProperty("findings").GetInt32(), back.GetProperty("findings").GetInt32());
    }

    [Fact]
    public async Task Watch_FileThatCannotBeRead_KeepsTheLastStateAndGoesOn()
    {
        using var process = await Started("--json", "--times", "1");
        var begun = await Line(process);
        var company = File.ReadAllText(Path.Combine(Data, "company.json"));
        Write("company.json", company[..20]);
        var bad = await Line(process);
        Write("company.json", company);
        var good = await Line(process);
        await process.WaitForExitAsync();

        Assert.Equal(("unreadable", "company.json"), (bad.GetProperty("event").GetString(), bad.GetProperty("error").GetProperty("file").GetString()));
        Assert.Equal(begun.GetProperty("findings").GetInt32(), bad.GetProperty("findings").GetInt32());
        Assert.Equal(("updated", 0, 0, 0), (good.GetProperty("event").GetString(), Ids(good, "raised").Length, Ids(good, "changed").Length, Ids(good, "cleared").Length));
    }

    [Theory]
    [InlineData("en", "raised  SI0001", "cleared SI4001", "changed SI4001")]
    [InlineData("zh-CN", "新发现 SI0001", "已消除 SI4001", "有变化 SI4001")]
    public async Task Watch_ForPeople_TellsTheTimeAndEachFinding(string language, string raised, string cleared, string changed)
    {
        using var process = await Started("--lang", language, "--times", "1");
        var first = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        var without = Regex.Replace(File.ReadAllText(Path.Combine(Data, "targets.csv")), AllOfChenChen, "", RegexOptions.Multiline);
        Write("targets.csv", Regex.Replace(without, "^salesperson,u8,2026-Q3,orders,[0-9]+", "salesperson,u8,2026-Q3,orders,4200000", RegexOptions.Multiline));
        var rest = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync();

        Assert.Matches("^[0-2][0-9]:[0-5][0-9]:[0-5][0-9] ", first);
        Assert.Matches("^[0-2][0-9]:[0-5][0-9]:[0-5][0-9] ", rest);
        Assert.All(new[] { raised, cleared, changed }, text => Assert.Contains("\n  " + text, rest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watch_Workbook_IsReadAgainWhenItIsSavedAnew()
    {
        Assert.Equal(ExitCode.Fine, (await ConsoleRun.Of("demo", "--out", _folder.In("book.xlsx"))).ExitCode);
        using var process = ConsoleProcess.Start(_folder.Path, "watch", "--data", "book.xlsx", "--json", "--times", "1");
        await Line(process);
        File.SetLastWriteTimeUtc(_folder.In("book.xlsx"), DateTime.UtcNow.AddMinutes(1));
        var again = await Line(process);
        await process.WaitForExitAsync();
        Assert.Equal(("updated", ExitCode.Fine), (again.GetProperty("event").GetString(), process.ExitCode));
    }

    [Fact]
    public async Task Watch_Interrupted_LeavesAtOnce()
    {
        if (OperatingSystem.IsWindows()) return;
        using var process = await Started();
        await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        await ConsoleProcess.Interrupt(process);
        Assert.Equal((ExitCode.Interrupted, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    [Theory]
    [InlineData("watch", "watch needs --data PATH: a folder or a workbook that changes.")]
    [InlineData("watch --data demo:company", "watch needs --data PATH: a folder or a workbook that changes.")]
    [InlineData("watch --data . --times -1", "--times: '-1' is not a number of updates, 0 or more.")]
    public async Task Watch_NothingToWatch_SaysSo(string command, string message)
    {
        var run = await ConsoleRun.Of(command.Split(' '));
        Assert.Equal((ExitCode.Usage, $"salesinsights: {message}\n"), (run.ExitCode, run.Error));
    }

    private async Task<Process> Started(params string[] options)
    {
        Assert.Equal(ExitCode.Fine, (await ConsoleRun.Of("demo", "--out", Data)).ExitCode);
        return ConsoleProcess.Start(_folder.Path, ["watch", "--data", "data", .. options]);
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(Data, file), text);

    private static async Task<JsonElement> Line(Process process)
    {
        using var document = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync().WaitAsync(Patience))!);
        return document.RootElement.Clone();
    }

    private static string[] Ids(JsonElement update, string list) => [.. update.GetProperty(list).EnumerateArray().Select(f => f.GetProperty("id").GetString()!)];
}
