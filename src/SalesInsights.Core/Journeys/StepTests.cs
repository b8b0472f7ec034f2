namespace SalesInsights.Journeys;

/// <summary>The tests of one step: for each unit one for each window in which anything was to be expected.</summary>
internal sealed class StepTests(StepCounts step, JourneyTest[][] ofUnit)
{
    /// <summary>With less to expect a window says nothing.</summary>
    public const double FewestExpected = 0.3;

    public StepCounts Step { get; } = step;

    public int Units => ofUnit.Length;

    public JourneyTest[] OfUnit(int unit) => ofUnit[unit];

    /// <summary>The test that stands out most; where none does, the one over the longest window. Null where nothing was to be expected.</summary>
    public JourneyTest? MostTelling(int unit)
    {
        JourneyTest? best = null;
        foreach (var test in ofUnit[unit])
        {
            if (best is null || test.Score < best.Score || (test.Score.Equals(best.Score) && test.FirstDay < best.FirstDay)) best = test;
        }

        return best;
    }

    public static StepTests Of(StepCounts step, UnitCounts[] units, Func<int, WindowCounts, IPrediction> predict, int lastDay) => new(
        step,
        units.Select((unit, u) => unit.Windows
            .Where(w => w.Expected >= FewestExpected)
            .Select(w => new JourneyTest(step, w, predict(u, w), lastDay))
            .ToArray()).ToArray());
}
