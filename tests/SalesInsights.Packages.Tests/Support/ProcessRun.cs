using System.Diagnostics;
using System.Text;

namespace SalesInsights.Packages.Tests.Support;

/// <summary>One run of a program to its end: what it printed, and a failed test with all of it when it did not end well.</summary>
internal sealed record ProcessRun(string Command, int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(10);

    public static async Task<ProcessRun> OfAsync(
        string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // The build that runs these tests leaves its own paths in the environment.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var command = $"{program} {string.Join(' ', start.ArgumentList)}";
        using var limit = new CancellationTokenSource(TimeLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new(command, process.ExitCode, await output.WaitAsync(limit.Token), await error.WaitAsync(limit.Token));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command}\ndid not end within {TimeLimit.TotalMinutes} minutes:\n{await output}\n{await error}");
        }
    }

    /// <summary>The output of a run that must have ended with 0.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command}\nended with {ExitCode}:\n{Output}\n{Error}");
        return Output;
    }
}
