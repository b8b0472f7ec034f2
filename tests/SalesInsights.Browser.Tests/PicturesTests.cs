using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using SalesInsights.Browser.Tests.Support;

namespace SalesInsights.Browser.Tests;

/// <summary>
/// The pictures in docs/pictures show what the program prints and writes now. How letters look differs from machine to machine, so not the pictures are compared but what they were
/// made from. <c>eng/pictures.sh</c> makes them anew.
/// </summary>
public sealed class PicturesTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Switch = "SALESINSIGHTS_PICTURES";
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "pictures");
    private static readonly string Record = Path.Combine(Folder, "sources.json");

    private static bool IsWriting => Environment.GetEnvironmentVariable(Switch) == "write";

    [BrowserFact]
    public async Task Pictures_ShowWhatTheProgramShowsNow()
    {
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await ReportAsync(sources, "report.en", 1100, 800, ColorScheme.Light, "#first", "--lang", "en");
        await ReportAsync(sources, "report.zh-CN", 1100, 800, ColorScheme.Light, "#first", "--lang", "zh-CN");
        await ReportAsync(sources, "report-phone.zh-CN", 390, 844, ColorScheme.Dark, null, "--lang", "zh-CN");
        await ReportAsync(sources, "report-journeys.en", 1100, 800, ColorScheme.Light, "#journeys", "--lang", "en");
        await ReportAsync(sources, "report-person.en", 1100, 800, ColorScheme.Light, "#p7", "--lang", "en");
        await ConsoleAsync(sources, "console.en");
        await ConsoleAsync(sources, "console.zh-CN", "--lang", "zh-CN");

        var json = JsonSerializer.Serialize(sources, new JsonSerializerOptions { WriteIndented = true }) + "\n";
        if (IsWriting) File.WriteAllText(Record, json);
        Assert.True(File.ReadAllText(Record) == json, "What the pictures show has changed: run eng/pictures.sh, look at them, and commit them.");
        Assert.All(sources.Keys, picture => Assert.True(new FileInfo(Path.Combine(Folder, picture + ".png")).Length > 5_000));
    }

    /// <summary>A part of the report, or what a window of that size shows first.</summary>
    private async Task ReportAsync(
        SortedDictionary<string, string> sources, string name, int width, int height, ColorScheme scheme, string? part, params string[] args)
    {
        var file = await browser.ReportAsync(args);
        sources.Add(name, HashOf(await File.ReadAllTextAsync(file)));
        if (!IsWriting) return;
        await using var opened = await browser.OpenAsync(file, width, height, scheme);
        var path = Path.Combine(Folder, name + ".png");
        if (part is null) await opened.Page.ScreenshotAsync(new() { Path = path });
        else await opened.Page.Locator(part).ScreenshotAsync(new() { Path = path });
    }

    private async Task ConsoleAsync(SortedDictionary<string, string> sources, string name, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        await Sample.Program.RunAsync(args, output, TextWriter.Null);
        sources.Add(name, HashOf(output.ToString()));
        if (!IsWriting) return;
        var page = Path.Combine(browser.Folder, name + ".console.html");
        await File.WriteAllTextAsync(page, TerminalPage.Of("salesinsights " + string.Join(' ', args), await Terminal.RunAsync(args)));
        await using var opened = await browser.OpenAsync(page, 1000, 700);
        await opened.Page.Locator("pre").ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
