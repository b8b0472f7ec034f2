using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>rules</c>: the rules in force with their thresholds; needs no data.</summary>
internal static class RulesCommand
{
    public static Command Build(Runner runner)
    {
        var command = new Command("rules", "The rules in force and their thresholds.");
        command.SetAction(parsed => runner.Run(parsed, settings =>
        {
            var language = settings.Language ?? Language.English;
            if (settings.IsJson) runner.Streams.Out.Write(settings.Engine.Rules.ToJson(FactCatalog.BuiltIn, language) + "\n");
            else Page.Print(new RulesScreen(settings.Engine.Rules, language).Render(), runner.Streams);
            return ExitCode.Fine;
        }));
        return command;
    }
}
