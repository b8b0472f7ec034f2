using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Results;

/// <summary>Sorts the events of one part into the rows and into the total.</summary>
internal sealed class ResultsPass : IMeasureSink
{
    private readonly ResultsGroups _groups;
    private readonly ResultsTally _total;
    private readonly Grouping _groupBy;
    private readonly SegmentLookup _segments;
    private readonly OrgChart _org;
    private readonly int _asOfDay;
    private readonly SubjectKind _subject;
    private readonly int _subjectIndex;
    private readonly OwnerGroup? _within;

    public ResultsPass(Snapshot snapshot, ResultsOptions options, ResultsGroups groups, ResultsTally total, OwnerGroup? within)
    {
        _within = within;
        (_groups, _total, _groupBy) = (groups, total, options.GroupBy);
        (_org, _asOfDay) = (snapshot.Organization, snapshot.AsOfDay);
        _segments = new SegmentLookup(snapshot);
        _subject = options.Subject.Kind;
        _subjectIndex = _subject switch
        {
            SubjectKind.Department => _org.IndexOf(options.Subject.DepartmentId),
            SubjectKind.Salesperson => _org.IndexOf(options.Subject.SalespersonId),
            _ => -1,
        };
    }

    /// <summary>The sum that the events sent next belong to.</summary>
    public ResultsPart Part { get; set; }

    private bool IsOfTheCompany => _subject == SubjectKind.Company && _within is null;

    public void AddWhole(int row, int day, long units)
    {
        if (!IsOfTheCompany) return;
        _total[Part].Add(row, day != DayNumber.Unknown, units);
        if (_groupBy is not (Grouping.Salesperson or Grouping.Department)) AddToGroup(row, day, units);
    }

    public void AddPart(int row, int owner, int day, long units)
    {
        var isDated = day != DayNumber.Unknown;
        if (_groupBy == Grouping.Salesperson)
        {
            _groups[Math.Max(owner, -1)][Part].Add(row, isDated, units);
        }
        else if (_groupBy == Grouping.Department)
        {
            AddToDepartments(row, owner, day, units);
        }
        else if (!IsOfTheCompany && IsInSubject(owner, day))
        {
            _total[Part].Add(row, isDated, units);
            AddToGroup(row, day, units);
        }
    }

    public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);

    private void AddToGroup(int row, int day, long units)
    {
        var isDated = day != DayNumber.Unknown;
        if (_groupBy == Grouping.Month && !isDated) return;
        var group = _groupBy switch
        {
            Grouping.Month => MonthNumber.Of(DayNumber.ToDate(day)),
            Grouping.Segment => _segments.Of(Part, row),
            _ => 0,
        };
        _groups[group][Part].Add(row, isDated, units);
    }

    private void AddToDepartments(int row, int owner, int day, long units)
    {
        if (owner < 0) return;
        var on = day == DayNumber.Unknown ? _asOfDay : day;
        for (var department = _org.DepartmentIndexOf(owner, on); department >= 0; department = _org.ParentIndexOf(department, on))
            _groups[department][Part].Add(row, day != DayNumber.Unknown, units);
    }

    private bool IsInSubject(int owner, int day)
    {
        if (_within is not null) return _within.Contains(owner, Stamp.Unknown);
        if (owner < 0 || _subjectIndex < 0) return false;
        if (_subject == SubjectKind.Salesperson) return owner == _subjectIndex;
        var on = day == DayNumber.Unknown ? _asOfDay : day;
        var department = _org.DepartmentIndexOf(owner, on);
        while (department >= 0 && department != _subjectIndex) department = _org.ParentIndexOf(department, on);
        return department >= 0;
    }
}
