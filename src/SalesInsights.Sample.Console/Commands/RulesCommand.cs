using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>rules</c>: the rules in force with their thresholds, one of them with the source of each value, or the schema of packs; needs no data.</summary>
internal static class RulesCommand
{
    public static Command Build(Runner runner)
    {
        var explain = new Option<string?>("--explain") { HelpName = "ID", Description = "One rule: every setting in force and where it comes from." };
        var schema = new Option<bool>("--schema") { Description = "The JSON Schema of rule packs, for editors." };
        var command = new ConsoleCommand(
            "rules", "The rules in force and their thresholds.",
            "rules", "rules --explain SI2001", "rules --schema");
        command.Options.Add(explain);
        command.Options.Add(schema);
        command.SetAction(parsed => runner.Run(parsed, settings =>
        {
            if (parsed.GetValue(schema)) runner.Streams.Out.Write(PackSchema.For(settings.Engine.Rules, settings.Facts));
            else if (parsed.GetValue(explain) is { } id) Explain(runner, settings, id);
            else List(runner, settings);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static void List(Runner runner, Settings settings)
    {
        var language = settings.Language ?? Language.English;
        if (settings.IsJson) runner.Streams.Out.Write(settings.Engine.Rules.ToJson(settings.Facts, language) + "\n");
        else Page.Print(new RulesScreen(settings.Engine.Rules, language).Render(), runner.Streams);
    }

    private static void Explain(Runner runner, Settings settings, string id)
    {
        var language = settings.Language ?? Language.English;
        if (settings.Rules.Explain(id, language).Count == 0)
            throw UsageException.NotOneOf("--explain", id, [.. settings.Engine.Rules.Rules.Select(r => r.Descriptor.Id)]);
        if (settings.IsJson) runner.Streams.Out.Write(settings.Rules.ExplainToJson(id, language) + "\n");
        else Page.Print(new ExplainScreen(id, settings.Rules, language).Render(), runner.Streams);
    }
}
