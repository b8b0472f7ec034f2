using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>Which steps are a confirmed problem of a whole department, and what is usual there now.</summary>
internal sealed class SharedProblems
{
    // The members' counts are few; what they say together is pulled towards no problem as if by so many more.
    private const double Shrinking = 10;

    private readonly Snapshot _snapshot;
    private readonly Dictionary<(StepCounts Step, int Department), JourneyTest> _confirmed = [];

    public SharedProblems(Snapshot snapshot, StepTests[] departments, double materiality)
    {
        _snapshot = snapshot;
        foreach (var tests in departments)
        {
            for (var d = 0; d < tests.Units; d++)
            {
                if (tests.MostTelling(d) is { } test && test.Score <= test.Threshold && test.IsMaterial(materiality)) _confirmed.Add((tests.Step, d), test);
            }
        }
    }

    /// <summary>The innermost department of a person that has the problem; −1 for none.</summary>
    public int DepartmentOf(StepCounts step, int person)
    {
        var day = _snapshot.AsOfDay;
        for (var d = _snapshot.Organization.DepartmentIndexOf(person, day); d >= 0; d = _snapshot.Organization.ParentIndexOf(d, day))
        {
            if (_confirmed.ContainsKey((step, d))) return d;
        }

        return -1;
    }

    /// <summary>What the other members of a person's department reach now, as a multiple of what they should; 1 where they have no problem.</summary>
    public double FactorOf(StepCounts step, int person, WindowCounts own)
    {
        if (_confirmed.Count == 0 || DepartmentOf(step, person) is not (>= 0 and var department)) return 1;
        var window = step.Departments[department].Windows.First(w => w.FirstDay == own.FirstDay && w.WithinDays == own.WithinDays);
        var (observed, expected) = (window.Observed - own.Observed, Math.Max(0, window.Expected - own.Expected));
        return (observed + Shrinking) / (expected + Shrinking);
    }
}
