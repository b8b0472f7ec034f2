namespace SalesInsights.Journeys;

/// <summary>
/// Sums of what was observed and expected by unit, kind of stay and window; at the end made comparable between kinds and times.
/// </summary>
internal sealed class StayTally(int people, int departments, int[] firstDays)
{
    private readonly StayCells _people = new(people, firstDays.Length + 1);
    private readonly StayCells _departments = new(departments, firstDays.Length + 1);
    private readonly StayCells _company = new(1, firstDays.Length + 1);
    private readonly double[,] _variance = new double[people, firstDays.Length + 1];

    /// <summary>A stay, or the part of it that falls into a window, with the <see cref="OrderFreeSum.Term"/> of what is expected; window −1 is the whole of it.</summary>
    public void AddPerson(int person, int window, in StayRow row, bool isEvent, long expected) =>
        _people.Add(person, window + 1, row, isEvent, expected);

    public void AddDepartment(int department, int window, in StayRow row, bool isEvent, long expected) =>
        _departments.Add(department, window + 1, row, isEvent, expected);

    /// <summary>The variance of what is expected of a person, before it is made comparable.</summary>
    public void SetVariance(int person, int window, double variance) => _variance[person, window + 1] = variance;

    /// <summary>Counts everybody, the departments and the company; called once, after the last stay.</summary>
    public StepCounts ToCounts(JourneyStepKind kind, int stage)
    {
        _company.AddAll(_people);
        var comparison = new StayComparison(_company);
        return new StepCounts(
            kind,
            stage,
            Enumerable.Range(0, people).Select(p => comparison.CountsOf(_people, p, firstDays, _variance)).ToArray(),
            Enumerable.Range(0, departments).Select(d => comparison.CountsOf(_departments, d, firstDays, null)).ToArray(),
            comparison.CountsOf(_company, 0, firstDays, null));
    }
}
