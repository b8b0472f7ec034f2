using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Velocity;

/// <summary>Calendar days from the creation of opportunities to their closing, by group.</summary>
/// <remarks>
/// Only closed opportunities are seen, so a young pipeline looks fast; <see cref="Dwell.DwellReport"/> counts open ones too.
/// </remarks>
public sealed class ClosingTimeReport
{
    private readonly Snapshot _snapshot;
    private readonly ClosingTimeOptions _options;

    private ClosingTimeReport(Snapshot snapshot, ClosingTimeOptions options, IReadOnlyList<ClosingTimeRow> rows)
    {
        (_snapshot, _options) = (snapshot, options);
        Period = options.Period;
        GroupBy = options.GroupBy;
        Rows = rows;
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>The closing days asked about; null for everything.</summary>
    public TargetPeriod? Period { get; }

    /// <summary>What the rows are.</summary>
    public Grouping GroupBy { get; }

    /// <summary>One row per group with a closed opportunity, by key (ordinal); for the company always exactly one.</summary>
    public IReadOnlyList<ClosingTimeRow> Rows { get; }

    /// <summary>Measures.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to measure; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the pipeline.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The grouping is not one of the listed ones.</exception>
    public static ClosingTimeReport Of(Snapshot snapshot, ClosingTimeOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        options ??= new ClosingTimeOptions();
        return snapshot.Kept.Get(options.Key, () => Make(snapshot, options));
    }

    /// <summary>
    /// The part that a viewer may see: rows of salespeople and departments within, with the numbers of the whole report; any other
    /// row counts the people within only.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public ClosingTimeReport VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        return GroupBy is Grouping.Salesperson or Grouping.Department
            ? new(_snapshot, _options, Rows.Where(r => GroupKeys.IsWithin(scope, GroupBy, r.Key)).ToArray())
            : Make(_snapshot, _options, new OwnerGroup(_snapshot, scope));
    }

    private static ClosingTimeReport Make(Snapshot snapshot, ClosingTimeOptions options, OwnerGroup? within = null)
    {
        var groups = new GroupKeys(snapshot, options.GroupBy, nameof(options));
        var pipeline = OutcomeCase.PipelineOf(snapshot, options.Pipeline, nameof(options));
        var window = new Window(snapshot, options.Period);
        var tallies = new Dictionary<int, ClosingTimeTally>();
        var keys = new List<int>();
        if (options.GroupBy == Grouping.Company) tallies.Add(-1, new ClosingTimeTally());
        for (var i = 0; i < snapshot.Ledger.Opportunities.Count; i++)
        {
            if (!OutcomeCase.Exists(snapshot, i, pipeline)) continue;
            var item = new OutcomeCase(snapshot, i);
            if (within?.Contains(item.Owner, Stamp.Unknown) == false) continue;
            if (item.Outcome == StageOutcome.Open || !IsWithin(item, window)) continue;
            groups.Collect(item, keys);
            foreach (var key in keys)
            {
                if (!tallies.TryGetValue(key, out var tally)) tallies.Add(key, tally = new ClosingTimeTally());
                tally.Add(item);
            }
        }

        var rows = tallies.Select(t => new ClosingTimeRow(groups.NameOf(t.Key), t.Value))
            .OrderBy(r => r.Key, StringComparer.Ordinal).ToArray();
        return new(snapshot, options, rows);
    }

    /// <summary>A closing without a date belongs to no period for sure, so it is counted among the undated of every one.</summary>
    private static bool IsWithin(OutcomeCase item, Window window) =>
        window.IsWhole || item.ClosedDay == DayNumber.Unknown || window.Contains(item.ClosedDay);
}
