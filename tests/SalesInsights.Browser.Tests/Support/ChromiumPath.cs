namespace SalesInsights.Browser.Tests.Support;

/// <summary>Where the system's Chromium is; no browser is ever downloaded.</summary>
internal static class ChromiumPath
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public static string? Value { get; } = Environment.GetEnvironmentVariable("SALESINSIGHTS_CHROMIUM") is { Length: > 0 } set ? set : OnPath();

    public static string? WhyNone => Value is null ? "No Chromium is installed; SALESINSIGHTS_CHROMIUM may name one." : null;

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
