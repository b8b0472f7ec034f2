using System.Text.Json;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

public sealed class DataFolderRunTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Demo_WrittenAndReadAgain_PrintsTheSameScreens()
    {
        await ConsoleRun.Of("demo", "--out", _folder.In("demo"));
        foreach (var command in new[] { "overview", "diagnose", "funnel", "results" })
        {
            var fromMemory = await ConsoleRun.Of(command, "--measure", "payments");
            var fromFiles = await ConsoleRun.Of(command, "--measure", "payments", "--data", _folder.In("demo"));
            Assert.Equal(fromMemory, fromFiles);
        }
    }

    [Fact]
    public async Task Demo_WrittenAsAWorkbook_GivesTheSameBytesAsTheFolder()
    {
        var (csv, book) = (_folder.In("demo"), _folder.In("demo.xlsx"));
        await ConsoleRun.Of("demo", "--out", csv);
        Assert.Equal(0, (await ConsoleRun.Of("demo", "--out", book)).ExitCode);
        foreach (var command in new[] { "overview", "diagnose", "funnel", "results", "outlook", "payments", "workload", "check" })
        {
            var fromFiles = await ConsoleRun.Of(command, "--json", "--strict", "--data", csv);
            var fromBook = await ConsoleRun.Of(command, "--json", "--strict", "--data", book);
            Assert.Equal((0, fromFiles.Output.Replace(".csv\"", "\"", StringComparison.Ordinal)), (fromBook.ExitCode, fromBook.Output));
        }

        var second = await ConsoleRun.Of("demo", "--out", book);
        Assert.Equal(2, second.ExitCode);
        Assert.Contains("exists already", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_FolderThatHoldsSomething_IsNotOverwritten()
    {
        _folder.Write("mine.txt", "mine");
        var run = await ConsoleRun.Of("demo", "--out", _folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["mine.txt"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Run_NoCompanyFile_ExitsWith3AndNamesIt()
    {
        var run = await ConsoleRun.Of("--data", _folder.Path);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("company.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DayThatDoesNotExist_CountsWithoutItOrRefusesTheLoad()
    {
        WriteSmallCompany("c1,u1,2026-02-30\n");
        var lenient = await ConsoleRun.Of("check", "--data", _folder.Path, "--json");
        var strict = await ConsoleRun.Of("overview", "--data", _folder.Path, "--strict", "--json");
        using var answer = JsonDocument.Parse(lenient.Output);
        using var error = JsonDocument.Parse(strict.Error);
        var issue = answer.RootElement.GetProperty("issues")[0];
        var inner = error.RootElement.GetProperty("error");
        Assert.Equal((0, 3, ""), (lenient.ExitCode, strict.ExitCode, strict.Output));
        Assert.Equal(("customers.csv", 2, "2026-02-30"), (issue.GetProperty("file").GetString(), issue.GetProperty("line").GetInt32(), issue.GetProperty("value").GetString()));
        Assert.Equal(("customers.csv", 2), (inner.GetProperty("file").GetString(), inner.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Run_DataWithoutDates_AsksForTheDay()
    {
        WriteSmallCompany("c1,u1,\n");
        var run = await ConsoleRun.Of("overview", "--data", _folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--as-of", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await ConsoleRun.Of("check", "--data", _folder.Path)).ExitCode);
    }

    [Fact]
    public async Task Run_TargetsForOddDays_TakesThePeriodThatHoldsTheLastDay()
    {
        WriteSmallCompany("c1,u1,2026-05-20\n");
        _folder.Write("targets.csv", "subject_kind,subject_id,period,measure,amount\n"
            + "salesperson,u1,2026-02-28..2026-05-30,newCustomers,4\nsalesperson,u1,2026-05-31..2026-08-30,newCustomers,4\n");
        var run = await ConsoleRun.Of("overview", "--data", _folder.Path, "--json");
        using var answer = JsonDocument.Parse(run.Output);
        var root = answer.RootElement;
        Assert.Equal(("2026-05-20", "2026-02-28..2026-05-30", "newCustomers"),
            (root.GetProperty("asOf").GetString(), root.GetProperty("period").GetString(), root.GetProperty("measure").GetString()));
    }

    private void WriteSmallCompany(string customers)
    {
        _folder.Write("company.json", """{ "name": "Small", "currency": "EUR" }""");
        _folder.Write("salespeople.csv", "id,name\nu1,Ann\n");
        _folder.Write("customers.csv", "id,owner_id,created_on\n" + customers);
    }
}
