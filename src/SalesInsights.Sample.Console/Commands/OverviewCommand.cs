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
        var command = new ConsoleCommand(
            "overview", "Target, actual, completion and pace of everybody.",
            "overview", "overview --pace", "overview --period 2026-08 --lang zh-CN");
        var pace = new Option<bool>("--pace") { Description = "What each working day has brought and what those left must bring." };
        command.Options.Add(pace);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(pace)));
        return command;
    }

    private static int Show(Session session, bool isPace)
    {
        var diagnosis = session.Diagnose();
        if (session.Settings.IsJson) session.Write(session.Completion().ToJson(diagnosis.Snapshot));
        else session.Show(new OverviewScreen(session.Completion(), diagnosis, session.Language, isPace).Render());
        return session.ExitFor(diagnosis);
    }
}
