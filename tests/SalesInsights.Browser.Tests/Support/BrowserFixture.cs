using Microsoft.Playwright;

namespace SalesInsights.Browser.Tests.Support;

/// <summary>One browser for all tests, and the reports that they open, made by the real program.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Folder { get; } = Directory.CreateTempSubdirectory("salesinsights").FullName;

    public async Task InitializeAsync()
    {
        if (ChromiumPath.Value is not { } path) return;
        _playwright = await Playwright.CreateAsync();
        string[] arguments = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A page of its own; what it logs and asks the network for is kept.</summary>
    public async Task<OpenedPage> OpenAsync(string file, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, string fragment = "")
    {
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        var opened = new OpenedPage(context, await context.NewPageAsync());
        await opened.Page.GotoAsync(new Uri(file).AbsoluteUri + fragment);
        return opened;
    }

    /// <summary>The report of a command's company; made once for the same arguments.</summary>
    public async Task<string> ReportAsync(params string[] args)
    {
        var file = Path.Combine(Folder, string.Concat(string.Join("_", args).Select(c => char.IsLetterOrDigit(c) ? c : '-')) + ".html");
        if (File.Exists(file)) return file;
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Sample.Program.RunAsync(["report", "--html", file, .. args], output, error);
        Assert.Equal((0, ""), (exit, error.ToString()));
        return file;
    }
}
