using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Demo;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Screens;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.Commands;

/// <summary><c>demo [--out path]</c>: who is who in the demo company; with <c>--out</c> it becomes a data folder or a workbook to start from.</summary>
internal static class DemoCommand
{
    public static Command Build(Runner runner)
    {
        var command = new ConsoleCommand(
            "demo", "Who is who in the demo company, or the demo as a data folder or a workbook.",
            "demo", "demo --out my-company.xlsx", "demo --size company --out big-company");
        var target = new Option<string?>("--out") { HelpName = "PATH", Description = "Write the demo company there as a data folder, or as a workbook where it ends with .xlsx." };
        var size = new Choice<DemoSize>(
            "--size", "SIZE", "small (default): twelve people and a year; company: two hundred people and two years.",
            ("small", DemoSize.Small), ("company", DemoSize.Company));
        command.Options.Add(target);
        command.Options.Add(size);
        command.SetAction(parsed => runner.Run(parsed, settings =>
        {
            var language = settings.Language ?? Language.English;
            var path = parsed.GetValue(target);
            var facts = DemoCompany.Create(size.Of(parsed));
            if (path?.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) == true) WriteWorkbook(path, runner.Streams.Unfinished, facts);
            else if (path is not null) Write(path, runner.Streams.Unfinished, facts);
            Page.Print(new DemoScreen(facts, path, language).Render(), runner.Streams);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static void WriteWorkbook(string path, Unfinished unfinished, DemoFacts facts)
    {
        if (File.Exists(path) || Directory.Exists(path)) throw new UsageException($"--out: '{path}' exists already; give a new name.");
        FileOutput.Write(path, unfinished, beside => DataFolderWriter.WriteWorkbook(beside, DemoFolder.ContentsOf(facts)));
    }

    private static void Write(string folder, Unfinished unfinished, DemoFacts facts)
    {
        if (File.Exists(folder)) throw new UsageException($"--out: '{folder}' is a file; give a folder.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"--out: the folder '{folder}' is not empty; give a new one.");
        FileOutput.WriteFolder(folder, unfinished, beside => DataFolderWriter.Write(beside, DemoFolder.ContentsOf(facts)));
    }
}
