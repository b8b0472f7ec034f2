using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Rules.Reviews;

/// <summary>What was raised when, talked about and put aside: the memory of a company's reviews.</summary>
/// <remarks>
/// Immutable: every change gives a new log, to be stored by the host as JSON. The same entries give the same state. One log is about one measure of one
/// company, and holds ids only: no names, no amounts of money, nothing that was said.
/// </remarks>
/// <example><code>
/// var review = ReviewLog.Parse(stored).Hold(report);        // on Monday
/// store(review.Log.ToJson());
/// foreach (var talk in review.Report.VisibleTo("u1").First) { /* talk.Name, talk.Lead.Finding, talk.Lead.Trend */ }
/// </code></example>
public sealed class ReviewLog
{
    /// <summary>The log before the first review.</summary>
    public static readonly ReviewLog Empty = new([], ReviewState.Nothing);

    private const int LongestText = 200;

    private ReviewLog(IReadOnlyList<ReviewEntry> entries, ReviewState state) => (Entries, State) = (entries, state);

    /// <summary>The entries, the oldest first.</summary>
    public IReadOnlyList<ReviewEntry> Entries { get; }

    /// <summary>What stands after all entries.</summary>
    public ReviewState State { get; }

    /// <summary>Reads a stored log.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ReviewLogException">
    /// It is no log, is damaged, has fields that this version does not know, or is larger than 64 million characters.
    /// </exception>
    public static ReviewLog Parse(string json) => ReviewLogReader.Read(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>The log as JSON: the same log gives the same text, and reading it gives the same log.</summary>
    public string ToJson() => ReviewLogWriter.Write(this);

    /// <summary>Holds a review on the day of a report: raises verdicts within the error budget, goes on with what stands, closes what is over.</summary>
    /// <param name="report">The diagnosis of the whole company; its day is that of the review.</param>
    /// <param name="options">How findings are raised and closed; defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The report is a viewer's part, is by another measure than the last review, or its day is not after the last review or before another entry.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public Review Hold(DiagnosisReport report, ReviewOptions? options = null)
    {
        options = (options ?? new ReviewOptions()).Checked();
        var day = DayOf(report);
        if (State.LastReview is { } last && day <= last.Day)
            throw new ArgumentException($"A review was held on {Text(last.Day)}; the next one is on a later day, not on {Text(day)}.", nameof(report));
        CheckDay(day, nameof(report));
        var budget = ErrorBudget.Of(report.Journeys, State.SpentInQuarterOf(day), options.Budget);
        var pass = ReviewPass.Over(State, report, options, budget);
        var entry = new HeldReview(
            day, report.Period.Name, report.Measure.Id, budget.Spent, budget.SpentInQuarter, pass.Items.Select(i => i.Log).ToArray(), pass.Closed);
        return new(With(entry), Report(report, options, State.LastReview?.Day, budget, pass));
    }

    /// <summary>
    /// Looks at a report between reviews: what stands with its dates and trends, and what the company's policy lists today. Verdicts about people that
    /// were not raised before wait for the next review and are not shown.
    /// </summary>
    /// <param name="report">The diagnosis of the whole company; entries after its day do not count.</param>
    /// <param name="options">How findings are raised and closed; defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="ArgumentException">The report is a viewer's part, or by another measure than the last review.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public ReviewReport See(DiagnosisReport report, ReviewOptions? options = null)
    {
        options = (options ?? new ReviewOptions()).Checked();
        var state = Until(DayOf(report)).State;
        return Report(report, options, state.LastReview?.Day, null, ReviewPass.Over(state, report, options, null), state.LastReview?.Closed);
    }

    /// <summary>Records a talk about one finding.</summary>
    /// <param name="findingId">The finding; it must stand.</param>
    /// <param name="day">The day; not before that of the last entry.</param>
    /// <param name="noteId">Where the host keeps its note, at most 200 characters; null for nowhere.</param>
    /// <exception cref="ArgumentException">The finding does not stand, the day is too early, or the note's id is too long.</exception>
    public ReviewLog Talk(string findingId, LocalDate day, string? noteId = null) =>
        With(new RecordedTalk(Checked(day), findingId ?? throw new ArgumentNullException(nameof(findingId)), null, Checked(noteId, nameof(noteId))));

    /// <summary>Records a talk with somebody about everything that stands of them.</summary>
    /// <param name="subject">Who; a department for a talk with its people.</param>
    /// <param name="day">The day; not before that of the last entry.</param>
    /// <param name="noteId">Where the host keeps its note, at most 200 characters; null for nowhere.</param>
    /// <exception cref="ArgumentException">The day is too early, or the note's id is too long.</exception>
    public ReviewLog TalkWith(Subject subject, LocalDate day, string? noteId = null) =>
        With(new RecordedTalk(Checked(day), null, subject, Checked(noteId, nameof(noteId))));

    /// <summary>Puts a finding aside; it comes back on a day, or before it when it gets clearly worse.</summary>
    /// <param name="findingId">The finding; it must stand.</param>
    /// <param name="day">The day; not before that of the last entry.</param>
    /// <param name="until">The day on which it comes back; after <paramref name="day"/>, and at most 366 days.</param>
    /// <param name="reason">Why, in 1 to 200 characters; shown to those who may see the finding.</param>
    /// <exception cref="ArgumentException">The finding does not stand, a day is out of its range, or the reason is empty or too long.</exception>
    public ReviewLog Snooze(string findingId, LocalDate day, LocalDate until, string reason)
    {
        if (until <= day || until > day.PlusDays(366))
            throw new ArgumentException($"A finding is snoozed until a day after {Text(day)}, at most 366 days, not until {Text(until)}.", nameof(until));
        if (string.IsNullOrWhiteSpace(reason)) throw new ArgumentException("A snooze needs a reason.", nameof(reason));
        return With(new SnoozedFinding(
            Checked(day), findingId ?? throw new ArgumentNullException(nameof(findingId)), until, Checked(reason, nameof(reason))!));
    }

    /// <summary>Lists a finding again that was put aside.</summary>
    /// <param name="findingId">The finding; it must stand.</param>
    /// <param name="day">The day; not before that of the last entry.</param>
    /// <exception cref="ArgumentException">The finding does not stand, or the day is too early.</exception>
    public ReviewLog Unsnooze(string findingId, LocalDate day) =>
        With(new AwakenedFinding(Checked(day), findingId ?? throw new ArgumentNullException(nameof(findingId))));

    /// <summary>The log as it was at the end of a day.</summary>
    public ReviewLog Until(LocalDate day) => Entries.Count == 0 || Entries[Entries.Count - 1].Day <= day ? this : Of(Entries.TakeWhile(e => e.Day <= day));

    /// <summary>A shorter log of the same state: without the entries before the last review on or before a day.</summary>
    /// <remarks>For hosts that keep a year or two; what is left out cannot be looked at again.</remarks>
    public ReviewLog Since(LocalDate day)
    {
        var start = Entries.Select((entry, i) => (entry, i)).LastOrDefault(e => e.entry is HeldReview && e.entry.Day <= day).i;
        return start == 0 ? this : Of(Entries.Skip(start));
    }

    /// <summary>Plays entries in their order.</summary>
    /// <exception cref="ArgumentException">An entry names a finding that does not stand at its time, or goes back in time.</exception>
    internal static ReviewLog Of(IEnumerable<ReviewEntry> entries)
    {
        var all = entries.ToArray();
        return new(all, all.Aggregate(ReviewState.Nothing, (state, entry) => state.After(entry)));
    }

    private static ReviewReport Report(
        DiagnosisReport report, ReviewOptions options, LocalDate? before, ErrorBudget? budget, ReviewPass pass,
        IReadOnlyList<ClosedFinding>? closedBefore = null)
    {
        var items = pass.Items.Select(i => i.ComparedWithTalk(options.TrendMargin)).ToArray();
        var known = new HashSet<string>(items.Select(i => i.Id).Concat(pass.Closed.Select(c => c.Id)), StringComparer.Ordinal);
        var closed = pass.Closed.Concat((closedBefore ?? []).Where(c => !known.Contains(c.Id))).OrderBy(c => c.Id, StringComparer.Ordinal).ToArray();
        return new(report, options, before, budget is not null, budget, items, closed);
    }

    private LocalDate DayOf(DiagnosisReport report)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (!report.IsWhole) throw new ArgumentException("A review is of the whole company; show a viewer's part of it with VisibleTo.", nameof(report));
        if (State.LastReview is { } last && last.Measure != report.Measure.Id)
            throw new ArgumentException($"This log is about {last.Measure}; reviews by {report.Measure.Id} need a log of their own.", nameof(report));
        return report.Snapshot.AsOf;
    }

    private LocalDate Checked(LocalDate day)
    {
        CheckDay(day, nameof(day));
        return day;
    }

    private void CheckDay(LocalDate day, string name)
    {
        if (Entries.Count == 0) return;
        var last = Entries[Entries.Count - 1].Day;
        if (day < last) throw new ArgumentException($"The log goes forward: its last entry is of {Text(last)}, so {Text(day)} is too early.", name);
    }

    private static string? Checked(string? text, string name)
    {
        if (text is null) return null;
        if (text.Length > LongestText) throw new ArgumentException($"{name} has at most {LongestText} characters, not {text.Length}.", name);
        return ReviewLogWriter.CanHold(text) ? text : throw new ArgumentException($"{name} holds half of a surrogate pair.", name);
    }

    private ReviewLog With(ReviewEntry entry) => new([.. Entries, entry], State.After(entry));

    private static string Text(LocalDate day) => ReviewLogWriter.DayText(day);
}
