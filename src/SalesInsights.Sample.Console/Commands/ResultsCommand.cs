using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>results [NAME]</c>: what was sold, received, won and opened.</summary>
internal static class ResultsCommand
{
    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default all that may be seen.");
        var by = new Choice<Grouping>(
            "--by", "GROUP", "salesperson (default), department, segment or month.",
            ("salesperson", Grouping.Salesperson), ("department", Grouping.Department), ("segment", Grouping.Segment), ("month", Grouping.Month));
        var command = new ConsoleCommand(
            "results", "Orders, payments, wins and new customers by salesperson, department, segment or month.",
            "results", "results d3 --by month", "results --by segment --period 2026-08");
        command.Arguments.Add(who);
        command.Options.Add(by);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), by.Of(parsed)));
        return command;
    }

    private static int Show(Session session, string? asked, Grouping grouping)
    {
        var tables = session.Scope(asked).Select(subject => ResultsTables.Of(session.Company, subject, grouping, session.Viewer)).ToArray();
        if (session.Settings.IsJson) session.Write(tables.ToJson(session.Company.Snapshot, session.Company.Period));
        else session.Show(new ResultsScreen(session.Company, tables, session.Language).Render());
        return ExitCode.Fine;
    }
}
