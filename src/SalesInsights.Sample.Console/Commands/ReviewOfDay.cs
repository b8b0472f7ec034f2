using NodaTime;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Reviews;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.Commands;

/// <summary>What is said at a review of the day asked about, recorded nowhere.</summary>
internal static class ReviewOfDay
{
    public const int DaysOfAWeek = 7;

    /// <summary>
    /// From the log in a file, where one is given; a week after its last review the next one is due. Without a log the day is compared with the same weekday before, so that a first
    /// look already says what is new and what is not.
    /// </summary>
    public static ReviewReport Of(Session session, string? path)
    {
        var day = session.Company.Snapshot.AsOf;
        var log = path is null ? Try(() => ReviewLog.Empty.Hold(session.DiagnoseAllOn(day.PlusDays(-DaysOfAWeek))).Log) : LogFile.Read(path);
        var report = Try(() => Next(log, session.DiagnoseAllOn(day)));
        return session.Viewer is { } viewer ? report.VisibleTo(viewer) : report;
    }

    /// <summary>The review that is due on the day, or a look between reviews.</summary>
    public static ReviewReport Next(ReviewLog log, DiagnosisReport today) => IsDue(log, today.Snapshot.AsOf) ? log.Hold(today).Report : log.See(today);

    /// <summary>What the log refuses is for the person who typed it.</summary>
    public static T Try<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (ArgumentException exception) when (exception.ParamName is { } name)
        {
            throw new UsageException(exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal));
        }
    }

    private static bool IsDue(ReviewLog log, LocalDate day) => log.State.LastReview is not { } last || day >= last.Day.PlusDays(DaysOfAWeek);
}
