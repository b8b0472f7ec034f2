using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>workload [NAME]</c>: activities by kind, customers and opportunities in hand, and days there.</summary>
internal static class WorkloadCommand
{
    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department, then week by week; by default everybody, the period as a whole.");
        var by = new Option<string?>("--by") { HelpName = "SPAN", Description = "week (default) or month." };
        var command = new Command("workload", "Activities by kind, customers and opportunities in hand, and working days there.");
        command.Arguments.Add(who);
        command.Options.Add(by);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), LengthOf(parsed.GetValue(by))));
        return command;
    }

    private static SpanLength LengthOf(string? text) => text switch
    {
        null or "week" => SpanLength.Week,
        "month" => SpanLength.Month,
        _ => throw new UsageException($"--by: '{text}' is not one of week, month."),
    };

    private static int Show(Session session, string? asked, SpanLength length)
    {
        var (company, snapshot) = (session.Company, session.Company.Snapshot);
        var report = WorkloadReport.Of(snapshot, new WorkloadOptions { Period = company.Period, SpanLength = length, WithHoldings = true });
        if (session.Viewer is { } viewer) report = report.VisibleTo(viewer);
        Subject? subject = asked is null ? null : session.Scope(asked)[0];
        if (session.Settings.IsJson) session.Write(report.ToJson(snapshot, company.Period));
        else session.Show(new WorkloadScreen(company, report, subject, session.Language).Render());
        return ExitCode.Fine;
    }
}
