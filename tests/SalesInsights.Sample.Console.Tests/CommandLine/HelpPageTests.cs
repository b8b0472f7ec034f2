using System.CommandLine.Parsing;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Commands;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.CommandLine;

public sealed class HelpPageTests
{
    private static readonly string[] WritingOptions = ["--html ", "--csv ", "--out ", "--log "];

    private static readonly ConsoleCommand[] All =
        [.. CommandTree.Build(new Runner(new SharedOptions(new RuleEngines()), new Streams(TextWriter.Null, TextWriter.Null, IsTerminal: false))).Subcommands.Cast<ConsoleCommand>()];

    public static TheoryData<string> Commands => [.. All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfACommand_SaysWhatItIsForAndShowsExamples(string name)
    {
        var run = await ConsoleRun.Of(name, "--help");
        var command = All.Single(c => c.Name == name);

        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(command.Description!.Split(' ')[0], run.Output, StringComparison.Ordinal);
        Assert.EndsWith(".", command.Description, StringComparison.Ordinal);
        Assert.InRange(command.Examples.Count, 1, 3);
        Assert.All(command.Examples, example => Assert.Contains($"\n  salesinsights {example}\n", run.Output, StringComparison.Ordinal));
        Assert.All(command.Options, option => Assert.Contains($"\n  {option.Name}", run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Examples_OnTheDemoCompany_RunAsPrinted(string name)
    {
        using var folder = new TempFolder();
        var examples = All.Single(c => c.Name == name).Examples;

        // Those that write files get a process, for a folder of their own.
        var writes = examples.Any(e => WritingOptions.Any(e.Contains));
        foreach (var example in examples)
        {
            string[] args = [.. CommandLineParser.SplitCommandLine(example)];
            var run = writes ? await ConsoleProcess.Run(folder.Path, args) : await ConsoleRun.Of(args);
            Assert.Equal((example, ExitCode.Fine, ""), (example, run.ExitCode, run.Error));
            Assert.NotEqual("", run.Output);
        }

        Assert.StartsWith(name, examples[^1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfACommand_NamesSharedOptionsWithoutExplainingThem(string name)
    {
        var output = (await ConsoleRun.Of(name, "--help")).Output;
        Assert.Contains(" --data,", output, StringComparison.Ordinal);
        Assert.DoesNotContain("without it the small one is shown", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfAll_ExplainsSharedOptionsAndListsEveryCommand()
    {
        var run = await ConsoleRun.Of("--help");
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("without it the small one is shown", run.Output, StringComparison.Ordinal);
        Assert.All(All, command => Assert.Contains($"\n  {command.Name} ", run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_IntoAPipe_FitsInto80Columns(string name)
    {
        foreach (var output in new[] { await ConsoleRun.Of(name, "--help"), await ConsoleRun.Of("--help") })
            Assert.All(output.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }
}
