using System.CommandLine;
using System.CommandLine.Help;
using SalesInsights.Sample.CommandLine;

namespace SalesInsights.Sample.Commands;

/// <summary>All commands; without one the first screen is shown.</summary>
internal static class CommandTree
{
    public static RootCommand Build(Runner runner)
    {
        var root = new RootCommand("SalesInsights says who is behind target and why. Without a command it shows where the team stands and whom to talk with.");
        foreach (var option in runner.Options.All) root.Options.Add(option);
        root.Options.OfType<HelpOption>().Single().Action = new HelpPage(runner.Options, runner.Streams.ProseWidth);
        Command[] commands =
        [
            OverviewCommand.Build(runner), DiagnoseCommand.Build(runner), ReviewCommand.Build(runner), ReportCommand.Build(runner), FunnelCommand.Build(runner), ResultsCommand.Build(runner),
            BoardCommand.Build(runner),
            CompareCommand.Build(runner), RankingCommand.Build(runner),
            BridgeCommand.Build(runner),
            CoverageCommand.Build(runner),
            OutlookCommand.Build(runner),
            ShortfallCommand.Build(runner),
            VelocityCommand.Build(runner),
            DwellCommand.Build(runner),
            TimelineCommand.Build(runner), MailCommand.Build(runner), WorkloadCommand.Build(runner),
            CustomersCommand.Build(runner), RhythmCommand.Build(runner), ValueCommand.Build(runner), SeaCommand.Build(runner),
            WorkCommand.Build(runner), PaymentsCommand.Build(runner),
            ConversionCommand.Build(runner), LossesCommand.Build(runner),
            CheckCommand.Build(runner), ImportCommand.Build(runner), RulesCommand.Build(runner), WatchCommand.Build(runner), DemoCommand.Build(runner),
            CompletionCommand.Build(runner),
        ];
        foreach (var command in commands) root.Subcommands.Add(command);
        CompletionCommand.AddNames(root, runner.Options);
        runner.Wire(root, (session, _) => FirstScreenCommand.Show(session));
        return root;
    }
}
