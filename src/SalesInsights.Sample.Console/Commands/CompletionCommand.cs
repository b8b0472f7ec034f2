using System.CommandLine;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Completion;

namespace SalesInsights.Sample.Commands;

/// <summary><c>completion SHELL</c>: the script that makes a shell complete commands, options and names.</summary>
internal static class CompletionCommand
{
    public static Command Build(Runner runner)
    {
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", ShellScripts.All.Keys) + "." };
        shell.CompletionSources.Add([.. ShellScripts.All.Keys]);
        var command = new ConsoleCommand(
            "completion", "The script that makes a shell complete commands, options and the names in the data.", "completion bash", "completion powershell");
        command.Arguments.Add(shell);
        command.SetAction(parsed => runner.Run(parsed, _ =>
        {
            var asked = parsed.GetValue(shell)!;
            if (!ShellScripts.All.TryGetValue(asked, out var script)) throw UsageException.NotOneOf("completion", asked, [.. ShellScripts.All.Keys]);
            runner.Streams.Out.Write(script.ReplaceLineEndings("\n") + "\n");
            return ExitCode.Fine;
        }));
        return command;
    }

    /// <summary>Lets every NAME be completed from the data at hand, and the shared options that name something in it.</summary>
    public static void AddNames(RootCommand root, SharedOptions options)
    {
        foreach (var argument in root.Subcommands.SelectMany(c => c.Arguments).Where(a => a.Name == Arguments.Name))
            argument.CompletionSources.Add(context => KnownNames.People(context.ParseResult, options));
        options.Viewer.CompletionSources.Add(context => KnownNames.Ids(context.ParseResult, options));
        options.Period.CompletionSources.Add(context => KnownNames.Periods(context.ParseResult, options));
    }
}
