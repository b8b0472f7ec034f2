using SalesInsights.Organizations;

namespace SalesInsights.Journeys;

/// <summary>
/// Counts the ends of one process for everybody, losses and all ends, beside what the others' hazards would have made of the same stays, kind by kind.
/// </summary>
internal sealed class StayCounting : IDisposable
{
    private const double MostEnds = 3;

    private readonly StayTable _table;
    private readonly WorkClocks _clocks;
    private readonly OrgChart _org;
    private readonly StayWindows _windows;
    private readonly int _process;
    private readonly int _lastAge;
    private readonly AgeRisk _all;
    private readonly AgeRisk _own;
    private readonly AgeRisk[] _inWindow;
    private readonly int[] _atRisk;
    private readonly int[] _ownAtRisk;
    private readonly StayCause[] _causes;
    private readonly StayCause _lost;
    private readonly StayCause _slow;
    private readonly List<int> _departments = [];

    private StayCounting(StayTable table, int process, WorkClocks clocks, OrgChart org, StayWindows windows)
    {
        (_table, _process, _clocks, _org, _windows) = (table, process, clocks, org, windows);
        _all = new AgeRisk(Math.Min(windows.LastAge, OldestAge()));
        foreach (ref readonly var row in table.RowsOf(process)) _all.Add(row);
        _atRisk = new int[_all.Ends.Length];
        _all.ReadAtRisk(_atRisk);
        _lastAge = LikelyAge();
        (_own, _ownAtRisk) = (new AgeRisk(_lastAge), new int[_lastAge + 1]);
        _inWindow = windows.FirstDays.Select(_ => new AgeRisk(_lastAge)).ToArray();
        (_lost, _slow) = (CauseOf(JourneyStepKind.Lost), CauseOf(JourneyStepKind.Slow));
        _causes = [_lost, _slow];

        StayCause CauseOf(JourneyStepKind kind) => new(kind, _lastAge, new StayTally(table.People, org.DepartmentIds.Count, windows.FirstDays));
    }

    /// <summary>Counts.</summary>
    /// <param name="stage">The stage's number.</param>
    /// <param name="table">The stays.</param>
    /// <param name="process">Which of them.</param>
    /// <param name="clocks">What the people worked.</param>
    /// <param name="org">Who belonged where.</param>
    /// <param name="windows">How the stays fall into windows.</param>
    /// <returns>Losses, then all ends.</returns>
    public static (StepCounts Lost, StepCounts Slow) Of(
        int stage, StayTable table, int process, WorkClocks clocks, OrgChart org, StayWindows windows)
    {
        using var counting = new StayCounting(table, process, clocks, org, windows);
        for (var person = 0; person < table.People; person++) counting.Read(person);
        return (counting._lost.Tally.ToCounts(JourneyStepKind.Lost, stage), counting._slow.Tally.ToCounts(JourneyStepKind.Slow, stage));
    }

    public void Dispose()
    {
        foreach (var cause in _causes) cause.Tally.Dispose();
    }

    /// <summary>
    /// The age by which nearly every stay has ended somehow: three ends a case by everybody's hazard. Whatever is older has an end that nobody
    /// recorded, and would wait for ever.
    /// </summary>
    private int LikelyAge()
    {
        double sum = 0;
        for (var age = 0; age < _atRisk.Length; age++)
        {
            if (_atRisk[age] > 0) sum += (double)_all.Ends[age] / _atRisk[age];
            if (sum >= MostEnds) return age;
        }

        return _atRisk.Length - 1;
    }

    private int OldestAge()
    {
        var oldest = 0;
        foreach (ref readonly var row in _table.RowsOf(_process)) oldest = Math.Max(oldest, row.AgeAtLast);
        return oldest;
    }

    /// <summary>One person's stays, by the hazard of the others.</summary>
    private void Read(int person)
    {
        var rows = _table.RowsOf(person, _process);
        if (rows.Length == 0) return;
        _own.Clear();
        foreach (var window in _inWindow) window.Clear();
        foreach (ref readonly var row in rows) _own.Add(row);
        _own.ReadAtRisk(_ownAtRisk);
        foreach (var cause in _causes)
        {
            cause.Hazard.Set(_atRisk, cause.EventsOf(_all), _ownAtRisk, cause.EventsOf(_own));
            cause.Tally.SetVariance(person, -1, cause.Hazard.VarianceOf(_ownAtRisk));
        }

        var isSettled = IsSettled(person, rows);
        var both = new Both(this, person);
        _departments.Clear();
        foreach (ref readonly var row in rows)
        {
            if (!isSettled) FindDepartments(person, row.LastDay);
            Count(person, row, both);
        }

        if (isSettled) CountInDepartments(person, rows[0].LastDay);
        for (var w = 0; w < _inWindow.Length; w++)
        {
            _inWindow[w].ReadAtRisk(_ownAtRisk);
            foreach (var cause in _causes) cause.Tally.SetVariance(person, w, cause.Hazard.VarianceOf(_ownAtRisk));
        }
    }

    /// <summary>Whether all stays of a person count in the same departments: then what the person has is added to these at once.</summary>
    private bool IsSettled(int person, ReadOnlySpan<StayRow> rows)
    {
        var (first, last) = (rows[0].LastDay, rows[0].LastDay);
        foreach (ref readonly var row in rows) (first, last) = (Math.Min(first, row.LastDay), Math.Max(last, row.LastDay));
        return _org.IsSettled(person, first, last);
    }

    private void FindDepartments(int person, int day)
    {
        _departments.Clear();
        for (var d = _org.DepartmentIndexOf(person, day); d >= 0; d = _org.ParentIndexOf(d, day)) _departments.Add(d);
    }

    private void CountInDepartments(int person, int day)
    {
        FindDepartments(person, day);
        foreach (var department in _departments)
        {
            foreach (var cause in _causes) cause.Tally.Departments.Add(department, cause.Tally.People, person);
        }
    }

    private void Count(int person, in StayRow row, in Both both)
    {
        var (first, last) = (row.FirstAgeAtRisk, Math.Min((int)row.AgeAtLast, _lastAge));
        if (first > last) return;
        var whole = new Part(_lost.IsEvent(row), _slow.IsEvent(row), _lost.ExpectedOf(first, last), _slow.ExpectedOf(first, last));
        Add(0, row, whole, both);
        for (var w = 0; w < _inWindow.Length; w++)
        {
            var from = FirstAgeIn(w, person, row);
            if (from > last) continue;
            _inWindow[w].Add(from, last);
            Add(w + 1, row, from == first ? whole : whole with { Lost = _lost.ExpectedOf(from, last), Slow = _slow.ExpectedOf(from, last) }, both);
        }
    }

    private void Add(int span, in StayRow row, in Part part, in Both both)
    {
        both.Add(span, row, part);
        foreach (var department in _departments)
        {
            _lost.Tally.Departments.Of(department).Add(span, row, part.IsLost, part.Lost);
            _slow.Tally.Departments.Of(department).Add(span, row, part.IsEnd, part.Slow);
        }
    }

    /// <summary>The first age that falls into a window; above every age where none does.</summary>
    private int FirstAgeIn(int window, int person, in StayRow row)
    {
        var day = _windows.FirstDays[window];
        if (row.FirstDay >= day) return row.FirstAgeAtRisk;
        if (row.LastDay < day) return int.MaxValue;
        return Math.Max(row.FirstAgeAtRisk, row.AgeAtFirst + _clocks.Between(person, row.FirstDay, day - 1) + 1);
    }

    /// <summary>What counts of a stay in a span: whether it ended so, and what is expected.</summary>
    private readonly record struct Part(bool IsLost, bool IsEnd, long Lost, long Slow);

    /// <summary>A person's cells of both causes.</summary>
    private readonly ref struct Both(StayCounting counting, int person)
    {
        private readonly UnitCells _lost = counting._lost.Tally.People.Of(person);
        private readonly UnitCells _slow = counting._slow.Tally.People.Of(person);

        public void Add(int span, in StayRow row, in Part part)
        {
            _lost.Add(span, row, part.IsLost, part.Lost);
            _slow.Add(span, row, part.IsEnd, part.Slow);
        }
    }
}
