using System.CommandLine;
using SalesInsights.Metrics.Results;
using SalesInsights.Sample.Answers;
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

    private static ResultsGrouping GroupingOf(string? text) => text switch
    {
        null or "salesperson" => ResultsGrouping.Salesperson,
        "department" => ResultsGrouping.Department,
        "segment" => ResultsGrouping.Segment,
        "month" => ResultsGrouping.Month,
        _ => throw new UsageException($"--by: '{text}' is not one of salesperson, department, segment, month."),
    };

    private static int Show(Session session, string? asked, ResultsGrouping grouping)
    {
        var tables = session.Scope(asked).Select(subject => ResultsTables.Of(session.Company, subject, grouping)).ToArray();
        if (session.Settings.IsJson) session.Write(ResultsAnswer.Of(session.Company, tables));
        else session.Show(new ResultsScreen(session.Company, tables, session.Language).Render());
        return ExitCode.Fine;
    }
}
