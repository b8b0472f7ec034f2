using System.Text.Json;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("overview", 0)]
    [InlineData("overview --fail-on error", 0)]
    [InlineData("overview --fail-on warning", 1)]
    [InlineData("diagnose u2 --fail-on info", 0)]
    [InlineData("diagnose u8 --fail-on warning", 1)]
    [InlineData("--viewer u2 --fail-on info", 0)]
    [InlineData("--help", 0)]
    [InlineData("--version", 0)]
    public async Task Run_WithoutError_SaysOnlyByExitCodeWhetherSomethingWasFound(string command, int exit)
    {
        var run = await ConsoleRun.Of(command.Split(' '));
        Assert.Equal((exit, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(run.Output);
    }

    [Theory]
    [InlineData("diagnos", "diagnos")]
    [InlineData("--bogus", "--bogus")]
    [InlineData("--data", "--data")]
    [InlineData("--as-of 2026-02-30", "2026-02-30")]
    [InlineData("--as-of 15.9.2026", "yyyy-MM-dd")]
    [InlineData("--period 2026-Q5", "2026-Q5")]
    [InlineData("--measure cake", "newCustomers")]
    [InlineData("--lang fr", "zh-CN")]
    [InlineData("--fail-on loud", "warning")]
    [InlineData("--viewer u99", "u99")]
    [InlineData("--engine nrules", "built-in")]
    [InlineData("--mapping maven", "--data")]
    [InlineData("--data /no/such/folder", "/no/such/folder")]
    [InlineData("funnel --reading sideways", "sideways")]
    [InlineData("funnel --by colour", "colour")]
    [InlineData("funnel --window -1", "-1")]
    [InlineData("funnel --working-days", "--window")]
    [InlineData("funnel --reading flow --window 5", "--window")]
    [InlineData("conversion --days -1", "-1")]
    [InlineData("results --by colour", "colour")]
    [InlineData("check --viewer u2", "--viewer")]
    [InlineData("@answers.txt", "@answers.txt")]
    public async Task Run_WrongCommandLine_ExitsWith2AndOneLine(string command, string names)
    {
        var run = await ConsoleRun.Of(command.Split(' '));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.Contains(names, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json --as-of tomorrow")]
    [InlineData("overview --json --bogus")]
    [InlineData("--json diagnose nobody")]
    public async Task Run_WrongCommandLineWithJson_WritesTheErrorAsJson(string command)
    {
        var run = await ConsoleRun.Of(command.Split(' '));
        using var error = JsonDocument.Parse(run.Error);
        var inner = error.RootElement.GetProperty("error");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("usage", inner.GetProperty("code").GetString());
        Assert.Equal(["code", "message", "file", "line"], inner.EnumerateObject().Select(p => p.Name));
    }
}
