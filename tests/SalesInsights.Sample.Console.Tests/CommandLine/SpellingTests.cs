using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.CommandLine;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("diagnos", "\"diagnose\"")]
    [InlineData("fnnel u8", "\"funnel\"")]
    [InlineData("board --card 3", "\"--cards\"")]
    [InlineData("board --lan zh-CN", "\"--lang\"")]
    [InlineData("board --al", "\"--all\"")]
    [InlineData("--measure order", "\"orders\"")]
    [InlineData("--measure newcustomer", "\"newCustomers\"")]
    [InlineData("--period 2026-Q5", "\"2026-Q3\"")]
    [InlineData("--lang zh-CH", "\"zh-CN\"")]
    [InlineData("--engine buildin", "\"built-in\"")]
    [InlineData("--fail-on warnin", "\"warning\"")]
    [InlineData("--organisation toda", "\"today\"")]
    [InlineData("--viewer LiJing", "'u1'")]
    [InlineData("check --data . --mapping hubsopt", "\"hubspot\"")]
    [InlineData("diagnose Davidtan", "\"David Tan\"")]
    [InlineData("diagnose Hasan", "\"Omar Hassan\"")]
    [InlineData("diagnose 陈辰", "\"陈晨 Chen Chen\"")]
    [InlineData("funnel AsiaPacifik", "\"亚太部 Asia Pacific\"")]
    [InlineData("mail Kestrell", "Kestrel ")]
    [InlineData("rules --explain SI201", "\"SI2001\"")]
    [InlineData("funnel --reading flw", "\"flow\"")]
    [InlineData("ranking --by paces", "\"pace\"")]
    public async Task Run_Mistyped_SaysTheNearest(string command, string meant)
    {
        var run = await ConsoleRun.Of(command.Split(' '));
        Assert.Equal((ExitCode.Usage, "", 1), (run.ExitCode, run.Output, run.Error.Count(c => c == '\n')));
        Assert.Contains(meant, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diagnose Qwertzuiop", "Nobody is called 'Qwertzuiop' here; 'overview' lists the names.")]
    [InlineData("xyzzyxyzzy", "There is no command 'xyzzyxyzzy'. Try 'salesinsights --help'.")]
    [InlineData("--measure cakes", "--measure: 'cakes' is not one of orders, payments, won, newCustomers, opportunities, activities.")]
    [InlineData("diagnose David Tan", "'Tan' is one word too many; a name of several words needs quotes: \"David Tan\". Try 'salesinsights diagnose --help'.")]
    [InlineData("board --cards many", "--cards: 'many' is not a whole number. Try 'salesinsights board --help'.")]
    [InlineData("board --data", "--data needs a value: --data PATH. Try 'salesinsights board --help'.")]
    [InlineData("timeline", "CUSTOMER is missing. A customer: the id, the name or a part of it. Try 'salesinsights timeline --help'.")]
    public async Task Run_NothingIsNear_SaysWhatIsWrongOnly(string command, string message)
    {
        var run = await ConsoleRun.Of(command.Split(' '));
        Assert.Equal((ExitCode.Usage, $"salesinsights: {message}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Timeline_MistypedCustomer_SaysTheNearestThatMayBeSeen()
    {
        string[] command = ["timeline", "Brightwel Retail Srl"];
        var (all, part) = (await ConsoleRun.Of(command), await ConsoleRun.Of([.. command, "--viewer", "u10"]));
        Assert.Equal("salesinsights: No customer is called 'Brightwel Retail Srl' here; did you mean \"Brightwell Retail Srl\"?\n", all.Error);
        Assert.Equal("salesinsights: No customer is called 'Brightwel Retail Srl' here.\n", part.Error);
    }
}
