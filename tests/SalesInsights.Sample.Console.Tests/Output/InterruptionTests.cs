using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Output;

/// <summary>Real processes that get the signal which Ctrl+C sends.</summary>
public sealed class InterruptionTests : IDisposable
{
    // Far below what the rest of the work would take, far above what a busy machine adds.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(3);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("diagnose --data demo:company", 1500)]
    [InlineData("diagnose --data demo:company", 3000)]
    [InlineData("report --data demo:company --html week.html", 3000)]
    [InlineData("demo --size company --out big", 1500)]
    public async Task Interrupt_InTheMiddleOfLongWork_LeavesAtOnceAndNothingBehind(string command, int milliseconds)
    {
        if (OperatingSystem.IsWindows()) return;
        using var process = ConsoleProcess.Start(_folder.Path, command.Split(' '));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.Delay(milliseconds);
        Assert.False(process.HasExited, "The work was over before it could be interrupted.");
        var taken = await ConsoleProcess.Interrupt(process);

        Assert.Equal((ExitCode.Interrupted, ""), (process.ExitCode, await error));
        Assert.InRange(taken, TimeSpan.Zero, AtOnce);
        Assert.Equal("", await output);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Interrupt_InTheMiddleOfALoad_LeavesAtOnce()
    {
        if (OperatingSystem.IsWindows()) return;

        await MakeEndlessFolder();
        using var process = ConsoleProcess.Start(_folder.Path, "check", "--data", ".");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await using (var rows = new StreamWriter(_folder.In("customers.csv")))
        {
            await rows.WriteAsync("id,owner_id\n");
            for (var n = 0; n < 100_000; n++) await rows.WriteAsync($"c{n},u1\n");
            await rows.FlushAsync();
            var taken = await ConsoleProcess.Interrupt(process);
            Assert.InRange(taken, TimeSpan.Zero, AtOnce);
        }

        Assert.Equal((ExitCode.Interrupted, "", ""), (process.ExitCode, await output, await error));
    }

    [Fact]
    public async Task CtrlC_OnATerminalInTheMiddleOfALoad_TakesTheLoadingLineAway()
    {
        if (OperatingSystem.IsWindows()) return;
        await MakeEndlessFolder();
        using var process = Process.Start(new ProcessStartInfo("script", ["-qec", $"stty cols 60 rows 20; exec dotnet '{ConsoleProcess.Program}' check --data .", "/dev/null"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["TERM"] = "xterm", ["LANG"] = "C.UTF-8" },
        })!;
        var shown = new StringBuilder();
        var reading = ReadInto(shown, process.StandardOutput);
        await using (var rows = new StreamWriter(_folder.In("customers.csv")))
        {
            await rows.WriteAsync("id,owner_id\n");
            for (var n = 0; !Of(shown).Contains("rows/s", StringComparison.Ordinal); n++)
            {
                Assert.True(n < 100, "No loading line after a hundred thousand rows: " + Of(shown));
                for (var row = 0; row < 10_000; row++) await rows.WriteAsync($"c{n}-{row},u1\n");
                await rows.FlushAsync();
                await Task.Delay(100);
            }

            await process.StandardInput.WriteAsync('\u0003');
            await process.StandardInput.FlushAsync();
            var sent = Stopwatch.GetTimestamp();
            await process.WaitForExitAsync();
            Assert.InRange(Stopwatch.GetElapsedTime(sent), TimeSpan.Zero, AtOnce);
        }

        await reading;
        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
        Assert.Contains("^C", Of(shown), StringComparison.Ordinal);
        Assert.Equal("", Screen(Of(shown)).Trim());
    }

    private static string Of(StringBuilder shown)
    {
        lock (shown) return shown.ToString();
    }

    private static async Task ReadInto(StringBuilder shown, StreamReader output)
    {
        var buffer = new char[4096];
        while (await output.ReadAsync(buffer) is > 0 and var count)
        {
            lock (shown) shown.Append(buffer, 0, count);
        }
    }

    /// <summary>What a terminal shows: text written over text after each return to the line's beginning.</summary>
    private static string Screen(string written)
    {
        var (lines, line, column) = (new List<string>(), new List<char>(), 0);
        foreach (var c in Regex.Replace(written, "\u001b(\\[[0-9;?]*[a-zA-Z]|[=>])", ""))
        {
            if (c == '\r') column = 0;
            else if (c == '\n')
            {
                lines.Add(new string([.. line]));
                line.Clear();
            }
            else
            {
                if (column == line.Count) line.Add(c);
                else line[column] = c;
                column++;
            }
        }

        return string.Join('\n', [.. lines, new string([.. line])]);
    }

    /// <summary>A pipe as a file gives no end of rows, so that the load is never over.</summary>
    private async Task MakeEndlessFolder()
    {
        _folder.Write("company.json", """{ "name": "Acme", "currency": "CNY" }""");
        _folder.Write("salespeople.csv", "id,name\nu1,Ann\n");
        using var made = Process.Start("mkfifo", _folder.In("customers.csv"));
        await made.WaitForExitAsync();
    }
}
