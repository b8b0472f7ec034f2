using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Completion;

/// <summary>Who is on target: actual ÷ target for the company, every department and every salesperson, as a tree.</summary>
/// <remarks>
/// The tree is the organisation of the snapshot's day. Amounts are credited as of the event, so after a move a department's amount
/// is not the sum of the people who are in it now. Several periods or measures together are one <see cref="CompletionTable"/>.
/// Documented in <c>docs/metrics/completion.md</c>.
/// </remarks>
public sealed class CompletionReport
{
    private readonly CompletionTable _table;

    private CompletionReport(CompletionTable table)
    {
        _table = table;
        Rows = table.Rows.Select(r => new CompletionRow(r)).ToArray();
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _table.AsOf;

    /// <summary>The days of the target.</summary>
    public TargetPeriod Period => _table.Periods[0];

    /// <summary>What is counted.</summary>
    public TargetMeasure Measure => _table.Measures[0];

    /// <summary>Working days of the company in the period.</summary>
    public int WorkingDays => _table.WorkingDays(0);

    /// <summary>Those of them that have gone.</summary>
    public int WorkingDaysGone => _table.WorkingDaysGone(0);

    /// <summary>
    /// Working days gone ÷ working days of the company, 0 to 1, weighed by the seasonal profile where there is one; 1 when the period is
    /// over, <see cref="Gap.NotStarted"/> before its first working day.
    /// </summary>
    public Measured<double> ExpectedShare => _table.ExpectedShare(0);

    /// <summary>The seasonal profile behind every expected share; null where all working days count the same.</summary>
    public SeasonalProfile? SeasonalProfile => _table.ProfileOf(0);

    /// <summary>
    /// The tree, a parent before its children: below each, departments by id, then salespeople by id. People are those active in
    /// the period by the day, with a target or with any actual.
    /// </summary>
    public IReadOnlyList<CompletionRow> Rows { get; }

    /// <summary>Adds up the measure and compares it with the targets.</summary>
    /// <exception cref="ArgumentNullException">An argument, the period or the measure is null.</exception>
    /// <exception cref="OverflowException">A sum is beyond ±9·10¹⁴.</exception>
    public static CompletionReport Of(Snapshot snapshot, CompletionOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Period is null) throw new ArgumentNullException(nameof(options), "The options need a period.");
        if (options.Measure is null) throw new ArgumentNullException(nameof(options), "The options need a measure.");
        return snapshot.Kept.Get(options.Key, () => new CompletionReport(new CompletionTable(snapshot, new CompletionTableOptions
        {
            Periods = [options.Period],
            Measures = [options.Measure],
            WorkingDaysGoneIncludeAsOf = options.WorkingDaysGoneIncludeAsOf,
        })));
    }

    /// <summary>The part that a viewer may see: the rows of subjects within, the topmost of them without a parent.</summary>
    /// <remarks>A department's numbers are the same as in the whole report, whoever looks.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public CompletionReport VisibleTo(ViewerScope scope) => new(_table.VisibleTo(scope));

    /// <summary>The row of a subject, or null when it has none.</summary>
    public CompletionRow? Find(Subject subject) => _table.PlaceOf(subject) is var place && place >= 0 ? Rows[place] : null;
}
