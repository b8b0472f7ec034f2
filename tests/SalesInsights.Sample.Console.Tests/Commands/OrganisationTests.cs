using System.Text.Json;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

/// <summary>Ann sells 100 in east in January and moves to west on 1 April; Bob sells 7 in west in January.</summary>
public sealed class OrganisationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public OrganisationTests()
    {
        _folder.Write("company.json", """{ "name": "Acme", "currency": "CNY" }""");
        _folder.Write("departments.csv", "id,name\neast,East\nwest,West\n");
        _folder.Write("salespeople.csv", "id,name,department_id\nann,Ann,east\nbob,Bob,west\n");
        _folder.Write("memberships.csv", "salesperson_id,department_id,from\nann,west,2026-04-01\n");
        _folder.Write("orders.csv", "id,owner_id,ordered_on,amount\nr1,ann,2026-01-10,100\nr2,bob,2026-01-20,7\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "asOfTheEvent", "100.00", "7.00")]
    [InlineData("event", "asOfTheEvent", "100.00", "7.00")]
    [InlineData("today", "today", "0.00", "107.00")]
    public async Task Results_Json_SayTheReadingAndItsNumbers(string option, string organisation, string east, string west)
    {
        using var answer = JsonDocument.Parse((await Run("results", "--by", "department", "--json", option)).Output);
        var rows = answer.RootElement.GetProperty("results")[0].GetProperty("rows").EnumerateArray()
            .ToDictionary(r => r.GetProperty("key").GetString()!, r => r.GetProperty("orders").GetProperty("amount").GetString());

        Assert.Equal(organisation, answer.RootElement.GetProperty("organisation").GetString());
        Assert.Equal((east, west), (rows["east"], rows["west"]));
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("diagnose")]
    [InlineData("funnel")]
    public async Task OtherAnswers_Json_SayTheReading(string command)
    {
        using var answer = JsonDocument.Parse((await Run(command, "--json", "--measure", "orders", "today")).Output);
        Assert.Equal("today", answer.RootElement.GetProperty("organisation").GetString());
    }

    [Theory]
    [InlineData("en", "By today's organisation")]
    [InlineData("zh-CN", "按现在的组织架构统计")]
    public async Task Screens_OfToday_SaySoAbove(string language, string line)
    {
        Assert.StartsWith(line, (await Run("results", "--lang", language, "today")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(line, (await Run("results", "--lang", language, "")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownReading_IsAMistakeOfUse()
    {
        var run = await Run("results", "yesterday");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--organisation: 'yesterday'", run.Error, StringComparison.Ordinal);
    }

    /// <summary>The last text is the reading; empty for none.</summary>
    private Task<ConsoleRun> Run(params string[] args) => ConsoleRun.Of(
    [
        .. args[..^1], "--data", _folder.Path, "--as-of", "2026-04-30", "--period", "2026-Q1",
        .. args[^1].Length > 0 ? new[] { "--organisation", args[^1] } : [],
    ]);
}
