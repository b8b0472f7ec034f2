using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>import --guess path [--out file]</c>: proposes a mapping file for a CRM's own export and says what is not certain.</summary>
internal static class ImportCommand
{
    public static Command Build(Runner runner)
    {
        var command = new ConsoleCommand(
            "import", "Proposes a mapping file for a CRM's own export, by its columns and cells.",
            "import --guess .", "import --guess . --out mapping.json");
        var source = new Option<string>("--guess")
        {
            HelpName = "PATH",
            Description = "The folder with the exported CSV files, or an Excel workbook.",
            Required = true,
        };
        var target = new Option<string?>("--out") { HelpName = "FILE", Description = "Write the mapping file there." };
        command.Options.Add(source);
        command.Options.Add(target);
        command.SetAction((parsed, cancellation) => Task.FromResult(runner.Run(parsed, settings =>
        {
            var (path, file) = (parsed.GetValue(source)!, parsed.GetValue(target));
            if (File.Exists(file) || Directory.Exists(file)) throw new UsageException($"--out: '{file}' exists already; give a new name.");
            var guess = MappingGuess.Of(path, cancellation);
            if (file is not null) File.WriteAllText(file, guess.Json);
            if (settings.IsJson) runner.Streams.Out.Write(guess.Json);
            else Page.Print(new ImportScreen(guess, path, file, settings.Language ?? Language.English).Render(), runner.Streams);
            return ExitCode.Fine;
        })));
        return command;
    }
}
