using System.CommandLine;
using System.Text;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Commands;
using SalesInsights.Sample.Output;

namespace SalesInsights.Sample;

/// <summary>The console: who is behind target and why, over the demo company or a company's own data.</summary>
public static class Program
{
    public static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        return RunAsync(args, new RuleEngines());
    }

    /// <summary>Runs the program on the process's own streams, with more engines than the built-in one.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> args, RuleEngines engines) =>
        RunAsync(args, engines, new Streams(Console.Out, Console.Error, !Console.IsOutputRedirected));

    /// <summary>Runs the program in this process, writing to the given streams as to a pipe.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, RuleEngines? engines = null) =>
        RunAsync(args, engines ?? new RuleEngines(), new Streams(output, error, IsTerminal: false));

    private static async Task<int> RunAsync(IReadOnlyList<string> args, RuleEngines engines, Streams streams)
    {
        var parsed = CommandTree.Build(new Runner(new SharedOptions(engines), streams)).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (CommandLineError.Of(parsed) is { } wrong)
        {
            ErrorOutput.Write(new Failure(ExitCode.Usage, "usage", wrong), args.Contains("--json"), streams.Error);
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration { Output = streams.Out, Error = streams.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return await parsed.InvokeAsync(invocation);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }
}
