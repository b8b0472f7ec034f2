using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>check</c>: what became of every row, and everything that is wrong with the data.</summary>
internal static class CheckCommand
{
    public static Command Build(Runner runner)
    {
        var command = new ConsoleCommand(
            "check", "What became of every row of the data, and what is wrong with it.",
            "check", "check --json");
        command.SetAction((parsed, cancellation) => Task.FromResult(runner.Run(parsed, settings =>
        {
            if (settings.Viewer is not null) throw new UsageException("--viewer: check is about all of the data and shows no viewer's part.");
            var data = runner.Load(settings, cancellation);
            var language = settings.Language ?? Language.Find(data.Ledger.Company.Language) ?? Language.English;
            if (settings.IsJson) runner.Streams.Out.Write(CheckAnswer.Of(data.Ledger, data.Files, data.Unused) + "\n");
            else Page.Print(new CheckScreen(data, language).Render(), runner.Streams);
            return ExitCode.Fine;
        })));
        return command;
    }
}
