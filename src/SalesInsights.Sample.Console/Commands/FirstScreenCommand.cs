using SalesInsights.DataFolder;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;
using Spectre.Console;

namespace SalesInsights.Sample.Commands;

/// <summary>What is shown without a command: the completion board, then who is behind and why.</summary>
internal static class FirstScreenCommand
{
    public static int Show(Session session)
    {
        var diagnosis = session.Diagnose();
        if (session.Settings.IsJson) session.Write(diagnosis.ToJson(session.Language));
        else session.Show(new Rows(new OverviewScreen(session.Completion(), diagnosis, session.Language).Render(), new BehindScreen(diagnosis, session.Language).Render()));
        return session.ExitFor(diagnosis);
    }
}
