using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Completion;

/// <summary>Actual and target of every subject over many periods and measures, from one pass over the records of each measure.</summary>
/// <remarks>
/// Every cell says what the row of a <see cref="CompletionReport"/> of its period and measure says. Documented in
/// <c>docs/metrics/completion.md</c>.
/// </remarks>
/// <example><code>
/// var table = CompletionTable.Of(snapshot, new CompletionTableOptions
/// {
///     Periods = [TargetPeriod.Month(2026, 7), TargetPeriod.Month(2026, 8)],
///     Measures = [TargetMeasure.Orders, TargetMeasure.Payments],
/// });
/// table.Rows[0].Cell(1, 0).Ratio;   // the company's completion by orders in August
/// </code></example>
public sealed class CompletionTable
{
    private readonly WorkingCalendar _calendar;
    private readonly OrgChart _org;
    private readonly LocalDate _closed;
    private readonly SeasonalProfile?[] _profiles;
    private readonly ElapsedDays[] _days;
    private readonly int[] _place;

    internal CompletionTable(Snapshot snapshot, CompletionTableOptions options)
    {
        AsOf = snapshot.AsOf;
        Periods = options.Periods.ToArray();
        Measures = options.Measures.ToArray();
        (_calendar, _org) = (snapshot.Ledger.Company.WorkingCalendar, snapshot.Organization);
        _closed = options.WorkingDaysGoneIncludeAsOf ? AsOf : AsOf.PlusDays(-1);
        _profiles = Measures.Count == 0 ? [null] : Measures.Select(snapshot.Ledger.Company.TargetPolicy.ProfileOf).ToArray();
        _days = _profiles.SelectMany((_, m) => Periods.Select((_, p) => DaysOf(SubjectDays.Everybody, p, m))).ToArray();
        Tree = snapshot.Kept.Get(nameof(SubjectTree), () => new SubjectTree(snapshot));
        Totals = CompletionPass.Run(snapshot, new PeriodGrid(snapshot, Periods), Measures);
        Targets = new TargetGrid(snapshot, Tree, Periods, Measures, Totals);
        _place = new int[Tree[0].Subject + 1];
        _place.AsSpan().Fill(SubjectTree.None);
        var rows = new List<CompletionTableRow>(Tree.Count);
        for (var row = 0; row < Tree.Count; row++)
        {
            if (!Targets.IsListed(row)) continue;
            _place[Tree[row].Subject] = rows.Count;
            rows.Add(new(this, row));
        }

        Rows = rows;
    }

    private CompletionTable(CompletionTable whole, ViewerScope scope)
    {
        AsOf = whole.AsOf;
        (Periods, Measures) = (whole.Periods, whole.Measures);
        (_calendar, _org, _closed) = (whole._calendar, whole._org, whole._closed);
        (_profiles, _days) = (whole._profiles, whole._days);
        (Tree, Totals, Targets) = (whole.Tree, whole.Totals, whole.Targets);
        _place = new int[whole._place.Length];
        _place.AsSpan().Fill(SubjectTree.None);
        var rows = new List<CompletionTableRow>();
        foreach (var row in whole.Rows.Where(r => scope.Contains(r.Subject)))
        {
            _place[Tree.NumberOf(row.Subject)] = rows.Count;
            rows.Add(row.In(this));
        }

        Rows = rows;
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The periods, as asked for.</summary>
    public IReadOnlyList<TargetPeriod> Periods { get; }

    /// <summary>The measures, as asked for.</summary>
    public IReadOnlyList<TargetMeasure> Measures { get; }

    /// <summary>
    /// The tree of the snapshot's day, a parent before its children: below each, departments by id, then salespeople by id. People
    /// are those whom the report of any of the periods and measures lists.
    /// </summary>
    public IReadOnlyList<CompletionTableRow> Rows { get; }

    internal SubjectTree Tree { get; }

    internal PieceTotals[] Totals { get; }

    internal TargetGrid Targets { get; }

    /// <summary>Adds up every measure over all periods in one pass and compares it with the targets.</summary>
    /// <exception cref="ArgumentNullException">An argument, a list, a period or a measure is null.</exception>
    /// <exception cref="OverflowException">A sum is beyond ±9·10¹⁴.</exception>
    public static CompletionTable Of(Snapshot snapshot, CompletionTableOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Periods is null || options.Periods.Contains(null!))
            throw new ArgumentNullException(nameof(options), "The options need periods, none of them null.");
        if (options.Measures is null || options.Measures.Contains(null!))
            throw new ArgumentNullException(nameof(options), "The options need measures, none of them null.");
        return snapshot.Kept.Get(options.Key, () => new CompletionTable(snapshot, options));
    }

    /// <summary>The row of a subject, or null when it has none.</summary>
    public CompletionTableRow? Find(Subject subject) => PlaceOf(subject) is var place && place >= 0 ? Rows[place] : null;

    /// <summary>The part that a viewer may see: the rows of subjects within, the topmost of them without a parent.</summary>
    /// <remarks>A department's numbers are the same as in the whole table, whoever looks.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public CompletionTable VisibleTo(ViewerScope scope) => new(this, scope ?? throw new ArgumentNullException(nameof(scope)));

    /// <summary>Working days of the company in a period.</summary>
    /// <param name="period">The index in <see cref="Periods"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public int WorkingDays(int period) => Days(Checked(period), 0).Total;

    /// <summary>Those of them that have gone.</summary>
    /// <param name="period">The index in <see cref="Periods"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public int WorkingDaysGone(int period) => Days(Checked(period), 0).Gone;

    /// <summary>The company's expected share, as <see cref="CompletionReport.ExpectedShare"/>.</summary>
    /// <param name="period">The index in <see cref="Periods"/>.</param>
    /// <param name="measure">The index in <see cref="Measures"/>, whose seasonal profile counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period or measure.</exception>
    public Measured<double> ExpectedShare(int period, int measure = 0) => Days(Checked(period), CheckedMeasure(measure)).Share;

    /// <summary>The seasonal profile of a measure; null where all working days count the same.</summary>
    /// <param name="measure">The index in <see cref="Measures"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such measure.</exception>
    public SeasonalProfile? ProfileOf(int measure) => _profiles[CheckedMeasure(measure)];

    /// <summary>The index in <see cref="Rows"/>; negative for a subject without a row.</summary>
    internal int PlaceOf(Subject subject) => Tree.NumberOf(subject) is var number && number >= 0 ? _place[number] : SubjectTree.None;

    /// <summary>The row of the tree above another; <see cref="SubjectTree.None"/> where it is not in the table.</summary>
    internal int ParentOf(int row) =>
        row > 0 && _place[Tree[Tree[row].Parent].Subject] >= 0 ? Tree[row].Parent : SubjectTree.None;

    /// <summary>The days of the company and of every department.</summary>
    internal ref readonly ElapsedDays Days(int period, int measure) => ref _days[(measure * Periods.Count) + period];

    /// <summary>The days of a person, by number.</summary>
    internal ElapsedDays DaysOf(int person, int period, int measure) =>
        new(new SubjectDays(_calendar, _org, person, DayNumber.Of(AsOf)), Periods[period], _closed, _profiles[measure]);

    private int Checked(int period) => Check(period, Periods.Count, nameof(period), "periods");

    private int CheckedMeasure(int measure) => Check(measure, _profiles.Length, nameof(measure), "measures");

    private static int Check(int index, int count, string parameter, string what) => index >= 0 && index < count
        ? index
        : throw new ArgumentOutOfRangeException(parameter, index, FormattableString.Invariant($"The table has {count} {what}, counted from 0."));
}
