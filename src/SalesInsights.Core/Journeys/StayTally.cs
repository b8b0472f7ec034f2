namespace SalesInsights.Journeys;

/// <summary>
/// Sums of what was observed and expected by unit, kind of stay and window; at the end made comparable between kinds and times.
/// </summary>
internal sealed class StayTally(int people, int departments, int[] firstDays) : IDisposable
{
    private readonly StayCells _company = new(1, firstDays.Length + 1);
    private readonly double[,] _variance = new double[people, firstDays.Length + 1];

    /// <summary>By person; span 0 is all of time, the windows follow.</summary>
    public StayCells People { get; } = new(people, firstDays.Length + 1);

    /// <summary>By department, in the same way.</summary>
    public StayCells Departments { get; } = new(departments, firstDays.Length + 1);

    /// <summary>The variance of what is expected of a person, before it is made comparable.</summary>
    public void SetVariance(int person, int window, double variance) => _variance[person, window + 1] = variance;

    /// <summary>Counts everybody, the departments and the company; called once, after the last stay.</summary>
    public StepCounts ToCounts(JourneyStepKind kind, int stage)
    {
        _company.AddAll(People);
        var comparison = new StayComparison(_company);
        return new StepCounts(
            kind,
            stage,
            Enumerable.Range(0, people).Select(p => comparison.CountsOf(People, p, firstDays, _variance)).ToArray(),
            Enumerable.Range(0, departments).Select(d => comparison.CountsOf(Departments, d, firstDays, null)).ToArray(),
            comparison.CountsOf(_company, 0, firstDays, null));
    }

    public void Dispose()
    {
        People.Dispose();
        Departments.Dispose();
        _company.Dispose();
    }
}
