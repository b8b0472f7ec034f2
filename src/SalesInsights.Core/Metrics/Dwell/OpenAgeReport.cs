using NodaTime;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Dwell;

/// <summary>How old the open stays are, in calendar days since the opportunity came into its stage.</summary>
public sealed class OpenAgeReport
{
    private readonly Snapshot _snapshot;

    private OpenAgeReport(Snapshot snapshot, Subject subject, IReadOnlyList<OpenStay> stays)
    {
        _snapshot = snapshot;
        Subject = subject;
        Days = OpenAges.DaysOf(stays);
        ByStage = stays.GroupBy(s => (s.PipelineId, s.Stage))
            .OrderBy(g => g.Key.PipelineId).ThenBy(g => g.Key.Stage.Order).ThenBy(g => g.Key.Stage.Id)
            .Select(g => new OpenAges(g.Key.PipelineId, g.Key.Stage, default, g)).ToArray();
        ByOwner = stays.GroupBy(s => s.OwnerId).OrderBy(g => g.Key).Select(g => new OpenAges(default, null, g.Key, g)).ToArray();
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>Whose stays were counted; of the company a viewer's part has those of the people within.</summary>
    public Subject Subject { get; }

    /// <summary>The ages of all open stays.</summary>
    public DayStatistics Days { get; }

    /// <summary>The stages with an open stay, by pipeline, stage order, then stage id.</summary>
    public IReadOnlyList<OpenAges> ByStage { get; }

    /// <summary>The owners with an open stay, by id; owners who are not listed come first, together.</summary>
    public IReadOnlyList<OpenAges> ByOwner { get; }

    /// <summary>Measures.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="subject">Whose stays, as in <see cref="OpenStays.Of"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the subject.</exception>
    public static OpenAgeReport Of(Snapshot snapshot, Subject subject = default)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return snapshot.Kept.Get(subject, () => new OpenAgeReport(snapshot, subject, OpenStays.Of(snapshot, subject)));
    }

    /// <summary>
    /// The part that a viewer may see: the stays in the hands of people within, all numbers recomputed; null for a department or a
    /// salesperson who is not within.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public OpenAgeReport? VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        if (Subject == Subject.Company) return new(_snapshot, Subject, OpenStays.VisibleTo(_snapshot, scope));
        return scope.Contains(Subject)
            ? new(_snapshot, Subject, OpenStays.Of(_snapshot, Subject).Where(s => scope.Contains(Subject.Salesperson(s.OwnerId))).ToArray())
            : null;
    }

    /// <summary>How many open stays are older than a number of days; exactly as many days is not older.</summary>
    /// <param name="days">The bound, for example a quantile of the closing times.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is NaN.</exception>
    public int CountOlderThan(double days) => Days.CountOlderThan(days);
}
