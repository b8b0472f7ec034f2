using System.Diagnostics;
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
    [InlineData("diagnose --data demo:company", 4000)]
    [InlineData("report --data demo:company --html week.html", 3000)]
    [InlineData("demo --size company --out big", 2500)]
    public async Task Interrupt_InTheMiddleOfLongWork_LeavesAtOnceAndNothingBehind(string command, int milliseconds)
    {
        if (OperatingSystem.IsWindows()) return;
        using var process = ConsoleProcess.Start(_folder.Path, command.Split(' '));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.Delay(milliseconds);
        if (process.HasExited) return;
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

        // A pipe as a file gives no end of rows, so that the load is never over.
        _folder.Write("company.json", """{ "name": "Acme", "currency": "CNY" }""");
        _folder.Write("salespeople.csv", "id,name\nu1,Ann\n");
        using (var made = Process.Start("mkfifo", _folder.In("customers.csv"))) await made.WaitForExitAsync();
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
}
