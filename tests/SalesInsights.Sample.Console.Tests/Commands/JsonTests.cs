using System.Text.Json;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

public sealed class JsonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("overview")]
    [InlineData("diagnose")]
    [InlineData("funnel")]
    [InlineData("results")]
    [InlineData("customers")]
    [InlineData("rhythm")]
    [InlineData("value")]
    [InlineData("sea")]
    [InlineData("work")]
    [InlineData("payments")]
    [InlineData("board")]
    [InlineData("bridge")]
    [InlineData("coverage")]
    [InlineData("velocity")]
    [InlineData("dwell")]
    [InlineData("workload")]
    [InlineData("mail")]
    [InlineData("timeline c001")]
    [InlineData("check")]
    [InlineData("rules")]
    public async Task Run_Json_IsOneWellFormedAnswerAndTheSameAgain(string command)
    {
        var args = $"{command} --json".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (first, second) = (await ConsoleRun.Of(args), await ConsoleRun.Of(args));
        using var answer = JsonDocument.Parse(first.Output);
        Assert.Equal(JsonValueKind.Object, answer.RootElement.ValueKind);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Overview_Json_SaysMoneyAsTextAndWhyANumberIsMissing()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("overview", "--json")).Output);
        var newcomer = answer.RootElement.GetProperty("subjects").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "u12");
        var asia = answer.RootElement.GetProperty("subjects").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "d2");
        Assert.Equal((55, 66), (answer.RootElement.GetProperty("workingDaysGone").GetInt32(), answer.RootElement.GetProperty("workingDays").GetInt32()));
        Assert.Equal((JsonValueKind.Null, "noTarget"), (newcomer.GetProperty("target").ValueKind, newcomer.GetProperty("targetReason").GetString()));
        Assert.Equal("0.00", newcomer.GetProperty("actual").GetString());
        Assert.True(asia.GetProperty("mismatch").GetBoolean());
    }

    [Fact]
    public async Task Funnel_Json_EachStepAddsUp()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("funnel", "--json")).Output);
        foreach (var step in answer.RootElement.GetProperty("funnels")[0].GetProperty("steps").EnumerateArray())
        {
            long Count(string name) => step.GetProperty(name).GetProperty("count").GetInt64();
            Assert.Equal(Count("entered"), Count("advanced") + Count("lost") + Count("movedBack") + Count("handedOff") + Count("stillThere"));
        }
    }
}
