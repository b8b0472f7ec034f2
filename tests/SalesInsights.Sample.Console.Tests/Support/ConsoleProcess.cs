using System.Diagnostics;

namespace SalesInsights.Sample.Tests.Support;

/// <summary>The real program in a process of its own, as a person or a script starts it.</summary>
internal static class ConsoleProcess
{
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "salesinsights.dll");

    public static Process Start(string folder, params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [Program, .. args])
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Runs to the end.</summary>
    public static async Task<ConsoleRun> Run(string folder, params string[] args)
    {
        using var process = Start(folder, args);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Sends what Ctrl+C sends, and says how long the process took to end.</summary>
    public static async Task<TimeSpan> Interrupt(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        var sent = Stopwatch.GetTimestamp();
        await process.WaitForExitAsync();
        return Stopwatch.GetElapsedTime(sent);
    }
}
