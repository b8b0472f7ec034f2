using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Board;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>board [NAME]</c>: the open opportunities stage by stage, and which of them are stuck.</summary>
internal static class BoardCommand
{
    private const int UsualCards = 5;

    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default all that may be seen.");
        var cards = new Option<int?>("--cards")
        {
            HelpName = "N",
            Description = "How many cards a stage shows, the largest age × amount first; 5 by default, 0 for totals only.",
        };
        var all = new Option<bool>("--all") { Description = "Show every card." };
        var command = new ConsoleCommand(
            "board", "The open opportunities stage by stage: age, amount, owner, expected close, and which are stuck.",
            "board", "board u8 --all", "board --cards 0");
        command.Arguments.Add(who);
        command.Options.Add(cards);
        command.Options.Add(all);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), parsed.GetValue(all) ? null : CardsOf(parsed.GetValue(cards))));
        return command;
    }

    private static int CardsOf(int? cards) => cards is null or >= 0
        ? cards ?? UsualCards
        : throw new UsageException($"--cards: '{cards}' is not a number of cards, 0 or more.");

    private static int Show(Session session, string? asked, int? cards)
    {
        var snapshot = session.Company.Snapshot;
        var reports = session.Scope(asked).SelectMany(subject => snapshot.Ledger.Company.Pipelines.Select(pipeline =>
            BoardReport.Of(snapshot, new BoardOptions { Subject = subject, Pipeline = pipeline.Id, CardsPerStage = cards }))).ToArray();
        if (session.Settings.IsJson) session.Write(reports.ToJson(snapshot));
        else session.Show(new BoardScreen(session.Company, reports, session.Language).Render());
        return ExitCode.Fine;
    }
}
