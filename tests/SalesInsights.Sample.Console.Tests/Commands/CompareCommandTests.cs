using System.Text.Json;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

public sealed class CompareCommandTests
{
    private static readonly string[] Outside = ["欧美部", "亚太部", "Li Jing", "Wang Lei", "Sun Yue", "\"u4\"", "\"d1\"", "\"d2\""];

    public static TheoryData<string> Commands =>
    [
        "compare", "compare --with year", "compare --with 52weeks --basis days", "compare --basis calendar --period 2026-08",
        "ranking", "ranking --by actual --of departments", "ranking --by difference", "ranking --by ratio --basis calendar", "ranking --by pace",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Run_Json_IsOneWellFormedAnswerAndTheSameAgain(string command)
    {
        var (first, second) = (await Run(command + " --json"), await Run(command + " --json"));
        using var answer = JsonDocument.Parse(first.Output);
        Assert.Equal("2026-09-15", answer.RootElement.GetProperty("asOf").GetString());
        Assert.Equal(first, second);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Run_HeadOfTheMiddleEast_SeesNobodyFromOutside(string command)
    {
        foreach (var format in new[] { "", "--json" })
        {
            var run = await Run($"{command} --viewer u10 {format}");
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.All(Outside, name => Assert.DoesNotContain(name, run.Output, StringComparison.Ordinal));
        }
    }

    // 1 July to 15 September are 31 + 31 + 15 = 77 days.
    [Fact]
    public async Task Compare_Json_SaysTheDaysOfBothWindows()
    {
        using var answer = JsonDocument.Parse((await Run("compare --json")).Output);
        var (now, before) = (answer.RootElement.GetProperty("now"), answer.RootElement.GetProperty("before"));
        Assert.Equal(("2026-07-01", "2026-09-15", 77), (now.GetProperty("from").GetString(), now.GetProperty("to").GetString(), now.GetProperty("days").GetInt32()));
        Assert.Equal(now.GetProperty("workingDays").GetInt32(), before.GetProperty("workingDays").GetInt32());
        Assert.Equal(("2026-Q2", "2026-04-01"), (before.GetProperty("period").GetString(), before.GetProperty("from").GetString()));
        Assert.True(answer.RootElement.GetProperty("equalLength").GetBoolean());
        var newcomer = answer.RootElement.GetProperty("subjects").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "u12");
        Assert.Equal(("0.00", "notApplicable", "notApplicable"), (
            newcomer.GetProperty("now").GetString(), newcomer.GetProperty("beforeReason").GetString(), newcomer.GetProperty("ratioReason").GetString()));
    }

    [Fact]
    public async Task Ranking_Json_HasNoPlaceWithoutATarget()
    {
        using var answer = JsonDocument.Parse((await Run("ranking --json")).Output);
        var rows = answer.RootElement.GetProperty("ranking").EnumerateArray().ToArray();
        Assert.Equal(Enumerable.Range(1, 11), rows[..^1].Select(r => r.GetProperty("place").GetInt32()));
        Assert.Equal(("u12", JsonValueKind.Null, "noTarget"), (
            rows[^1].GetProperty("id").GetString(), rows[^1].GetProperty("place").ValueKind, rows[^1].GetProperty("valueReason").GetString()));
    }

    [Fact]
    public async Task Ranking_Viewer_IsNumberedAmongTheirOwn()
    {
        using var answer = JsonDocument.Parse((await Run("ranking --json --viewer u10")).Output);
        Assert.Equal([1, 2], answer.RootElement.GetProperty("ranking").EnumerateArray()
            .Where(r => r.GetProperty("place").ValueKind == JsonValueKind.Number).Select(r => r.GetProperty("place").GetInt32()));
    }

    [Theory]
    [InlineData("compare --with month", "--with")]
    [InlineData("compare --basis weeks", "--basis")]
    [InlineData("ranking --by luck", "--by")]
    [InlineData("ranking --of customers", "--of")]
    public async Task Run_UnknownWord_SaysWhichAreKnown(string command, string option)
    {
        var run = await Run(command);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    private static Task<ConsoleRun> Run(string command) => ConsoleRun.Of(command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
