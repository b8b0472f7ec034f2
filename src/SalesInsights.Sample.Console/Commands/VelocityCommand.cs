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
        var by = new Option<string?>("--by") { HelpName = "GROUP", Description = "salesperson (default), department, segment or company." };
        var basis = new Option<string?>("--basis")
        {
            HelpName = "BASIS",
            Description = "open: the opportunities open on the day (default); created: those created in the period.",
        };
        var command = new Command("velocity", "Sales velocity: opportunities × win rate × average won amount ÷ days to win, part by part.");
        command.Options.Add(by);
        command.Options.Add(basis);
        runner.Wire(command, (session, parsed) => Show(session, GroupingOf(parsed.GetValue(by)), BasisOf(parsed.GetValue(basis))));
        return command;
    }

    private static Grouping GroupingOf(string? text) => text switch
    {
        null or "salesperson" => Grouping.Salesperson,
        "department" => Grouping.Department,
        "segment" => Grouping.Segment,
        "company" => Grouping.Company,
        _ => throw new UsageException($"--by: '{text}' is not one of salesperson, department, segment, company."),
    };

    private static VelocityBasis BasisOf(string? text) => text switch
    {
        null or "open" => VelocityBasis.OpenOnDay,
        "created" => VelocityBasis.CreatedInPeriod,
        _ => throw new UsageException($"--basis: '{text}' is not one of open, created."),
    };

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
