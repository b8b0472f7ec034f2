using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Velocity;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>velocity</c>: money a day from the pipeline, and its four parts.</summary>
internal static class VelocityCommand
{
    public static Command Build(Runner runner)
    {
        var by = new Choice<Grouping>(
            "--by", "GROUP", "salesperson (default), department, segment or company.",
            ("salesperson", Grouping.Salesperson), ("department", Grouping.Department), ("segment", Grouping.Segment), ("company", Grouping.Company));
        var basis = new Choice<VelocityBasis>(
            "--basis", "BASIS", "open: the opportunities open on the day (default); created: those created in the period.",
            ("open", VelocityBasis.OpenOnDay), ("created", VelocityBasis.CreatedInPeriod));
        var command = new ConsoleCommand(
            "velocity", "Sales velocity: opportunities × win rate × average won amount ÷ days to win, part by part.",
            "velocity", "velocity --by department --basis created");
        command.Options.Add(by);
        command.Options.Add(basis);
        runner.Wire(command, (session, parsed) => Show(session, by.Of(parsed), basis.Of(parsed)));
        return command;
    }

    private static int Show(Session session, Grouping by, VelocityBasis basis)
    {
        var company = session.Company;
        var whole = VelocityReport.Of(company.Snapshot, new VelocityOptions { Period = company.Period, GroupBy = by, Basis = basis });
        var report = session.Settings.Viewer is { } viewer ? whole.VisibleTo(company.Snapshot.ScopeOf(viewer)) : whole;
        if (session.Settings.IsJson) session.Write(report.ToJson(company.Snapshot));
        else session.Show(new VelocityScreen(company.Snapshot, report, session.Language).Render());
        return ExitCode.Fine;
    }
}
