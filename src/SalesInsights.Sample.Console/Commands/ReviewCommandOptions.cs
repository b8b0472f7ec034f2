using System.CommandLine;
using SalesInsights.Sample.CommandLine;

namespace SalesInsights.Sample.Commands;

/// <summary>The options of <c>review</c>.</summary>
internal sealed class ReviewCommandOptions
{
    private const int MostWeeks = 104;

    private readonly Option<string?> _log =
        Text("--log", "FILE", "Where the log of reviews is kept; without it, or while there is no such file, this is the first review.");
    private readonly Option<bool> _hold = new("--hold") { Description = "Hold the review: write it into the log. Without it the review is only shown." };
    private readonly Option<int> _weeks =
        new("--weeks") { HelpName = "N", Description = "Hold a review on each of the last N Mondays of the data first, to see how it goes." };
    private readonly Option<string?> _talk = Text("--talk", "WHOM", "Record a talk: a finding's id, or a person's id or name for all that stands of them.");
    private readonly Option<string?> _snooze = Text("--snooze", "FINDING", "Put a finding aside, with --until and --reason.");
    private readonly Option<string?> _until = Text("--until", "DATE", "The day on which a snoozed finding comes back, as yyyy-MM-dd.");
    private readonly Option<string?> _reason = Text("--reason", "TEXT", "Why it is put aside.");
    private readonly Option<string?> _unsnooze = Text("--unsnooze", "FINDING", "List a finding again that was put aside.");

    public IEnumerable<Option> All => [_log, _hold, _weeks, _talk, _snooze, _until, _reason, _unsnooze];

    /// <exception cref="UsageException">The options do not go together.</exception>
    public ReviewAsked Read(ParseResult parsed)
    {
        var asked = new ReviewAsked
        {
            Log = parsed.GetValue(_log),
            Holds = parsed.GetValue(_hold),
            Weeks = parsed.GetValue(_weeks),
            Talk = parsed.GetValue(_talk),
            Snooze = parsed.GetValue(_snooze),
            Until = Settings.Day("--until", parsed.GetValue(_until)),
            Reason = parsed.GetValue(_reason),
            Unsnooze = parsed.GetValue(_unsnooze),
        };
        if (asked.Weeks is < 0 or > MostWeeks) throw new UsageException($"--weeks: {asked.Weeks} is not a number from 0 to {MostWeeks}.");
        if (asked.Snooze is not null && (asked.Until is null || asked.Reason is null)) throw new UsageException("--snooze needs --until and --reason.");
        if (asked.Snooze is null && (asked.Until is not null || asked.Reason is not null)) throw new UsageException("--until and --reason need --snooze.");
        if (asked.Writes && asked.Log is null && asked.Weeks == 0)
            throw new UsageException("--hold, --talk, --snooze and --unsnooze need --log: the file in which it is kept.");
        return asked;
    }

    private static Option<string?> Text(string name, string value, string description) => new(name) { HelpName = value, Description = description };
}
