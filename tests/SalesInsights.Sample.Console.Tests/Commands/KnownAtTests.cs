using System.Text.Json;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Commands;

/// <summary>Ann sells 100 on 10 January, recorded at once, and 7 on 20 January, entered on 5 February.</summary>
public sealed class KnownAtTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public KnownAtTests()
    {
        _folder.Write("company.json", """{ "name": "Acme", "currency": "CNY" }""");
        _folder.Write("salespeople.csv", "id,name\nann,Ann\n");
        _folder.Write(
            "orders.csv", "id,owner_id,ordered_on,amount,recorded_at\nr1,ann,2026-01-10,100,2026-01-10\nr2,ann,2026-01-20,7,2026-02-05T09:00\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2026-02-04", "100.00")]
    [InlineData("2026-02-05", "107.00")]
    [InlineData("", "107.00")]
    public async Task Overview_Json_CountsWhatWasKnown(string known, string actual)
    {
        using var answer = JsonDocument.Parse((await Run(known, "overview", "--json")).Output);

        Assert.Equal(actual, answer.RootElement.GetProperty("subjects")[0].GetProperty("actual").GetString());
        var hasKnownAt = answer.RootElement.TryGetProperty("knownAt", out var day);
        Assert.Equal(actual == "100.00" ? known : null, hasKnownAt ? day.GetString() : null);
    }

    [Theory]
    [InlineData("en", "With what had been recorded by 4 Feb 2026")]
    [InlineData("zh-CN", "按截至")]
    public async Task Overview_Screen_SaysWhatWasKnown(string language, string line) =>
        Assert.StartsWith(line, (await Run("2026-02-04", "overview", "--lang", language)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Run_NoDay_IsAMistakeOfUse()
    {
        var run = await Run("yesterday", "overview");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--known-at: 'yesterday'", run.Error, StringComparison.Ordinal);
    }

    private Task<ConsoleRun> Run(string known, params string[] args) => ConsoleRun.Of(
    [
        .. args, "--data", _folder.Path, "--as-of", "2026-04-30", "--period", "2026-Q1", "--measure", "orders",
        .. known.Length > 0 ? new[] { "--known-at", known } : [],
    ]);
}
