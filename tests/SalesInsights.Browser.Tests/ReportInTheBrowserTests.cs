using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SalesInsights.Browser.Tests.Support;

namespace SalesInsights.Browser.Tests;

/// <summary>The report as people open it: on a phone and a wide screen, light and dark, in both languages, printed.</summary>
public sealed partial class ReportInTheBrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserTheory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Report_AnyWindow_IsQuietAndFits(string language)
    {
        var file = await browser.ReportAsync("--lang", language);
        foreach (var width in new[] { 360, 480, 768, 1280, 1920 })
        {
            await using var opened = await browser.OpenAsync(file, width);
            Assert.Empty(opened.Complaints);
            Assert.Equal([opened.Page.Url], opened.Requests.Distinct());
            var overflow = await opened.OverflowAsync();
            Assert.True(overflow <= 0, $"{overflow} pixels too wide at {width}");
        }
    }

    /// <summary>Contrast depends on the scheme, structure on the width, neither on the language: each is met with each of the others once.</summary>
    [BrowserTheory]
    [InlineData("en", 360, ColorScheme.Light)]
    [InlineData("zh-CN", 360, ColorScheme.Dark)]
    [InlineData("zh-CN", 1280, ColorScheme.Light)]
    [InlineData("en", 1280, ColorScheme.Dark)]
    public async Task Report_LookedAtByAxe_BreaksNoRule(string language, int width, ColorScheme scheme)
    {
        await using var opened = await browser.OpenAsync(await browser.ReportAsync("--lang", language), width, scheme: scheme);
        var axe = await opened.Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });

        Assert.Empty(axe.Violations.Select(v => $"{v.Id}: {v.Help}; {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        Assert.Contains(axe.Passes, p => p.Id == "color-contrast");
        Assert.Contains(axe.Passes, p => p.Id == "region");
    }

    [BrowserFact]
    public async Task Report_Keyboard_BeginsWithTheWayToTheContentAndReachesEveryLink()
    {
        await using var opened = await browser.OpenAsync(await browser.ReportAsync());
        await opened.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await opened.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        Assert.True(await opened.Page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().left >= 0"));

        // In the order of the page, without a trap.
        var links = await opened.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href],summary,[tabindex=\"0\"]')].filter(e => e.checkVisibility()).slice(0, 40).map(e => e.textContent.slice(0, 20))");
        var reached = new List<string> { await Focused(opened.Page) };
        while (reached.Count < links.Length)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            reached.Add(await Focused(opened.Page));
        }

        Assert.Equal(links, reached);
    }

    [BrowserTheory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Report_Printed_IsThreePagesOfWhichTheFirstIsTheWeek(string language)
    {
        await using var opened = await browser.OpenAsync(await browser.ReportAsync("--lang", language));
        Assert.InRange(PagesOf(await opened.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true })), 1, 3);

        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await opened.Page.Locator("article.person").First.IsVisibleAsync());
        Assert.Equal("page", await opened.Page.EvaluateAsync<string>("getComputedStyle(document.getElementById('board')).breakBefore"));

        // A4 less its margins, in pixels of 96 to the inch.
        await opened.Page.SetViewportSizeAsync(703, 1032);
        var end = await opened.Page.EvaluateAsync<double>("document.getElementById('first').getBoundingClientRect().bottom");
        Assert.True(end <= 1032, $"the first page ends at {end}");
    }

    [BrowserFact]
    public async Task Report_PrintedAtAPersonsAddress_HoldsThatPersonToo()
    {
        var file = await browser.ReportAsync();
        await using var opened = await browser.OpenAsync(file, fragment: "#p7");
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(["p7"], await opened.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('article.person')].filter(e => e.checkVisibility()).map(e => e.id)"));
    }

    [BrowserFact]
    public async Task Report_DarkScheme_IsDark()
    {
        var file = await browser.ReportAsync();
        await using var light = await browser.OpenAsync(file);
        await using var dark = await browser.OpenAsync(file, scheme: ColorScheme.Dark);

        Assert.True(await BrightnessAsync(light.Page) > 200);
        Assert.True(await BrightnessAsync(dark.Page) < 60);
    }

    [BrowserFact]
    public async Task Report_NamesThatLookLikeMarkup_AreShownAsText()
    {
        string[] names = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{ 1 | plus: 1 }}", "</article></main>"];
        var data = Path.Combine(browser.Folder, "hostile");
        HostileFolder.Write(data, names);
        await using var opened = await browser.OpenAsync(await browser.ReportAsync("--data", data, "--as-of", "2026-09-30"));

        var shown = await opened.Page.Locator("article.person h3").AllInnerTextsAsync();
        Assert.All(names, name => Assert.Contains(shown, heading => heading.StartsWith(name, StringComparison.Ordinal)));
        Assert.Equal(0, await opened.Page.Locator("script, img").CountAsync());
        Assert.Empty(opened.Complaints);
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.slice(0, 20)");

    private static Task<double> BrightnessAsync(IPage page) => page.EvaluateAsync<double>(
        "(() => { const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number); return (r + g + b) / 3; })()");

    private static int PagesOf(byte[] pdf) => PageObject().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex("/Type\\s*/Page\\b(?!s)")]
    private static partial Regex PageObject();
}
