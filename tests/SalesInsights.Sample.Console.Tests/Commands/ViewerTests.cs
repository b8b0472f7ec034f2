using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

public sealed class ViewerTests
{
    private static readonly string[] Outside =
        ["欧美部", "亚太部", "Li Jing", "Wang Lei", "Anna Schmidt", "Chen Chen", "Zhang Wei", "Zhao Min", "David Tan", "Liu Yang", "Sun Yue", "\"u4\"", "c04"];

    [Theory]
    [InlineData("")]
    [InlineData("overview")]
    [InlineData("diagnose")]
    [InlineData("review")]
    [InlineData("review --weeks 4")]
    [InlineData("funnel")]
    [InlineData("funnel --by salesperson")]
    [InlineData("funnel --reading all")]
    [InlineData("conversion")]
    [InlineData("losses")]
    [InlineData("results")]
    [InlineData("customers")]
    [InlineData("customers --by department")]
    [InlineData("rhythm")]
    [InlineData("value --by country")]
    [InlineData("sea")]
    [InlineData("work")]
    [InlineData("payments")]
    [InlineData("shortfall")]
    [InlineData("outlook")]
    [InlineData("outlook --backtest --period 2026-09")]
    [InlineData("results --by department")]
    [InlineData("results --by month")]
    [InlineData("results --by segment")]
    [InlineData("funnel --reading flow")]
    [InlineData("results u10")]
    [InlineData("overview --organisation today")]
    [InlineData("results --organisation today")]
    public async Task Run_HeadOfTheMiddleEast_SeesNobodyFromOutside(string command)
    {
        foreach (var format in new[] { "", "--json" })
        {
            var run = await ConsoleRun.Of($"{command} --viewer u10 {format}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.All(Outside, name => Assert.DoesNotContain(name, run.Output, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("diagnose u4")]
    [InlineData("funnel u4")]
    [InlineData("results d1")]
    [InlineData("results 欧美部")]
    public async Task Run_AskedAboutSomebodyOutside_KnowsNobodyOfThatName(string command)
    {
        var run = await ConsoleRun.Of($"{command} --viewer u10".Split(' '));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Nobody is called", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Every command keeps to the viewer's part, refuses it, or is listed as one that shows no company's data.</summary>
    [Fact]
    public async Task EveryCommand_WithAViewer_NamesNobodyFromOutside()
    {
        string[] withoutCompany = ["rules", "demo"];
        var help = (await ConsoleRun.Of("--help")).Output;
        var commands = help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1)
            .Select(line => line.Trim().Split(' ')[0]).Where(name => name.Length > 0).ToArray();
        Assert.Empty(new[] { "overview", "diagnose", "funnel", "results", "check" }.Except(commands));
        foreach (var command in commands.Except(withoutCompany))
        {
            var run = await ConsoleRun.Of(command, "--viewer", "u10", "--json");
            Assert.True(run.ExitCode == 0 || run.Output.Length == 0, command);
            Assert.All(Outside, name => Assert.DoesNotContain(name, run.Output + run.Error, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Results_SalespersonWhoHeadsNobody_SeesOnlyOwnRow()
    {
        var run = await ConsoleRun.Of("results", "--viewer", "u2");
        Assert.Contains("Wang Lei", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Li Jing", run.Output, StringComparison.Ordinal);
    }
}
