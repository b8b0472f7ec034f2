using NodaTime;

namespace SalesInsights.Rules.Reviews;

/// <summary>What stands after the entries of a log.</summary>
public sealed class ReviewState
{
    internal static readonly ReviewState Nothing = new(null, []);

    private readonly SortedDictionary<string, RaisedFinding> _standing;

    private ReviewState(HeldReview? last, IEnumerable<RaisedFinding> standing)
    {
        LastReview = last;
        _standing = new(StringComparer.Ordinal);
        foreach (var finding in standing) _standing.Add(finding.Id, finding);
        Standing = [.. _standing.Values];
    }

    /// <summary>The last review; null before the first.</summary>
    public HeldReview? LastReview { get; }

    /// <summary>Everything that stands, by id; talks and snoozes after the last review included.</summary>
    public IReadOnlyList<RaisedFinding> Standing { get; }

    /// <summary>What is known of a finding; null where it does not stand.</summary>
    public RaisedFinding? Find(string findingId) => _standing.TryGetValue(findingId, out var found) ? found : null;

    /// <summary>The state after one more entry.</summary>
    /// <exception cref="ArgumentException">The entry names a finding that does not stand.</exception>
    internal ReviewState After(ReviewEntry entry) => entry switch
    {
        HeldReview held => new(held, held.Findings),
        RecordedTalk { FindingId: { } id } => With(id, f => f.TalkedAbout(entry.Day)),
        RecordedTalk talk => new(LastReview, Standing.Select(f => f.Subject == talk.Subject ? f.TalkedAbout(entry.Day) : f)),
        SnoozedFinding snooze => With(snooze.FindingId, f => f.Snoozed(snooze.Until, snooze.Reason)),
        AwakenedFinding awakened => With(awakened.FindingId, f => f.Awake()),
        _ => throw new ArgumentException($"There is no entry of the kind {entry.GetType().Name}.", nameof(entry)),
    };

    /// <summary>What was spent of the budget in the calendar quarter of a day.</summary>
    internal double SpentInQuarterOf(LocalDate day) =>
        LastReview is { } last && last.Day >= ErrorBudget.QuarterOf(day) ? last.SpentInQuarter : 0;

    private ReviewState With(string findingId, Func<RaisedFinding, RaisedFinding> change) => _standing.ContainsKey(findingId)
        ? new(LastReview, Standing.Select(f => f.Id == findingId ? change(f) : f))
        : throw new ArgumentException($"The finding '{findingId}' does not stand; the review lists the ids of those that do.", nameof(findingId));
}
