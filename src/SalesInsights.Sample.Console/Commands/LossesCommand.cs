using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Losses;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>losses [NAME]</c>: what was lost, out of which stage and why.</summary>
internal static class LossesCommand
{
    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default all that may be seen.");
        var command = new ConsoleCommand(
            "losses", "What was lost in the period, by stage and reason.",
            "losses", "losses u11");
        command.Arguments.Add(who);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who)));
        return command;
    }

    private static int Show(Session session, string? asked)
    {
        var snapshot = session.Company.Snapshot;
        LossReport[] reports =
        [
            .. from subject in session.Scope(asked)
               from pipeline in snapshot.Ledger.Company.Pipelines
               let report = LossReport.Of(snapshot, new LossOptions { Subject = subject, Period = session.Company.Period, Pipeline = pipeline.Id })
               where session.Viewer is not { } viewer || report.VisibleTo(viewer) is not null
               select report,
        ];
        if (session.Settings.IsJson) session.Write(reports.ToJson(snapshot));
        else session.Show(new LossesScreen(snapshot, reports, session.Language).Render());
        return ExitCode.Fine;
    }
}
