using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>compare</c>: the period beside the one before or the same one a year before.</summary>
internal static class CompareCommand
{
    public static Command Build(Runner runner)
    {
        var choice = new ComparisonChoice();
        var command = new ConsoleCommand(
            "compare", "What everybody reached in the period, beside the period before or the same one a year before.",
            "compare", "compare --with year --period 2026-08 --basis calendar");
        choice.AddTo(command);
        runner.Wire(command, (session, parsed) => Show(session, choice.Of(session.Company, parsed)));
        return command;
    }

    private static int Show(Session session, ComparisonOptions options)
    {
        var snapshot = session.Company.Snapshot;
        var report = ComparisonReport.Of(snapshot, options);
        if (session.Settings.Viewer is { } viewer) report = report.VisibleTo(snapshot.ScopeOf(viewer));
        if (session.Settings.IsJson) session.Write(report.ToJson(snapshot));
        else session.Show(new CompareScreen(report, snapshot, session.Language).Render());
        return ExitCode.Fine;
    }
}
