using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Completion;

/// <summary>Lays the totals and targets out over the organisation of the day.</summary>
internal sealed class CompletionTree
{
    private readonly Snapshot _snapshot;
    private readonly CompletionOptions _options;
    private readonly OrgChart _org;
    private readonly MeasureTotals _totals;
    private readonly ElapsedDays _days;
    private readonly Measured<decimal>[] _personTarget;
    private readonly ILookup<int, int> _people;
    private readonly ILookup<int, int> _departments;

    public CompletionTree(Snapshot snapshot, CompletionOptions options)
    {
        (_snapshot, _options, _org) = (snapshot, options, snapshot.Ledger.Organization);
        _totals = MeasureTotals.Of(snapshot, options.Measure, options.Period);
        _days = new ElapsedDays(snapshot, options);
        _personTarget = _org.Salespeople.Select(p => TargetOf(Subject.Salesperson(p.Id))).ToArray();
        _people = Enumerable.Range(0, _org.Salespeople.Count).Where(HasRow).ToLookup(p => _org.DepartmentIndexOf(p, snapshot.AsOfDay));
        _departments = Enumerable.Range(0, _org.DepartmentIds.Count).ToLookup(d => _org.ParentIndexOf(d, snapshot.AsOfDay));
    }

    public List<CompletionRow> Rows()
    {
        var rows = new List<CompletionRow> { null! };
        var children = AddChildren(rows, -1, Subject.Company, 1);
        var target = new RowTarget(TargetOf(Subject.Company), children);
        rows[0] = Row(Subject.Company, null, 0, _totals.Company, target);
        return rows;
    }

    private List<RowTarget> AddChildren(List<CompletionRow> rows, int department, Subject parent, int depth)
    {
        var targets = new List<RowTarget>();
        foreach (var child in _departments[department])
        {
            var subject = Subject.Department(_org.DepartmentIds[child]);
            var place = rows.Count;
            rows.Add(null!);
            var target = new RowTarget(TargetOf(subject), AddChildren(rows, child, subject, depth + 1));
            rows[place] = Row(subject, parent, depth, _totals.Departments[child], target);
            targets.Add(target);
        }

        foreach (var person in _people[department])
        {
            var target = new RowTarget(_personTarget[person], []);
            rows.Add(Row(Subject.Salesperson(_org.Salespeople[person].Id), parent, depth, _totals.People[person], target));
            targets.Add(target);
        }

        return targets;
    }

    private CompletionRow Row(Subject subject, Subject? parent, int depth, MeasureTally tally, RowTarget target) =>
        new(subject, parent, depth, tally, _options.Measure.IsMoney, target, _days);

    private Measured<decimal> TargetOf(Subject subject) =>
        _snapshot.Ledger.Targets.Find(subject, _options.Period, _options.Measure, _snapshot.AsOf);

    private bool HasRow(int person)
    {
        var tally = _totals.People[person];
        return _personTarget[person].HasValue || tally.Events > 0 || tally.Undated > 0 || IsActive(_org.Salespeople[person]);
    }

    private bool IsActive(Salesperson person)
    {
        var last = Math.Min(DayNumber.Of(_options.Period.Last), _snapshot.AsOfDay);
        var from = DayNumber.OfOrUnknown(person.ActiveFrom);
        return from <= last && (person.ActiveTo is not { } to || to >= _options.Period.First);
    }
}
