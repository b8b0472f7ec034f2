using System.Text.Json;
using SalesInsights.Rules.Reviews;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

public sealed class ReviewCommandTests : IDisposable
{
    private const string Stuck = "SI3001/salesperson/u8/export/quotation";
    private readonly TempFolder _folder = new();

    private string LogPath => _folder.In("reviews.json");

    public void Dispose() => _folder.Dispose();

    private async Task<ConsoleRun> Review(params string[] args)
    {
        var run = await ConsoleRun.Of(["review", "--log", LogPath, .. args]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }

    private ReviewLog Log() => ReviewLog.Parse(File.ReadAllText(LogPath).TrimEnd('\n'));

    [Fact]
    public async Task Review_WithoutHold_WritesNothing()
    {
        await Review();

        Assert.False(File.Exists(LogPath));
    }

    [Fact]
    public async Task Review_HoldTalkSnooze_AreKeptInTheFileAndShownAtTheNextOne()
    {
        await Review("--hold", "--as-of", "2026-09-07");
        await Review("--talk", "Chen Chen", "--as-of", "2026-09-08");
        await Review("--snooze", "SI3002/salesperson/u11/export/sample", "--until", "2026-09-30", "--reason", "new prices", "--as-of", "2026-09-08");
        var next = await Review("--hold", "--as-of", "2026-09-14");

        Assert.Equal(["HeldReview", "RecordedTalk", "SnoozedFinding", "HeldReview"], Log().Entries.Select(e => e.GetType().Name));
        Assert.Contains("The review before was on 7 Sep 2026.", next.Output, StringComparison.Ordinal);
        Assert.Contains("until 30 Sep 2026: new prices", next.Output, StringComparison.Ordinal);
        Assert.Contains("陈晨 Chen Chen (talked with lately)", next.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_Unsnooze_ListsItAgain()
    {
        await Review("--hold", "--as-of", "2026-09-07");
        await Review("--snooze", Stuck, "--until", "2026-09-30", "--reason", "new prices", "--as-of", "2026-09-08");
        await Review("--unsnooze", Stuck, "--as-of", "2026-09-09");

        Assert.False(Log().State.Find(Stuck)!.IsSnoozed);
    }

    [Fact]
    public async Task Review_Weeks_HoldsOneEachMondayUpToTheDay()
    {
        await Review("--weeks", "3", "--hold");

        Assert.Equal(["2026-08-31", "2026-09-07", "2026-09-14", "2026-09-15"], Log().Entries.Select(e => e.Day.ToString("uuuu-MM-dd", null)));
    }

    [Fact]
    public async Task Diagnose_WithTheLog_SaysSinceWhenAndHowItWent()
    {
        await Review("--hold", "--as-of", "2026-09-07");

        var run = await ConsoleRun.Of("diagnose", "u8", "--json", "--log", LogPath);
        using var answer = JsonDocument.Parse(run.Output);
        var finding = answer.RootElement.GetProperty("salespeople")[0].GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("id").GetString() == Stuck);
        Assert.Equal(("2026-09-07", "worse"), (finding.GetProperty("firstRaised").GetString(), finding.GetProperty("trend").GetString()));
        Assert.Equal(JsonValueKind.Null, finding.GetProperty("trendReason").ValueKind);

        using var without = JsonDocument.Parse((await ConsoleRun.Of("diagnose", "u8", "--json")).Output);
        var unknown = without.RootElement.GetProperty("salespeople")[0].GetProperty("findings")[0];
        Assert.Equal((null, "notComputed"), (unknown.GetProperty("firstRaised").GetString(), unknown.GetProperty("firstRaisedReason").GetString()));
    }

    [Fact]
    public async Task Diagnose_VerdictThatWasNotRaised_WaitsForAReview()
    {
        var run = await ConsoleRun.Of("diagnose", "u11", "--json", "--log", LogPath);
        using var answer = JsonDocument.Parse(run.Output);

        Assert.Contains("\"firstRaisedReason\": \"waitsForReview\"", (await ConsoleRun.Of("diagnose", "--json", "--log", LogPath)).Output, StringComparison.Ordinal);
        Assert.NotEmpty(answer.RootElement.GetProperty("salespeople").EnumerateArray());
    }

    [Theory]
    [InlineData("--hold", "--log")]
    [InlineData("--weeks 200", "200")]
    [InlineData("--log FILE --snooze x", "--until")]
    [InlineData("--log FILE --until 2026-10-01", "--snooze")]
    [InlineData("--log FILE --snooze x --until soon --reason y", "yyyy-MM-dd")]
    [InlineData("--log FILE --snooze x --until 2026-10-01 --reason y", "'x'")]
    [InlineData("--log FILE --talk nobody", "nobody")]
    [InlineData("--log FILE --viewer u10 --talk u4", "u4")]
    [InlineData("--log FILE --hold --weeks 1 --as-of 2026-09-07 --measure cake", "cake")]
    public async Task Review_WrongCommandLine_SaysWhatAndWritesNothing(string command, string names)
    {
        var run = await ConsoleRun.Of(["review", .. command.Split(' ').Select(word => word == "FILE" ? LogPath : word)]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.Contains(names, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(LogPath));
    }

    [Fact]
    public async Task Review_SecondOneOnTheDay_OrByAnotherMeasure_IsRefused()
    {
        await Review("--hold");
        var again = await ConsoleRun.Of("review", "--log", LogPath, "--hold");
        var other = await ConsoleRun.Of("review", "--log", LogPath, "--measure", "orders");

        Assert.Equal((2, 2), (again.ExitCode, other.ExitCode));
        Assert.Contains("2026-09-15", again.Error, StringComparison.Ordinal);
        Assert.Contains("orders", other.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", again.Error + other.Error, StringComparison.Ordinal);
        Assert.Single(Log().Entries);
    }

    [Fact]
    public async Task Review_DamagedLog_IsOneErrorWithFileAndPlaceAndTheFileStays()
    {
        _folder.Write("reviews.json", "{\"format\":\"salesinsights.reviews\",\"version\":1,\"entries\":[{\"kind\":\"talk\"}]}");
        var run = await ConsoleRun.Of("review", "--log", LogPath, "--hold", "--json");

        using var error = JsonDocument.Parse(run.Error);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Equal(("reviewLog", LogPath), (error.RootElement.GetProperty("error").GetProperty("code").GetString(), error.RootElement.GetProperty("error").GetProperty("file").GetString()));
        Assert.Contains("entries[0].day", error.RootElement.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("\"talk\"", File.ReadAllText(LogPath), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "whoever is far off tends to come")]
    [InlineData("zh-CN", "偏得远的")]
    public async Task Review_GotBetterAfterATalk_IsToldWithoutClaimingCause(string language, string note)
    {
        await Review("--hold", "--as-of", "2026-09-14");
        await Review("--talk", "u6", "--as-of", "2026-09-14");

        // The mails of u6 are below the threshold again on the next day.
        Assert.Contains(note, (await Review("--hold", "--as-of", "2026-09-15", "--lang", language)).Output, StringComparison.Ordinal);
    }
}
