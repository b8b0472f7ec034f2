using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics;
using SalesInsights.Metrics.NewCustomers;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>customers [NAME]</c>: new customers by origin, and what fairs brought.</summary>
internal static class CustomersCommand
{
    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default all that may be seen.");
        var by = new Choice<Grouping>(
            "--by", "GROUP", "salesperson (default), department, segment or month.",
            ("salesperson", Grouping.Salesperson), ("department", Grouping.Department), ("segment", Grouping.Segment), ("month", Grouping.Month));
        var command = new ConsoleCommand(
            "customers", "New customers: created, claimed or assigned, and those of a fair.",
            "customers", "customers u4", "customers --by month --period 2026");
        command.Arguments.Add(who);
        command.Options.Add(by);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), by.Of(parsed)));
        return command;
    }

    private static int Show(Session session, string? asked, Grouping grouping)
    {
        var snapshot = session.Company.Snapshot;
        var options = new NewCustomersOptions
        {
            Period = session.Company.Period,
            GroupBy = grouping,
            Subject = Asked.SubjectOf(session, asked),
        };
        var report = Asked.For(session, NewCustomersReport.Of(snapshot, options), (r, scope) => r.VisibleTo(scope));
        if (session.Settings.IsJson) session.Write(report.ToJson(snapshot));
        else session.Show(new CustomersScreen(session, report).Render());
        return ExitCode.Fine;
    }
}
