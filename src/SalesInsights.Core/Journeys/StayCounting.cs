using SalesInsights.Organizations;

namespace SalesInsights.Journeys;

/// <summary>
/// Counts the ends of one process for everybody, losses and all ends, beside what the others' hazards would have made of the same stays, kind by kind.
/// </summary>
internal sealed class StayCounting
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
        _causes = new[] { JourneyStepKind.Lost, JourneyStepKind.Slow }
            .Select(kind => new StayCause(kind, _lastAge, new StayTally(table.People, org.DepartmentIds.Count, windows.FirstDays))).ToArray();
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
        var counting = new StayCounting(table, process, clocks, org, windows);
        for (var person = 0; person < table.People; person++) counting.Read(person);
        return (counting._causes[0].Tally.ToCounts(JourneyStepKind.Lost, stage), counting._causes[1].Tally.ToCounts(JourneyStepKind.Slow, stage));
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

        foreach (ref readonly var row in rows) Count(person, row);
        for (var w = 0; w < _inWindow.Length; w++)
        {
            _inWindow[w].ReadAtRisk(_ownAtRisk);
            foreach (var cause in _causes) cause.Tally.SetVariance(person, w, cause.Hazard.VarianceOf(_ownAtRisk));
        }
    }

    private void Count(int person, in StayRow row)
    {
        var (first, last) = (row.FirstAgeAtRisk, Math.Min((int)row.AgeAtLast, _lastAge));
        if (first > last) return;
        _departments.Clear();
        for (var d = _org.DepartmentIndexOf(person, row.LastDay); d >= 0; d = _org.ParentIndexOf(d, row.LastDay)) _departments.Add(d);
        Span<long> whole = stackalloc long[_causes.Length];
        Span<long> part = stackalloc long[_causes.Length];
        for (var c = 0; c < whole.Length; c++) whole[c] = OrderFreeSum.Term(_causes[c].Hazard.Between(first, last));
        Add(-1, person, row, whole);
        for (var w = 0; w < _inWindow.Length; w++)
        {
            var from = FirstAgeIn(w, person, row);
            if (from > last) continue;
            _inWindow[w].Add(from, last);
            for (var c = 0; c < part.Length; c++)
                part[c] = from == first ? whole[c] : OrderFreeSum.Term(_causes[c].Hazard.Between(from, last));
            Add(w, person, row, part);
        }
    }

    private void Add(int window, int person, in StayRow row, ReadOnlySpan<long> expected)
    {
        for (var c = 0; c < _causes.Length; c++)
        {
            var (tally, isEvent) = (_causes[c].Tally, _causes[c].IsEvent(row));
            tally.AddPerson(person, window, row, isEvent, expected[c]);
            foreach (var department in _departments) tally.AddDepartment(department, window, row, isEvent, expected[c]);
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
}
