using SalesInsights.Journeys;

namespace SalesInsights.Rules.Cases;

/// <summary>What speaks against a step, and how much would have to change so that it no longer does.</summary>
internal static class StepComparison
{
    /// <summary>Whether a count lies on the bad side of an expected one, far enough to matter.</summary>
    public static bool IsBeside(this JourneyStep step, double expected, double materiality) => IsBadWhenMany(step)
        ? step.Observed > expected * (1 + materiality)
        : step.Observed < expected * (1 - materiality);

    /// <summary>How far a count lies on the bad side of an expected one, as a share of it; below 0 on the good side.</summary>
    public static double Distance(this JourneyStep step, double expected)
    {
        if (expected <= 0) return 0;
        var ratio = step.Observed / expected;
        return IsBadWhenMany(step) ? ratio - 1 : 1 - ratio;
    }

    /// <summary>
    /// How many records more would bring a count within what does not matter; null where what was expected is not to be seen. Of losses
    /// none can be undone: that many more opportunities would have to leave the stage another way, each with the chance of a loss that all had.
    /// </summary>
    public static int? ToClear(this JourneyStep step, double materiality)
    {
        if (!step.Expected.TryGet(out var expected) || expected <= 0) return null;
        var missing = IsBadWhenMany(step)
            ? ((step.Observed / (1 + materiality)) - expected) * step.Exposure / expected
            : (expected * (1 - materiality)) - step.Observed;
        return (int)Math.Min(1_000_000, Math.Max(1, Math.Ceiling(missing)));
    }

    private static bool IsBadWhenMany(JourneyStep step) => step.Kind == JourneyStepKind.Lost;
}
