namespace SalesInsights.Statistics;

/// <summary>Corrects the probabilities of many tests so that few of those called significant are false.</summary>
public static class FalseDiscovery
{
    /// <summary>Adjusted probabilities by the step-up method of Benjamini and Hochberg, in the order given.</summary>
    /// <param name="probabilities">One p-value a test, from 0 to 1; null for a test that could not be made, which is not counted.</param>
    /// <returns>
    /// For each test the least share of false discoveries at which it would still be called significant, from its own p-value up to 1; null
    /// stays null.
    /// </returns>
    /// <remarks>
    /// Journal of the Royal Statistical Society B 57 (1995), 289–300. Where no test has anything to find, some test is called significant
    /// with about that probability; one true finding makes room for false ones. <see cref="Bonferroni"/> guards each single call.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not from 0 to 1.</exception>
    public static IReadOnlyList<double?> Adjust(ReadOnlySpan<double?> probabilities)
    {
        var tests = new SortedTests(probabilities);
        return tests.StepUp((p, rank) => p * tests.Count / rank);
    }

    /// <summary>The same by Benjamini and Yekutieli, whatever the tests have to do with each other.</summary>
    /// <param name="probabilities">One p-value a test, from 0 to 1; null for a test that could not be made, which is not counted.</param>
    /// <returns>As <see cref="Adjust"/>, each 1 + 1/2 + … + 1/m times as large, up to 1.</returns>
    /// <remarks>Annals of Statistics 29 (2001), 1165–1188. <see cref="Adjust"/> rests on tests that do not speak against each other.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not from 0 to 1.</exception>
    public static IReadOnlyList<double?> AdjustForAnyDependence(ReadOnlySpan<double?> probabilities)
    {
        var tests = new SortedTests(probabilities);
        var harmonic = 0d;
        for (var n = 1; n <= tests.Count; n++) harmonic += 1d / n;
        return tests.StepUp((p, rank) => p * harmonic * tests.Count / rank);
    }
}
