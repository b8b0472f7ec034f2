using System.Diagnostics;
using SalesInsights.Browser.Tests.Support;
using SalesInsights.Calendars;
using SalesInsights.DataFolder;
using SalesInsights.Reports;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Reviews;
using SalesInsights.Targets;
using Xunit.Abstractions;

namespace SalesInsights.Browser.Tests;

/// <summary>The report of two hundred people: how large it is, and how long it takes beside reading the data.</summary>
public sealed class BigReportTests(BrowserFixture browser, ITestOutputHelper output) : IClassFixture<BrowserFixture>
{
    private const int MostBytes = 3_000_000;

    [Fact]
    public async Task Report_TwoHundredPeople_IsSmallerThanThreeMegabytesAndFasterThanReadingTheData()
    {
        var data = Path.Combine(browser.Folder, "big");
        await Sample.Program.RunAsync(["demo", "--size", "company", "--out", data], TextWriter.Null, TextWriter.Null);
        var small = Path.Combine(browser.Folder, "small");
        await Sample.Program.RunAsync(["demo", "--out", small], TextWriter.Null, TextWriter.Null);

        // Once over the small company, so that compiling is in neither of the two times.
        Measure(small);
        var (people, loading, making, page) = Measure(data);
        output.WriteLine($"{people} people: read in {loading.TotalSeconds:0.00} s, report of {page.Length:N0} characters in {making.TotalSeconds:0.00} s");

        Assert.InRange(people, 190, 260);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(page), 100_000, MostBytes);
        Assert.True(making < loading, $"read in {loading}, made in {making}");
    }

    private static (int People, TimeSpan Loading, TimeSpan Making, string Page) Measure(string folder)
    {
        var clock = Stopwatch.StartNew();
        var loaded = DataFolderReader.Load(folder);
        var loading = clock.Elapsed;
        var snapshot = loaded.Ledger.AsOf(loaded.AsOf ?? loaded.Ledger.LastDay!.Value);
        var report = new DiagnosticEngine(BuiltInRules.Default).Run(
            snapshot, new DiagnosisRequest(TargetPeriod.Containing(snapshot.AsOf, PeriodKind.Quarter), TargetMeasure.Payments));
        var review = ReviewLog.Empty.Hold(report).Report;
        using var page = new StringWriter();
        clock.Restart();
        HtmlReport.Write(review, page, new ReportOptions { Names = loaded.Names });
        return (report.Salespeople.Count(), loading, clock.Elapsed, page.ToString());
    }
}
