using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Conversion;

/// <summary>How many opportunities were won, of the closed ones and of all, by group.</summary>
/// <remarks>The last visit by the snapshot's day decides the state; its owner is credited.</remarks>
public sealed class WinRateReport
{
    private readonly Snapshot _snapshot;
    private readonly WinRateOptions _options;

    private WinRateReport(Snapshot snapshot, WinRateOptions options, IReadOnlyList<WinRateRow> rows)
    {
        (_snapshot, _options) = (snapshot, options);
        Period = options.Period;
        Basis = options.Basis;
        GroupBy = options.GroupBy;
        Rows = rows;
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>The days asked about; null for everything.</summary>
    public TargetPeriod? Period { get; }

    /// <summary>Which day counted.</summary>
    public WinRateBasis Basis { get; }

    /// <summary>What the rows are.</summary>
    public Grouping GroupBy { get; }

    /// <summary>One row per group with an opportunity, by key (ordinal); for the company always exactly one.</summary>
    public IReadOnlyList<WinRateRow> Rows { get; }

    /// <summary>Counts.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to count; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the pipeline.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The basis or the grouping is not one of the listed ones.</exception>
    public static WinRateReport Of(Snapshot snapshot, WinRateOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        options ??= new WinRateOptions();
        return snapshot.Kept.Get(options.Key, () => Make(snapshot, options));
    }

    /// <summary>
    /// The part that a viewer may see: rows of salespeople and departments within, with the numbers of the whole report; any other
    /// row counts the people within only.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public WinRateReport VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        return GroupBy is Grouping.Salesperson or Grouping.Department
            ? new(_snapshot, _options, Rows.Where(r => GroupKeys.IsWithin(scope, GroupBy, r.Key)).ToArray())
            : Make(_snapshot, _options, new OwnerGroup(_snapshot, scope));
    }

    private static WinRateReport Make(Snapshot snapshot, WinRateOptions options, OwnerGroup? within = null)
    {
        if (options.Basis is not (WinRateBasis.ClosedInPeriod or WinRateBasis.CreatedInPeriod))
            throw new ArgumentOutOfRangeException(nameof(options), options.Basis, "The basis is one of the listed ones.");
        var groups = new GroupKeys(snapshot, options.GroupBy, nameof(options));
        var pipeline = OutcomeCase.PipelineOf(snapshot, options.Pipeline, nameof(options));
        var window = new Window(snapshot, options.Period);
        var tallies = new Dictionary<int, WinRateTally>();
        var keys = new List<int>();
        if (options.GroupBy == Grouping.Company) tallies.Add(-1, new WinRateTally(snapshot.Ledger.Stages));
        for (var i = 0; i < snapshot.Ledger.Opportunities.Count; i++)
        {
            if (!OutcomeCase.Exists(snapshot, i, pipeline)) continue;
            var item = new OutcomeCase(snapshot, i);
            if (within?.Contains(item.Owner, Stamp.Unknown) == false) continue;
            var isUndated = IsUndated(item, window, options.Basis);
            if (!isUndated && !IsWithin(item, window, options.Basis)) continue;
            groups.Collect(item, keys);
            foreach (var key in keys) Add(Tally(tallies, key, snapshot), item, isUndated);
        }

        var rows = tallies.Select(t => new WinRateRow(groups.NameOf(t.Key), t.Value)).OrderBy(r => r.Key, StringComparer.Ordinal).ToArray();
        return new(snapshot, options, rows);
    }

    private static bool IsUndated(OutcomeCase item, Window window, WinRateBasis basis)
    {
        if (window.IsWhole) return false;
        return basis == WinRateBasis.CreatedInPeriod
            ? item.Created == DayNumber.Unknown
            : item.Outcome != StageOutcome.Open && item.ClosedDay == DayNumber.Unknown;
    }

    private static bool IsWithin(OutcomeCase item, Window window, WinRateBasis basis) =>
        window.IsWhole || window.Contains(basis == WinRateBasis.CreatedInPeriod ? item.Created : item.ClosedDay);

    private static void Add(WinRateTally tally, OutcomeCase item, bool isUndated)
    {
        if (isUndated) tally.Undated++;
        else tally.Add(item);
    }

    private static WinRateTally Tally(Dictionary<int, WinRateTally> tallies, int key, Snapshot snapshot)
    {
        if (!tallies.TryGetValue(key, out var tally)) tallies.Add(key, tally = new WinRateTally(snapshot.Ledger.Stages));
        return tally;
    }
}
