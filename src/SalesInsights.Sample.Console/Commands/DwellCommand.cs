using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>dwell [NAME]</c>: how long opportunities stay in each stage.</summary>
internal static class DwellCommand
{
    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default all that may be seen.");
        var visits = new Choice<DwellVisits>(
            "--visits", "VISITS", "each: every visit by itself (default); latest: the last one; cumulative: all visits together.",
            ("each", DwellVisits.Each), ("latest", DwellVisits.Latest), ("cumulative", DwellVisits.Cumulative));
        var days = new Choice<DwellDays>("--days", "DAYS", "calendar (default) or working.", ("calendar", DwellDays.Calendar), ("working", DwellDays.Working));
        var until = new Choice<DwellEvent>(
            "--until", "END", "What is waited for: exit (any, default), advance, won or lost.",
            ("exit", DwellEvent.AnyExit), ("advance", DwellEvent.Advanced), ("won", DwellEvent.Won), ("lost", DwellEvent.Lost));
        var history = new Option<string?>("--history-from")
        {
            HelpName = "DATE",
            Description = "The day on which the stage history begins to be complete, as yyyy-MM-dd.",
        };
        var command = new ConsoleCommand(
            "dwell", "How long opportunities stay in each stage, the open ones counted for the time so far.",
            "dwell", "dwell u8 --days working", "dwell --until won");
        command.Arguments.Add(who);
        foreach (var option in (Option[])[visits, days, until, history]) command.Options.Add(option);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), new DwellOptions
        {
            Visits = visits.Of(parsed),
            Days = days.Of(parsed),
            Event = until.Of(parsed),
            HistoryFrom = Settings.Day("--history-from", parsed.GetValue(history)),
        }));
        return command;
    }

    private static int Show(Session session, string? asked, DwellOptions options)
    {
        var snapshot = session.Company.Snapshot;
        DwellReport[] reports = [.. session.Scope(asked).SelectMany(subject => snapshot.Ledger.Company.Pipelines.Select(pipeline =>
            DwellReport.Of(snapshot, new DwellOptions
            {
                Subject = subject,
                Pipeline = pipeline.Id,
                Visits = options.Visits,
                Days = options.Days,
                Event = options.Event,
                HistoryFrom = options.HistoryFrom,
            })))];
        if (session.Settings.IsJson) session.Write(reports.ToJson(snapshot));
        else session.Show(new DwellScreen(snapshot, reports, session.Language).Render());
        return ExitCode.Fine;
    }
}
