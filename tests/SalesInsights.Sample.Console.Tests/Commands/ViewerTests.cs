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
    [InlineData("funnel")]
    [InlineData("results")]
    [InlineData("results --by department")]
    [InlineData("results --by month")]
    public async Task Run_HeadOfTheMiddleEast_SeesNobodyFromOutside(string command)
    {
        foreach (var format in new[] { "", "--json" })
        {
            var run = await ConsoleRun.Of($"{command} --viewer u10 {format}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.All(Outside, name => Assert.DoesNotContain(name, run.Output, StringComparison.Ordinal));
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
