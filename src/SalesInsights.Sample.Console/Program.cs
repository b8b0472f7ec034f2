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
    public static Task<int> RunAsync(IReadOnlyList<string> args, RuleEngines engines)
    {
        var isTerminal = !Console.IsOutputRedirected;
        var streams = new Streams(Console.Out, Console.Error, isTerminal) { IsWatched = isTerminal && !Console.IsErrorRedirected };
        return Interruption.Guard(cancellation => RunAsync(args, engines, streams, cancellation), streams.Unfinished);
    }

    /// <summary>Runs the program in this process, writing to the given streams as to a pipe.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, RuleEngines? engines = null) =>
        RunAsync(args, engines ?? new RuleEngines(), new Streams(output, error, IsTerminal: false), default);

    private static async Task<int> RunAsync(IReadOnlyList<string> args, RuleEngines engines, Streams streams, CancellationToken cancellation)
    {
        var parsed = CommandTree.Build(new Runner(new SharedOptions(engines), streams)).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (CommandLineError.Of(parsed) is { } wrong)
        {
            ErrorOutput.Write(new Failure(ExitCode.Usage, "usage", wrong), args.Contains("--json"), streams.Error);
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = streams.Out,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellation);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }
}
