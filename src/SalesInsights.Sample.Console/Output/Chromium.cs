using System.ComponentModel;
using System.Diagnostics;
using SalesInsights.Sample.CommandLine;

namespace SalesInsights.Sample.Output;

/// <summary>A browser of the Chromium family on this machine, asked to print a page.</summary>
internal static class Chromium
{
    private const string Setting = "SALESINSIGHTS_CHROMIUM";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The browser's path; null where there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } set) return set;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => Path.IsPathRooted(name) ? [name] : folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <exception cref="UsageException">There is no browser, or it did not print.</exception>
    public static void Print(string page, string pdf, CancellationToken cancellation)
    {
        var browser = Find()
            ?? throw new UsageException($"--pdf needs Chromium, Chrome or Edge, and none was found; install one or name it in {Setting}. --html needs none.");
        var profile = Directory.CreateTempSubdirectory("salesinsights");
        try
        {
            Run(browser, ArgumentsOf(page, pdf, profile.FullName), cancellation);
            if (!File.Exists(pdf)) throw new UsageException($"--pdf: {browser} ended without printing. --html gives the page to print by hand.");
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    /// <summary>A profile of its own, so that an open browser is left alone; the sandbox cannot be had as root.</summary>
    private static string[] ArgumentsOf(string page, string pdf, string profile) =>
    [
        "--headless", "--disable-gpu", "--no-first-run", $"--user-data-dir={profile}", .. Environment.IsPrivilegedProcess ? new[] { "--no-sandbox" } : [],
        "--no-pdf-header-footer", $"--print-to-pdf={Path.GetFullPath(pdf)}", new Uri(Path.GetFullPath(page)).AbsoluteUri,
    ];

    private static void Run(string browser, string[] arguments, CancellationToken cancellation)
    {
        using var process = Start(browser, arguments);
        using var ending = cancellation.Register(() => process.Kill(entireProcessTree: true));
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new UsageException($"--pdf: {browser} did not end within {Patience.TotalSeconds} seconds.");
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private static Process Start(string browser, string[] arguments)
    {
        var start = new ProcessStartInfo(browser, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new UsageException($"--pdf: {browser} could not be started: {exception.Message}");
        }
    }
}
