using System.Diagnostics;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Completion;

public sealed class CompletionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("dia", "diagnose")]
    [InlineData("funnel --read", "--reading")]
    [InlineData("funnel --reading fl", "flow")]
    [InlineData("diagnose --lang z", "zh-CN")]
    [InlineData("--measure newC", "newCustomers")]
    [InlineData("--engine b", "built-in")]
    [InlineData("--mapping hub", "hubspot")]
    [InlineData("--fail-on warn", "warning")]
    [InlineData("diagnose Dav", "David Tan")]
    [InlineData("funnel 亚太", "亚太部 Asia Pacific")]
    [InlineData("mail Hass", "Omar Hassan")]
    [InlineData("--viewer u12", "u12")]
    [InlineData("--period 2026-Q3", "2026-Q3")]
    [InlineData("completion ba", "bash")]
    public async Task Suggest_HalfAWord_GivesTheRest(string typed, string expected)
    {
        var run = await ConsoleRun.Of($"[suggest:{typed.Length}]", typed);
        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal([expected], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim('\r')));
    }

    [Fact]
    public async Task Suggest_OwnData_GivesItsNames()
    {
        _folder.Write("company.json", """{ "name": "Small", "currency": "EUR" }""");
        _folder.Write("salespeople.csv", "id,name\nu1,Bartholomew\n");
        _folder.Write("customers.csv", "id,owner_id\nc1,u1\n");
        var typed = $"diagnose --data {_folder.Path} Bart";
        Assert.Equal("Bartholomew", (await ConsoleRun.Of($"[suggest:{typed.Length}]", typed)).Output.Trim());
    }

    [Theory]
    [InlineData("diagnose --data /no/such/folder Dav")]
    [InlineData("diagnose --as-of tomorrow Dav")]
    public async Task Suggest_CommandLineThatIsNotYetRight_GivesNothing(string typed)
    {
        var run = await ConsoleRun.Of($"[suggest:{typed.Length}]", typed);
        Assert.Equal((ExitCode.Fine, "", ""), (run.ExitCode, run.Output.Trim(), run.Error));
    }

    [Theory]
    [InlineData("salesinsights dia", "diagnose")]
    [InlineData("salesinsights board --al", "--all")]
    [InlineData("salesinsights diagnose Dav", "David\\ Tan")]
    [InlineData("salesinsights check --data demo:company --measure newC", "newCustomers")]
    public async Task Bash_WithTheScript_CompletesTheLine(string line, string expected)
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/bin/bash")) return;
        _folder.Write("completion.bash", (await ConsoleRun.Of("completion", "bash")).Output);
        _folder.Write("salesinsights", $"#!/bin/sh\nexec dotnet '{ConsoleProcess.Program}' \"$@\"\n");
        File.SetUnixFileMode(_folder.In("salesinsights"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        const string script = """
            source ./completion.bash
            COMP_LINE="$1"; COMP_POINT=${#1}; COMP_WORDS=(./$1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _salesinsights
            printf '%s\n' "${COMPREPLY[@]}"
            complete -p salesinsights
            """;
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", script, "bash", line])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        Assert.Equal("", await bash.StandardError.ReadToEndAsync());
        Assert.Equal([expected, "complete -o default -F _salesinsights salesinsights"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Completion_UnknownShell_SaysTheNearest()
    {
        var run = await ConsoleRun.Of("completion", "bsh");
        Assert.Equal((ExitCode.Usage, "salesinsights: completion: 'bsh' is not one of bash, fish, powershell, zsh; did you mean \"bash\"?\n"), (run.ExitCode, run.Error));
    }
}
