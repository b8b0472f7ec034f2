using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Coverage;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>coverage</c>: open pipeline against what remains of the target.</summary>
internal static class CoverageCommand
{
    public static Command Build(Runner runner)
    {
        var command = new ConsoleCommand(
            "coverage", "The open pipeline against the remaining target: all, weighted, and closing in the period.",
            "coverage", "coverage --measure orders");
        runner.Wire(command, (session, _) => Show(session));
        return command;
    }

    private static int Show(Session session)
    {
        var company = session.Company;
        var whole = CoverageReport.Of(company.Snapshot, new CoverageOptions { Period = company.Period, Measure = company.Measure });
        var report = session.Settings.Viewer is { } viewer ? whole.VisibleTo(company.Snapshot.ScopeOf(viewer)) : whole;
        if (session.Settings.IsJson) session.Write(report.ToJson(company.Snapshot));
        else session.Show(new CoverageScreen(company.Snapshot, report, session.Language).Render());
        return ExitCode.Fine;
    }
}
