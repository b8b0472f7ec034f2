using System.Text.Json;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

public sealed class DiagnoseCommandTests
{
    [Fact]
    public async Task Diagnose_Demo_AccusesExactlyThePlantedPeople()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("diagnose", "--json")).Output);
        var accused = answer.RootElement.GetProperty("salespeople").EnumerateArray()
            .SelectMany(p => p.GetProperty("findings").EnumerateArray()
                .Where(f => f.GetProperty("pattern").ValueKind != JsonValueKind.Null)
                .Select(f => (p.GetProperty("id").GetString(), f.GetProperty("rule").GetString(), f.GetProperty("stage").GetString())));

        // Four people, each for what was planted; of two of them further rules tell more of the same.
        Assert.Equal(
            [
                ("u11", "SI3002", "sample"), ("u4", "SI2001", null), ("u4", "SI2002", null), ("u4", "SI2003", null), ("u4", "SI3004", null),
                ("u7", "SI1001", null), ("u8", "SI3001", "quotation"), ("u8", "SI3003", null), ("u8", "SI3004", null),
            ],
            accused);
    }

    [Fact]
    public async Task Diagnose_Demo_TellsOfBusinessAtRiskApart()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("diagnose", "--json")).Output);
        var atRisk = answer.RootElement.GetProperty("salespeople").EnumerateArray()
            .SelectMany(p => p.GetProperty("findings").EnumerateArray().Select(f => (p.GetProperty("id").GetString(), f.GetProperty("rule").GetString())))
            .Where(f => f.Item2!.StartsWith("SI5", StringComparison.Ordinal));

        // Of 14 customers beyond the upper quartile of their intervals the three who are clearly so; nobody was released to the public sea in a year.
        Assert.Equal([("u10", "SI5001"), ("u5", "SI5001"), ("u6", "SI5001")], atRisk);
    }

    [Fact]
    public async Task Diagnose_TheArticlesCase_Names33CustomersToOpen()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("diagnose", "u4", "--json")).Output);
        var finding = answer.RootElement.GetProperty("salespeople")[0].GetProperty("findings")[0];
        var ids = finding.GetProperty("records").GetProperty("customers").EnumerateArray().Select(id => id.GetString()).ToArray();
        Assert.Equal("notFollowedUp", finding.GetProperty("pattern").GetString());
        Assert.Equal(33, ids.Distinct().Count());
        Assert.Equal(33, ids.Length);
    }

    [Theory]
    [InlineData("u7")]
    [InlineData("David Tan")]
    [InlineData("david")]
    public async Task Diagnose_IdNameOrPart_FindsThePerson(string name) =>
        Assert.StartsWith("David Tan", (await ConsoleRun.Of("diagnose", name)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Diagnose_AmbiguousPart_SaysWhomItMayMean()
    {
        var run = await ConsoleRun.Of("diagnose", "an");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("(u2)", run.Error, StringComparison.Ordinal);
        Assert.Contains("(u7)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnose_SomebodyOutsideTheViewersPart_IsAsUnknownAsNobody()
    {
        var outside = await ConsoleRun.Of("diagnose", "u4", "--viewer", "u10");
        var nobody = await ConsoleRun.Of("diagnose", "u0", "--viewer", "u10");
        Assert.Equal(2, outside.ExitCode);
        Assert.Equal(nobody.Error.Replace("u0", "u4", StringComparison.Ordinal), outside.Error);
    }
}
