using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Workload;

/// <summary>What every salesperson did, by kind of activity, and had in hand, month by month or week by week.</summary>
/// <remarks>
/// Whose activity it is says its record, whoever owns the customer; an assistant's counts for whom they assist. Documented in <c>docs/metrics/workload.md</c>.
/// </remarks>
/// <example><code>
/// var report = WorkloadReport.Of(ledger.AsOf(new LocalDate(2026, 12, 31)), new WorkloadOptions { SpanLength = SpanLength.Week });
/// report.Spans[^1].Name;                              // 2026-W53, its last day Thursday 2026-12-31
/// report.Rows[0].Count(0, ActivityKind.Call);         // calls of the first salesperson in the first week
/// </code></example>
public sealed class WorkloadReport
{
    private readonly Snapshot _snapshot;
    private readonly WorkloadOptions _options;
    private readonly OrgChart _org;
    private readonly int[] _place;
    private readonly WorkloadDays _days;
    private readonly Lazy<IReadOnlyList<WorkloadRow>> _departments;

    private WorkloadReport(Snapshot snapshot, WorkloadOptions options, ViewerScope? scope = null)
    {
        (_snapshot, _options, _org) = (snapshot, options, snapshot.Organization);
        var within = scope is null ? null : new OwnerGroup(snapshot, scope);
        var grid = SpanGrid.Of(snapshot, options, within);
        Spans = grid.Spans;
        _days = new WorkloadDays(snapshot, Spans, within);
        var tally = new WorkloadTally(snapshot, grid, options.IncludeAutomatic);
        var holdings = options.WithHoldings ? new HoldingsTally(snapshot, grid) : null;
        var people = _org.Salespeople;
        var rows = new List<WorkloadRow>(people.Count + 1);
        _place = new int[people.Count];
        for (var i = 0; i < people.Count; i++)
        {
            var subject = Subject.Salesperson(people[i].Id);
            var isListed = scope is null || scope.Contains(subject);
            _place[i] = isListed ? rows.Count : -1;
            var person = i;
            if (isListed) rows.Add(new(subject, [i], Spans.Count, tally, holdings, span => _days.OfPerson(person, span)));
        }

        var listed = Enumerable.Range(0, people.Count).Where(i => _place[i] >= 0).ToArray();
        Company = scope is null
            ? new(Subject.Company, [people.Count + 1], Spans.Count, tally, holdings, _days.OfAll)
            : new(null, listed, Spans.Count, tally, holdings, _days.OfAll);
        if (scope is null) rows.Add(new(null, [people.Count], Spans.Count, tally, holdings, _ => 0) { IsUnattributed = true });
        Rows = rows;
        _departments = new(() => ListDepartments(grid, within, scope, holdings));
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>
    /// The months or weeks in order, without holes, up to the snapshot's day; empty where none of the period has come, or without
    /// a period where no activity is known by then.
    /// </summary>
    public IReadOnlyList<WorkloadSpan> Spans { get; }

    /// <summary>
    /// A row for every salesperson by id, those without activities too, then one for what is of nobody listed; in a viewer's part
    /// the people within only.
    /// </summary>
    public IReadOnlyList<WorkloadRow> Rows { get; }

    /// <summary>Everybody together: the sum of <see cref="Rows"/>, in a viewer's part of the people within.</summary>
    public WorkloadRow Company { get; }

    /// <summary>
    /// A row for every department by id, with everything below: activities for the department as of their day, customers and opportunities
    /// of those who are in it at the end of a span; in a viewer's part the departments and people within only. Made when asked for.
    /// </summary>
    public IReadOnlyList<WorkloadRow> Departments => _departments.Value;

    /// <summary>Counts the activities in one pass, and holdings, where asked for, in one pass each.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length of spans is not a listed one.</exception>
    /// <exception cref="ArgumentException">
    /// More than 100 million counts are asked for, as by the weeks of 170 years for 1,000 people: name a shorter period.
    /// </exception>
    public static WorkloadReport Of(Snapshot snapshot, WorkloadOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.SpanLength is < SpanLength.Month or > SpanLength.Week)
            throw new ArgumentOutOfRangeException(nameof(options), options.SpanLength, "SpanLength is Month or Week.");
        return snapshot.Kept.Get(options.Key, () => new WorkloadReport(snapshot, options));
    }

    /// <summary>
    /// The part that a viewer may see: the rows of the people within, summed up anew. Without a period it begins with the first
    /// activity of theirs.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public WorkloadReport VisibleTo(ViewerScope scope) => new(_snapshot, _options, scope ?? throw new ArgumentNullException(nameof(scope)));

    /// <summary>The row of a salesperson, or null for somebody who is not listed.</summary>
    public WorkloadRow? Find(Id<Salesperson> salesperson) =>
        _org.IndexOf(salesperson) is var i && i >= 0 && _place[i] >= 0 ? Rows[_place[i]] : null;

    /// <summary>The row of a department, or null for one that is not listed.</summary>
    public WorkloadRow? FindDepartment(Id<Department> department) =>
        Departments.FirstOrDefault(r => r.Subject is { Kind: SubjectKind.Department } subject && subject.DepartmentId == department);

    private WorkloadRow[] ListDepartments(SpanGrid grid, OwnerGroup? within, ViewerScope? scope, HoldingsTally? holdings)
    {
        var tally = WorkloadTally.ByDepartment(_snapshot, grid, _options.IncludeAutomatic, within);
        return Enumerable.Range(0, _org.DepartmentIds.Count)
            .Where(d => scope is null || scope.Contains(Subject.Department(_org.DepartmentIds[d])))
            .Select(d => new WorkloadRow(
                Subject.Department(_org.DepartmentIds[d]), [d], Spans.Count, tally, holdings, span => _days.OfDepartment(d, span),
                span => _days.PeopleOn(d, span)))
            .ToArray();
    }
}
