using SalesInsights.Organizations;

namespace SalesInsights.Journeys;

/// <summary>
/// Counts the ends of one process for everybody, beside what the others' hazards would have made of the same stays, kind by kind.
/// </summary>
internal sealed class StayCounting
{
    private const double MostEnds = 3;

    private readonly StayTable _table;
    private readonly WorkClocks _clocks;
    private readonly OrgChart _org;
    private readonly StayWindows _windows;
    private readonly int _process;
    private readonly bool _onlyLost;
    private readonly int _lastAge;
    private readonly AgeRisk _all;
    private readonly AgeRisk _own;
    private readonly AgeRisk[] _inWindow;
    private readonly int[] _atRisk;
    private readonly int[] _ownAtRisk;
    private readonly OthersHazard _hazard;
    private readonly StayTally _tally;
    private readonly List<int> _departments = [];

    private StayCounting(StayTable table, int process, bool onlyLost, WorkClocks clocks, OrgChart org, StayWindows windows)
    {
        (_table, _process, _onlyLost, _clocks, _org, _windows) = (table, process, onlyLost, clocks, org, windows);
        _lastAge = LikelyAge(Math.Min(windows.LastAge, OldestAge()));
        (_all, _own, _hazard) = (new AgeRisk(_lastAge), new AgeRisk(_lastAge), new OthersHazard(_lastAge));
        _inWindow = windows.FirstDays.Select(_ => new AgeRisk(_lastAge)).ToArray();
        (_atRisk, _ownAtRisk) = (new int[_lastAge + 1], new int[_lastAge + 1]);
        _tally = new StayTally(table.People, org.DepartmentIds.Count, windows.FirstDays);
    }

    /// <summary>Counts.</summary>
    /// <param name="kind">What the step is.</param>
    /// <param name="stage">The stage's number; -1 for none.</param>
    /// <param name="table">The stays.</param>
    /// <param name="process">Which of them.</param>
    /// <param name="clocks">What the people worked.</param>
    /// <param name="org">Who belonged where.</param>
    /// <param name="windows">How the stays fall into windows.</param>
    public static StepCounts Of(
        JourneyStepKind kind, int stage, StayTable table, int process, WorkClocks clocks, OrgChart org, StayWindows windows)
    {
        var counting = new StayCounting(table, process, kind == JourneyStepKind.Lost, clocks, org, windows);
        counting.ReadAll();
        for (var person = 0; person < table.People; person++) counting.Read(person);
        return counting._tally.ToCounts(kind, stage);
    }

    /// <summary>
    /// The age by which nearly every stay has ended somehow: three ends a case by everybody's hazard. Whatever is older has an end that nobody
    /// recorded, and would wait for ever.
    /// </summary>
    private int LikelyAge(int oldest)
    {
        var (ends, atRisk) = (new AgeRisk(oldest), new int[oldest + 1]);
        for (var person = 0; person < _table.People; person++)
        {
            foreach (var row in _table.RowsOf(person, _process))
            {
                ref readonly var stay = ref _table[row];
                if (stay.FirstAgeAtRisk > Math.Min((int)stay.AgeAtLast, oldest)) continue;
                ends.Add(stay.FirstAgeAtRisk, Math.Min((int)stay.AgeAtLast, oldest));
                if (stay.End != StayTable.Open && stay.AgeAtLast <= oldest) ends.AddEvent(stay.AgeAtLast);
            }
        }

        ends.ReadAtRisk(atRisk);
        double sum = 0;
        for (var age = 0; age <= oldest; age++)
        {
            if (atRisk[age] > 0) sum += (double)ends.Events[age] / atRisk[age];
            if (sum >= MostEnds) return age;
        }

        return oldest;
    }

    private int OldestAge()
    {
        var oldest = 0;
        for (var person = 0; person < _table.People; person++)
        {
            foreach (var row in _table.RowsOf(person, _process)) oldest = Math.Max(oldest, _table[row].AgeAtLast);
        }

        return oldest;
    }

    private bool IsEvent(in StayRow row) => _onlyLost ? row.End == StayTable.Lost : row.End != StayTable.Open;

    private void ReadAll()
    {
        for (var person = 0; person < _table.People; person++)
        {
            foreach (var row in _table.RowsOf(person, _process)) AddTo(_all, _table[row]);
        }

        _all.ReadAtRisk(_atRisk);
    }

    private void AddTo(AgeRisk risk, in StayRow row)
    {
        if (row.FirstAgeAtRisk > Math.Min((int)row.AgeAtLast, _lastAge)) return;
        risk.Add(row.FirstAgeAtRisk, Math.Min((int)row.AgeAtLast, _lastAge));
        if (IsEvent(row) && row.AgeAtLast <= _lastAge) risk.AddEvent(row.AgeAtLast);
    }

    /// <summary>One person's stays, by the hazard of the others, then for the departments and the company by everybody's.</summary>
    private void Read(int person)
    {
        var rows = _table.RowsOf(person, _process);
        if (rows.Length == 0) return;
        _own.Clear();
        foreach (var window in _inWindow) window.Clear();
        foreach (var row in rows) AddTo(_own, _table[row]);
        _own.ReadAtRisk(_ownAtRisk);
        _hazard.Set(_atRisk, _all.Events, _ownAtRisk, _own.Events);
        foreach (var row in rows) Count(person, _table[row]);
        _tally.SetVariance(person, -1, _hazard.VarianceOf(_ownAtRisk));
        for (var w = 0; w < _inWindow.Length; w++)
        {
            _inWindow[w].ReadAtRisk(_ownAtRisk);
            _tally.SetVariance(person, w, _hazard.VarianceOf(_ownAtRisk));
        }
    }

    private void Count(int person, in StayRow row)
    {
        var (first, last) = (row.FirstAgeAtRisk, Math.Min((int)row.AgeAtLast, _lastAge));
        if (first > last) return;
        var isEvent = IsEvent(row) && row.AgeAtLast <= _lastAge;
        _departments.Clear();
        for (var d = _org.DepartmentIndexOf(person, row.LastDay); d >= 0; d = _org.ParentIndexOf(d, row.LastDay)) _departments.Add(d);
        Add(-1, person, row, isEvent, _hazard.Between(first, last));
        for (var w = 0; w < _inWindow.Length; w++)
        {
            var from = FirstAgeIn(w, person, row);
            if (from > last) continue;
            _inWindow[w].Add(from, last);
            Add(w, person, row, isEvent, _hazard.Between(from, last));
        }
    }

    private void Add(int window, int person, in StayRow row, bool isEvent, double expected)
    {
        _tally.AddPerson(person, window, row, isEvent, expected);
        foreach (var department in _departments) _tally.AddDepartment(department, window, row, isEvent, expected);
    }

    /// <summary>The first age that falls into a window; above every age where none does.</summary>
    private int FirstAgeIn(int window, int person, in StayRow row)
    {
        var day = _windows.FirstDays[window];
        if (row.FirstDay >= day) return row.FirstAgeAtRisk;
        if (row.LastDay < day) return int.MaxValue;
        return Math.Max(row.FirstAgeAtRisk, row.AgeAtFirst + _clocks.Between(person, row.FirstDay, day - 1) + 1);
    }
}
