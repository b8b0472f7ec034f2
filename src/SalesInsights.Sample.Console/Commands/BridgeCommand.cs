using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Bridge;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>bridge [NAME]</c>: how the pipeline at the period's beginning became the one at its end.</summary>
internal static class BridgeCommand
{
    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default all that may be seen.");
        var command = new ConsoleCommand(
            "bridge", "How the open pipeline changed over the period: new, handed over, won, lost, amounts changed.",
            "bridge", "bridge u8 --period 2026-08");
        command.Arguments.Add(who);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who)));
        return command;
    }

    private static int Show(Session session, string? asked)
    {
        var (snapshot, period) = (session.Company.Snapshot, session.Company.Period);
        BridgeReport[] reports =
            [.. session.Scope(asked).Select(subject => BridgeReport.Of(snapshot, new BridgeOptions { Period = period, Subject = subject }))];
        if (session.Settings.IsJson) session.Write(reports.ToJson(snapshot, period));
        else session.Show(new BridgeScreen(snapshot, reports, session.Language).Render());
        return ExitCode.Fine;
    }
}
