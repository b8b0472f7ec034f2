using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Screens;

public sealed class ReportCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "Talk with first", "Written: ")]
    [InlineData("zh-CN", "这周先和谁谈", "已写入:")]
    public async Task Report_Html_IsWrittenWholeInTheLanguageAskedFor(string language, string talks, string said)
    {
        var file = _folder.In("week.html");
        var run = await ConsoleRun.Of("report", "--html", file, "--lang", language);

        Assert.Equal((ExitCode.Fine, said + file + "\n", ""), (run.ExitCode, run.Output, run.Error));
        var page = File.ReadAllText(file);
        Assert.Contains(talks, page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(_folder.Path));
        Assert.NotEqual(0xEF, File.ReadAllBytes(file)[0]);
    }

    [Fact]
    public async Task Report_Viewer_GetsTheirPart()
    {
        var file = _folder.In("part.html");
        await ConsoleRun.Of("report", "--html", file, "--viewer", "u6");

        Assert.DoesNotContain("陈晨", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_Csv_IsAFileForEachTable()
    {
        var folder = _folder.In("tables");
        var run = await ConsoleRun.Of("report", "--csv", folder);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["completion.csv", "findings.csv", "funnel.csv", "records.csv", "shortfall.csv", "steps.csv", "talks.csv"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("\nu4,陈晨 Chen Chen,欧美部 Europe & Americas,4560000,1749635", File.ReadAllText(Path.Combine(folder, "completion.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ToNoFile_SaysWhatIsNeeded()
    {
        var run = await ConsoleRun.Of("report");

        Assert.Equal((ExitCode.Usage, "salesinsights: report needs --html FILE, --pdf FILE, --xlsx FILE or --csv DIR.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Report_IntoAFolderThatIsNotThere_LeavesNothingAndSaysSo()
    {
        var run = await ConsoleRun.Of("report", "--html", _folder.In("nowhere/week.html"));

        Assert.Equal(ExitCode.Data, run.ExitCode);
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }
}
