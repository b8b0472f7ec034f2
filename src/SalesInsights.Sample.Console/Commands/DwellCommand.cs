using System.CommandLine;
using NodaTime.Text;
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
        var visits = Choice("--visits", "VISITS", "each: every visit by itself (default); latest: the last one; cumulative: all visits together.");
        var days = Choice("--days", "DAYS", "calendar (default) or working.");
        var until = Choice("--until", "END", "What is waited for: exit (any, default), advance, won or lost.");
        var history = Choice("--history-from", "DATE", "The day on which the stage history begins to be complete, as yyyy-MM-dd.");
        var command = new Command("dwell", "How long opportunities stay in each stage, the open ones counted for the time so far.");
        command.Arguments.Add(who);
        foreach (var option in new[] { visits, days, until, history }) command.Options.Add(option);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), new DwellOptions
        {
            Visits = VisitsOf(parsed.GetValue(visits)),
            Days = DaysOf(parsed.GetValue(days)),
            Event = EventOf(parsed.GetValue(until)),
            HistoryFrom = parsed.GetValue(history) is { } text ? DayOf(text) : null,
        }));
        return command;
    }

    private static Option<string?> Choice(string name, string value, string description) => new(name) { HelpName = value, Description = description };

    private static DwellVisits VisitsOf(string? text) => text switch
    {
        null or "each" => DwellVisits.Each,
        "latest" => DwellVisits.Latest,
        "cumulative" => DwellVisits.Cumulative,
        _ => throw new UsageException($"--visits: '{text}' is not one of each, latest, cumulative."),
    };

    private static DwellDays DaysOf(string? text) => text switch
    {
        null or "calendar" => DwellDays.Calendar,
        "working" => DwellDays.Working,
        _ => throw new UsageException($"--days: '{text}' is not one of calendar, working."),
    };

    private static DwellEvent EventOf(string? text) => text switch
    {
        null or "exit" => DwellEvent.AnyExit,
        "advance" => DwellEvent.Advanced,
        "won" => DwellEvent.Won,
        "lost" => DwellEvent.Lost,
        _ => throw new UsageException($"--until: '{text}' is not one of exit, advance, won, lost."),
    };

    private static NodaTime.LocalDate DayOf(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value
        : throw new UsageException($"--history-from: '{text}' is not a day written as yyyy-MM-dd, such as 2026-01-01.");

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
