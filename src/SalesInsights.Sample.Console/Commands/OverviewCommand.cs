using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>overview</c>: the completion board.</summary>
internal static class OverviewCommand
{
    public static Command Build(Runner runner)
    {
        var command = new Command("overview", "Target, actual, completion and pace of everybody.");
        runner.Wire(command, (session, _) => Show(session));
        return command;
    }

    private static int Show(Session session)
    {
        var diagnosis = session.Diagnose();
        if (session.Settings.IsJson) session.Write(session.Completion().ToJson(diagnosis.Snapshot));
        else session.Show(new OverviewScreen(session.Completion(), diagnosis, session.Language).Render());
        return session.ExitFor(diagnosis);
    }
}
