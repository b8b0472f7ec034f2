using NodaTime;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Comparison;

/// <summary>What every subject reached in a period beside the period before or the same one a year before.</summary>
/// <remarks>
/// Credit goes to the owner and department as of the event. The days of both windows stand in the report, so that windows of different
/// length are never compared in silence. Documented in <c>docs/metrics/comparison.md</c>.
/// </remarks>
/// <example><code>
/// var quarter = TargetPeriod.Quarter(2026, 3);
/// var report = ComparisonReport.Of(snapshot, new ComparisonOptions { Period = quarter, With = ComparedWith.YearBefore });
/// report.Rows[0].Ratio;  // the company: 1.12 is 12 % more
/// </code></example>
public sealed class ComparisonReport
{
    private readonly IReadOnlyList<(ComparisonRow Row, Subject? Parent)> _all;

    private ComparisonReport(ComparisonReport other, IReadOnlyList<(ComparisonRow Row, Subject? Parent)> rows)
        : this(other.AsOf, other.Measure, other.With, other.Basis, other.Now, other.Before, rows)
    {
    }

    private ComparisonReport(
        LocalDate asOf,
        TargetMeasure measure,
        ComparedWith with,
        ComparisonBasis basis,
        ComparedWindow now,
        ComparedWindow before,
        IReadOnlyList<(ComparisonRow Row, Subject? Parent)> rows)
    {
        (AsOf, Measure, With, Basis, Now, Before, _all) = (asOf, measure, with, basis, now, before, rows);
        var (reachesBack, depths) = (rows.Any(r => r.Row.ReachesBack), new Dictionary<Subject, int>());
        var listed = new List<ComparisonRow>(rows.Count);
        foreach (var (row, above) in rows)
        {
            var isBelow = above is { } subject && depths.ContainsKey(subject);
            var depth = isBelow ? depths[above!.Value] + 1 : 0;
            depths.Add(row.Subject, depth);
            listed.Add(row.Below(isBelow ? above : null, depth, reachesBack));
        }

        Rows = listed;
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>What is counted.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>Which other period it is compared with.</summary>
    public ComparedWith With { get; }

    /// <summary>How far the two periods count.</summary>
    public ComparisonBasis Basis { get; }

    /// <summary>The days that count of the period.</summary>
    public ComparedWindow Now { get; }

    /// <summary>The days that count of the other period.</summary>
    public ComparedWindow Before { get; }

    /// <summary>
    /// Whether both windows have as many days, or as many working days where the basis is <see cref="ComparisonBasis.EqualWorkingDays"/>.
    /// </summary>
    public bool IsEqualLength => Basis == ComparisonBasis.EqualWorkingDays ? Now.WorkingDays == Before.WorkingDays : Now.Days == Before.Days;

    /// <summary>
    /// The tree of the snapshot's day, a parent before its children: below each, departments by id, then salespeople by id. The company and
    /// all departments are listed, and people who were active on a day of one of the windows or have a record in one.
    /// </summary>
    public IReadOnlyList<ComparisonRow> Rows { get; }

    /// <summary>Adds up one measure in both windows.</summary>
    /// <exception cref="ArgumentNullException">An argument, the period or the measure is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A choice of the options is not a defined value.</exception>
    /// <exception cref="InvalidOperationException">The other period would begin before the year 1900.</exception>
    /// <exception cref="OverflowException">A sum is beyond ±9·10¹⁴.</exception>
    public static ComparisonReport Of(Snapshot snapshot, ComparisonOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Period is null) throw new ArgumentNullException(nameof(options), "The options need a period.");
        if (options.Measure is null) throw new ArgumentNullException(nameof(options), "The options need a measure.");
        if (options.With is < ComparedWith.PreviousPeriod or > ComparedWith.FiftyTwoWeeksBefore)
            throw new ArgumentOutOfRangeException(nameof(options), options.With, "The period, the year or the 52 weeks before are compared with.");
        if (options.Basis is < ComparisonBasis.EqualWorkingDays or > ComparisonBasis.Calendar)
            throw new ArgumentOutOfRangeException(nameof(options), options.Basis, "Windows have equal working days, equal days or the same date.");
        return snapshot.Kept.Get(options.Key, () => Make(snapshot, options));
    }

    /// <summary>The row of a subject, or null when it has none.</summary>
    public ComparisonRow? Find(Subject subject) => Rows.FirstOrDefault(row => row.Subject == subject);

    /// <summary>The part that a viewer may see: their own rows, as if nothing else were in the data.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public ComparisonReport VisibleTo(ViewerScope scope)
    {
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        return new(this, _all.Where(r => scope.Contains(r.Row.Subject)).ToArray());
    }

    private static ComparisonReport Make(Snapshot snapshot, ComparisonOptions options)
    {
        var windows = new ComparedWindows(snapshot.AsOf, snapshot.Ledger.Company.WorkingCalendar, options);
        var pass = new ComparisonPass(snapshot, windows);
        MeasureEvents.Send(snapshot, options.Measure.Source, pass.Days, RowSlice.Whole, pass);
        var tree = snapshot.Kept.Get(nameof(SubjectTree), () => new SubjectTree(snapshot));
        var rows = new List<(ComparisonRow Row, Subject? Parent)>(tree.Count);
        for (var place = 0; place < tree.Count; place++)
        {
            var row = RowOf(snapshot, tree, place, pass, windows, options.Measure.IsMoney);
            if (row.IsListed) rows.Add((row, place == 0 ? null : tree.SubjectOf(tree[place].Parent)));
        }

        return new(snapshot.AsOf, options.Measure, options.With, options.Basis, windows.Now, windows.Before, rows);
    }

    private static ComparisonRow RowOf(
        Snapshot snapshot, SubjectTree tree, int place, ComparisonPass pass, ComparedWindows windows, bool isMoney)
    {
        var number = tree[place].Subject;
        var person = tree.IsPerson(place) ? snapshot.Organization.Salespeople[number] : null;
        return new(
            tree.SubjectOf(place),
            new ComparisonSum(pass.Now(number), isMoney, WasThere(person, windows.Now)),
            new ComparisonSum(pass.Before(number), isMoney, WasThere(person, windows.Before)),
            windows.Gap,
            pass.ReachesBack(number));
    }

    private static bool WasThere(Salesperson? person, ComparedWindow window) =>
        person is null || ((person.ActiveFrom is not { } from || from <= (window.Last ?? window.First))
            && (person.ActiveTo is not { } to || to >= window.First));
}
