using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Comparison;

/// <summary>Adds up one measure in two windows for every subject, numbered as in <see cref="SubjectTree"/>.</summary>
internal sealed class ComparisonPass : IMeasureSink
{
    private readonly OrgChart _org;
    private readonly int _asOfDay;
    private readonly Window _nowDays;
    private readonly Window _beforeDays;
    private readonly int _people;
    private readonly MeasureTally[] _now;
    private readonly MeasureTally[] _before;
    private readonly bool[] _reachesBack;

    public ComparisonPass(Snapshot snapshot, ComparedWindows windows)
    {
        (_org, _asOfDay) = (snapshot.Organization, snapshot.AsOfDay);
        (_nowDays, _beforeDays) = (windows.Now.Window, windows.Before.Window);
        _people = _org.Salespeople.Count;
        var subjects = _people + _org.DepartmentIds.Count + 1;
        (_now, _before, _reachesBack) = (new MeasureTally[subjects], new MeasureTally[subjects], new bool[subjects]);
    }

    /// <summary>All that is needed to say how far back the records reach.</summary>
    public Window Days => new(int.MinValue + 1, Math.Min(Math.Max(_nowDays.Last, _beforeDays.Last), _asOfDay));

    public void AddWhole(int row, int day, long units) => Add(_now.Length - 1, row, day, units);

    public void AddPart(int row, int owner, int day, long units)
    {
        if (owner < 0) return;
        Add(owner, row, day, units);
        var on = day == DayNumber.Unknown ? _asOfDay : day;
        for (var d = _org.DepartmentIndexOf(owner, on); d >= 0; d = _org.ParentIndexOf(d, on)) Add(_people + d, row, day, units);
    }

    public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);

    public ref readonly MeasureTally Now(int subject) => ref _now[subject];

    public ref readonly MeasureTally Before(int subject) => ref _before[subject];

    /// <summary>Whether a subject has a record on the last day of the window before, or earlier.</summary>
    public bool ReachesBack(int subject) => _reachesBack[subject];

    private void Add(int subject, int row, int day, long units)
    {
        var isDated = day != DayNumber.Unknown;
        if (!isDated || _nowDays.Contains(day)) _now[subject].Add(row, isDated, units);
        if (!isDated || _beforeDays.Contains(day)) _before[subject].Add(row, isDated, units);
        if (isDated && day <= _beforeDays.Last) _reachesBack[subject] = true;
    }
}
