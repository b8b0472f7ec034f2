namespace SalesInsights.Journeys;

/// <summary>How many steps have each verdict.</summary>
public sealed class JourneyVerdictCounts
{
    private readonly int[] _counts = new int[(int)JourneyVerdict.Confirmed + 1];

    internal JourneyVerdictCounts(IEnumerable<JourneyStep> steps)
    {
        foreach (var step in steps) _counts[(int)step.Verdict]++;
    }

    /// <summary>The number of steps with a verdict.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such verdict.</exception>
    public int this[JourneyVerdict verdict] => verdict is >= JourneyVerdict.NoBenchmark and <= JourneyVerdict.Confirmed
        ? _counts[(int)verdict]
        : throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "The verdict is one of the listed ones.");
}
