using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Shortfalls;

/// <summary>What is missing to each target, split exactly over the steps of the business. 差距</summary>
/// <remarks>
/// Each salesperson is compared with the others of the same role, never with oneself; departments and the company are the sums of their
/// people and of what only they have. Documented in <c>docs/metrics/shortfall.md</c>.
/// </remarks>
public sealed class ShortfallReport
{
    /// <summary>A viewer sees a comparison with people outside only where they are at least so many.</summary>
    private const int FewestOutside = 5;

    private const int MostDraws = 10_000;
    private const int MostHistory = 3_660;

    private readonly Lazy<Dictionary<Subject, ShortfallRow>> _bySubject;

    private ShortfallReport(ShortfallReport whole, IReadOnlyList<ShortfallRow> rows)
    {
        (AsOf, Period, Measure, Pipeline) = (whole.AsOf, whole.Period, whole.Measure, whole.Pipeline);
        Rows = rows;
        _bySubject = new(() => Rows.ToDictionary(r => r.Subject));
    }

    private ShortfallReport(Snapshot snapshot, ShortfallOptions options)
    {
        (AsOf, Period, Measure) = (snapshot.AsOf, options.Period, options.Measure);
        using var pass = new ShortfallPass(snapshot, options);
        Pipeline = pass.Pipeline;
        Rows = pass.Rows();
        _bySubject = new(() => Rows.ToDictionary(r => r.Subject));
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The days of the target.</summary>
    public TargetPeriod Period { get; }

    /// <summary>By what the target is set.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>Which selling process gave the stages; empty where the company has none.</summary>
    public Id<PipelineDefinition> Pipeline { get; }

    /// <summary>One row for each subject of the completion report, in its order: a parent before its children.</summary>
    public IReadOnlyList<ShortfallRow> Rows { get; }

    /// <summary>Splits what is missing.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to split.</param>
    /// <exception cref="ArgumentNullException">An argument, the period or the measure is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the pipeline.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of days or draws is outside its range.</exception>
    /// <exception cref="OverflowException">A sum is beyond ±9·10¹⁴.</exception>
    public static ShortfallReport Of(Snapshot snapshot, ShortfallOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Period is null) throw new ArgumentNullException(nameof(options), "The options need a period.");
        if (options.Measure is null) throw new ArgumentNullException(nameof(options), "The options need a measure.");
        if (options.CohortDays < 0) throw new ArgumentOutOfRangeException(nameof(options), options.CohortDays, "CohortDays is 0 or more.");
        if (options.HistoryDays is < 0 or > MostHistory)
            throw new ArgumentOutOfRangeException(nameof(options), options.HistoryDays, $"HistoryDays lie from 0 to {MostHistory}.");
        if (options.FollowUpDays < 1)
            throw new ArgumentOutOfRangeException(nameof(options), options.FollowUpDays, "FollowUpDays is 1 or more.");
        if (options.Draws is < 0 or > MostDraws)
            throw new ArgumentOutOfRangeException(nameof(options), options.Draws, $"Draws lie from 0 to {MostDraws}.");
        return snapshot.Kept.Get(options.Key, () => new ShortfallReport(snapshot, options));
    }

    /// <summary>The row of a subject, or null when it has none.</summary>
    public ShortfallRow? Find(Subject subject) => _bySubject.Value.TryGetValue(subject, out var row) ? row : null;

    /// <summary>
    /// The rows of the subjects that a viewer may see. Where a comparison rests on one to four people outside, it would give them away: the
    /// row then
    /// has no parts and says <see cref="Gap.NoBenchmark"/>.
    /// </summary>
    /// <param name="scope">What the viewer may see.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public ShortfallReport VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        return new(this, [.. Rows.Where(r => scope.Contains(r.Subject)).Select(r => Shown(r, scope))]);
    }

    private static ShortfallRow Shown(ShortfallRow row, ViewerScope scope)
    {
        var shows = row.PeerGroups.All(group => group.Count(person => !scope.Contains(person)) is 0 or >= FewestOutside);
        return shows
            ? row
            : new(
                row.Subject, row.Target, row.Actual, row.Total.HasValue ? Measured.Missing<decimal>(Gap.NoBenchmark) : row.Total, [],
                PeerFigures.None);
    }
}
