namespace SalesInsights.Journeys;

/// <summary>Shares out the errors that a report may make among the tests that could make them.</summary>
/// <remarks>
/// Bonferroni's rule as Tarone sharpened it, Biometrics 46 (1990), 515–522: a test whose worst outcome could not reach the threshold cannot err
/// and takes nothing. What could happen at worst depends on the cases at hand, not on what became of them, so that the level holds.
/// </remarks>
internal static class ErrorBudget
{
    /// <summary>The score at or below which a test of the family stands out.</summary>
    /// <param name="least">The score of the worst outcome of each test.</param>
    /// <param name="level">The chance that any of them stands out although nothing is wrong.</param>
    public static double ThresholdOf(IEnumerable<double> least, double level)
    {
        var sorted = least.ToArray();
        Array.Sort(sorted);

        // The smallest number of shares k such that no more than k tests can reach a k-th of the level.
        for (var k = 1; k <= sorted.Length; k++)
        {
            if (k == sorted.Length || sorted[k] > level / k) return level / k;
        }

        return level;
    }
}
