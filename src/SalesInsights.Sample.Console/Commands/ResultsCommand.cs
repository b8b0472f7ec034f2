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
        var by = new Option<string?>("--by") { HelpName = "GROUP", Description = "salesperson (default), department, segment or month." };
        var command = new Command("results", "Orders, payments, wins and new customers by salesperson, department, segment or month.");
        command.Arguments.Add(who);
        command.Options.Add(by);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), GroupingOf(parsed.GetValue(by))));
        return command;
    }

    private static Grouping GroupingOf(string? text) => text switch
    {
        null or "salesperson" => Grouping.Salesperson,
        "department" => Grouping.Department,
        "segment" => Grouping.Segment,
        "month" => Grouping.Month,
        _ => throw new UsageException($"--by: '{text}' is not one of salesperson, department, segment, month."),
    };

    private static int Show(Session session, string? asked, Grouping grouping)
    {
        var tables = session.Scope(asked).Select(subject => ResultsTables.Of(session.Company, subject, grouping, session.Viewer)).ToArray();
        if (session.Settings.IsJson) session.Write(tables.ToJson(session.Company.Snapshot, session.Company.Period));
        else session.Show(new ResultsScreen(session.Company, tables, session.Language).Render());
        return ExitCode.Fine;
    }
}
