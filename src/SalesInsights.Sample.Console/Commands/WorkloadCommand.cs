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
        var by = new Choice<SpanLength>("--by", "SPAN", "week (default) or month.", ("week", SpanLength.Week), ("month", SpanLength.Month));
        var command = new ConsoleCommand(
            "workload", "Activities by kind, customers and opportunities in hand, and working days there.",
            "workload", "workload u4", "workload d1 --by month");
        command.Arguments.Add(who);
        command.Options.Add(by);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), by.Of(parsed)));
        return command;
    }

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
