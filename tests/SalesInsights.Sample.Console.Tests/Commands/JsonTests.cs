using System.Text.Json;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

public sealed class JsonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("overview")]
    [InlineData("diagnose")]
    [InlineData("review")]
    [InlineData("review --weeks 2")]
    [InlineData("funnel")]
    [InlineData("funnel --by salesperson --reading all --window 20")]
    [InlineData("conversion --days 60")]
    [InlineData("losses")]
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
    [InlineData("shortfall")]
    [InlineData("shortfall --draws 50")]
    [InlineData("outlook")]
    [InlineData("outlook --backtest --period 2026-09")]
    [InlineData("velocity")]
    [InlineData("dwell")]
    [InlineData("workload")]
    [InlineData("mail")]
    [InlineData("timeline c04041")]
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
    public async Task Shortfall_Json_PartsSumToTheGap()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("shortfall", "--json")).Output);
        var subjects = answer.RootElement.GetProperty("subjects").EnumerateArray().ToArray();
        var missing = 0;
        foreach (var shortfall in subjects.Select(s => s.GetProperty("shortfall")).Where(s => s.GetProperty("total").ValueKind == JsonValueKind.String))
        {
            decimal Money(JsonElement part, string name) => decimal.Parse(part.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(Money(shortfall, "total"), shortfall.GetProperty("parts").EnumerateArray().Sum(p => Money(p, "amount")));
            missing++;
        }

        Assert.True(missing > 8, $"{missing}");
        Assert.Contains(subjects, s => s.GetProperty("shortfall").GetProperty("total").ValueKind == JsonValueKind.Null
            && s.GetProperty("shortfall").GetProperty("totalReason").GetString() == "noTarget");
    }

    [Fact]
    public async Task Funnel_Json_EachStepAddsUp()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("funnel", "--json", "--reading", "all")).Output);
        var steps = answer.RootElement.GetProperty("funnels").EnumerateArray().SelectMany(f => f.GetProperty("steps").EnumerateArray()).ToArray();
        Assert.Equal(6 * 4, steps.Length);
        foreach (var step in steps)
        {
            long Count(string name) => step.GetProperty(name).GetProperty("count").GetInt64();
            Assert.Equal(Count("startedWith") + Count("entered"), Count("advanced") + Count("lost") + Count("movedBack") + Count("handedOff") + Count("stillThere"));
        }
    }

    [Fact]
    public async Task Losses_Json_StagesSumToTheWholeAndUnknownStandsApart()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("losses", "--json")).Output);
        var report = answer.RootElement.GetProperty("losses")[0];
        long Count(JsonElement part, string name) => part.GetProperty(name).GetProperty("count").GetInt64();
        var stages = report.GetProperty("stages").EnumerateArray().ToArray();

        Assert.Equal((68L, 13L), (Count(report, "lost"), Count(report, "unknown")));
        Assert.Equal(Count(report, "lost"), stages.Sum(s => Count(s, "lost")));
        Assert.All(stages, s => Assert.Equal(
            Count(s, "lost"), Count(s, "unknown") + s.GetProperty("reasons").EnumerateArray().Sum(r => Count(r, "lost"))));
        Assert.Equal("9405847.248", report.GetProperty("lost").GetProperty("amount").GetString());
    }

    [Fact]
    public async Task Conversion_Json_SaysWhyAShareIsMissing()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("conversion", "--json", "--days", "400")).Output);
        var won = answer.RootElement.GetProperty("conversions")[0].GetProperty("cumulative").EnumerateArray().Last();

        Assert.Equal("won", won.GetProperty("stage").GetString());
        Assert.Equal((JsonValueKind.Null, "notReached"),
            (won.GetProperty("wentOn").GetProperty("value").ValueKind, won.GetProperty("wentOn").GetProperty("valueReason").GetString()));
    }

    [Fact]
    public async Task Outlook_Json_PartsSumToTheLandingAndPeopleToTheCompany()
    {
        using var answer = JsonDocument.Parse((await ConsoleRun.Of("outlook", "--json")).Output);
        var subjects = answer.RootElement.GetProperty("subjects").EnumerateArray().ToArray();
        decimal Money(JsonElement subject, string name) => decimal.Parse(subject.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var subject in subjects)
        {
            Assert.Equal(Money(subject, "landing"), new[] { "booked", "pipeline", "new", "repeat" }.Sum(part => Money(subject, part)));
            Assert.InRange(Money(subject, "low"), Money(subject, "booked"), Money(subject, "high"));
        }

        var people = subjects.Where(s => s.GetProperty("kind").GetString() == "salesperson").ToArray();
        Assert.Equal(Money(subjects[0], "landing"), people.Sum(p => Money(p, "landing")));
        Assert.Equal("noTarget", people.Single(p => p.GetProperty("id").GetString() == "u12").GetProperty("chanceReason").GetString());
    }
}
