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

    /// <summary>Says from which score on a test stands out, to all of them.</summary>
    public void SetThreshold(double threshold)
    {
        foreach (var tests in ofUnit)
        {
            foreach (var test in tests) test.Threshold = threshold;
        }
    }

    public static StepTests Of(StepCounts step, UnitCounts[] units, Func<StepCounts, int, WindowCounts, IPrediction> predict, int lastDay)
    {
        var ofUnit = new JourneyTest[units.Length][];
        var tests = new List<JourneyTest>();
        for (var unit = 0; unit < units.Length; unit++)
        {
            tests.Clear();
            foreach (var window in units[unit].Windows)
            {
                if (window.Expected >= FewestExpected) tests.Add(new JourneyTest(step, window, predict(step, unit, window), lastDay));
            }

            ofUnit[unit] = tests.ToArray();
        }

        return new(step, ofUnit);
    }
}
