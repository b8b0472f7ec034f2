using System.CommandLine;
using NodaTime;
using SalesInsights.DataFolder;
using SalesInsights.Organizations;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Reviews;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.Commands;

/// <summary><c>review</c>: whom to talk with this week, what changed, what got better; holds reviews and records talks in a log file.</summary>
internal static class ReviewCommand
{
    public static Command Build(Runner runner)
    {
        var options = new ReviewCommandOptions();
        var command = new ConsoleCommand(
            "review", "The week's talks, what changed since the last review, and what got better after a talk.",
            "review", "review --weeks 4", "review --log reviews.json --hold");
        foreach (var option in options.All) command.Options.Add(option);
        runner.Wire(command, (session, parsed) => Show(session, options.Read(parsed)));
        return command;
    }

    private static int Show(Session session, ReviewAsked asked)
    {
        var start = asked.Log is { } path ? LogFile.Read(path) : ReviewLog.Empty;
        var log = Replayed(session, start, asked.Weeks);
        var today = session.DiagnoseAllOn(session.Company.Snapshot.AsOf);
        var (report, recorded) = Asked(log, today, asked, session.Viewer);
        if (asked.Writes && asked.Log is { } file) LogFile.Write(file, session.Unfinished, recorded);
        if (session.Viewer is { } viewer) report = report.VisibleTo(viewer);
        var held = recorded.Entries.Skip(start.Entries.Count).OfType<HeldReview>().ToArray();
        if (session.Settings.IsJson) session.Write(report.ToJson(session.Language));
        else session.Show(new ReviewScreen(report, held, session.Viewer, session.Language).Render());
        return session.ExitFor(report.Diagnosis);
    }

    /// <summary>The diagnosis, and what a log knows of it on that day.</summary>
    public static (DiagnosisReport Diagnosis, ReviewReport Review) SeenWith(Session session, string path)
    {
        var log = LogFile.Read(path);
        var seen = ReviewOfDay.Try(() => log.See(session.DiagnoseAllOn(session.Company.Snapshot.AsOf)));
        if (session.Viewer is { } viewer) seen = seen.VisibleTo(viewer);
        return (seen.Diagnosis, seen);
    }

    /// <summary>The log after a review on each of the last Mondays.</summary>
    private static ReviewLog Replayed(Session session, ReviewLog log, int weeks)
    {
        var monday = session.Company.Snapshot.AsOf.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        for (var week = weeks - 1; week >= 0; week--)
        {
            var day = monday.PlusWeeks(-week);
            if (log.Entries.Count == 0 || day > log.Entries[^1].Day) log = ReviewOfDay.Try(() => log.Hold(session.DiagnoseAllOn(day)).Log);
        }

        return log;
    }

    /// <summary>What to show, and the log with what was recorded.</summary>
    private static (ReviewReport Report, ReviewLog Log) Asked(
        ReviewLog log, DiagnosisReport today, ReviewAsked asked, ViewerScope? viewer)
    {
        var day = today.Snapshot.AsOf;
        var isReplayed = asked.Weeks > 0 && log.State.LastReview?.Day == day;
        var review = asked.Holds && !isReplayed ? ReviewOfDay.Try(() => log.Hold(today)) : null;
        var before = review?.Log ?? log;
        var recorded = ReviewOfDay.Try(() => Recorded(before, viewer is null ? today : today.VisibleTo(viewer), asked));
        if (review is not null && recorded == before) return (review.Report, recorded);

        // A week after the last review the next one is due, and what it would say is shown.
        return (ReviewOfDay.Try(() => ReviewOfDay.Next(recorded, today)), recorded);
    }

    /// <summary>Records what is asked about the part that may be seen.</summary>
    private static ReviewLog Recorded(ReviewLog log, DiagnosisReport part, ReviewAsked asked)
    {
        var day = part.Snapshot.AsOf;
        bool Stands(string id) => log.State.Find(id) is { } found && (part.IsWhole || part.Find(found.Subject) is not null);
        string Standing(string option, string id) =>
            Stands(id) ? id : throw new UsageException($"{option}: no finding '{id}' stands here; 'review --json' lists their ids.");
        if (asked.Talk is { } talk) log = Stands(talk) ? log.Talk(talk, day) : log.TalkWith(CaseSearch.Find(part, talk).Subject, day);
        if (asked.Snooze is { } snooze) log = log.Snooze(Standing("--snooze", snooze), day, asked.Until!.Value, asked.Reason!);
        if (asked.Unsnooze is { } unsnooze) log = log.Unsnooze(Standing("--unsnooze", unsnooze), day);
        return log;
    }
}
