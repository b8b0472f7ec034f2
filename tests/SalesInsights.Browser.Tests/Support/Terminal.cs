using System.Diagnostics;

namespace SalesInsights.Browser.Tests.Support;

/// <summary>Runs the program in a terminal of eighty columns, as a person would; needs the system's <c>script</c>.</summary>
internal static class Terminal
{
    public static async Task<string> RunAsync(IReadOnlyList<string> args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "salesinsights.dll");
        var command = $"stty cols 80 rows 100; dotnet '{program}' {string.Join(' ', args)}";
        var start = new ProcessStartInfo("script", ["-qec", command, "/dev/null"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            Environment = { ["TERM"] = "xterm-256color" },
        };
        start.Environment.Remove("NO_COLOR");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Replace("\r", "", StringComparison.Ordinal);
    }
}
