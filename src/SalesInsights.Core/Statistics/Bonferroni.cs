namespace SalesInsights.Statistics;

/// <summary>Corrects the probability of one test for the tests made beside it, so that any false call is rare.</summary>
/// <remarks>Holds whatever the tests have to do with each other.</remarks>
public static class Bonferroni
{
    /// <summary>The probability of a test that is one of many.</summary>
    /// <param name="probability">Its own p-value, from 0 to 1.</param>
    /// <param name="weight">
    /// Its share of the error, above 0 up to 1; the shares of all tests sum to 1 at most. 1 ÷ m for each of m equal tests.
    /// </param>
    /// <returns>The error of the whole family at which this test would just be called significant: at most 1.</returns>
    /// <example><code>
    /// Bonferroni.Adjust(0.001, 1 / 15d)   // 0.015
    /// </code></example>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Adjust(double probability, double weight)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A p-value lies from 0 to 1.");
        if (!(weight > 0 && weight <= 1))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A share of the error lies above 0 up to 1.");
        return Math.Min(1, probability / weight);
    }

    /// <summary>Adjusted probabilities of equal tests by Holm's step-down method: never above <see cref="Adjust"/> and as safe.</summary>
    /// <param name="probabilities">One p-value a test, from 0 to 1; null for a test that could not be made, which is not counted.</param>
    /// <returns>For each test the error of the whole family at which it would just be called significant; null stays null.</returns>
    /// <remarks>Scandinavian Journal of Statistics 6 (1979), 65–70.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not from 0 to 1.</exception>
    public static IReadOnlyList<double?> Holm(ReadOnlySpan<double?> probabilities)
    {
        var tests = new SortedTests(probabilities);
        return tests.StepDown((p, rank) => p * (tests.Count - rank + 1));
    }

    /// <summary>The same by Hochberg's step-up method: never above <see cref="Holm"/>, safe for tests that do not speak against each other.</summary>
    /// <param name="probabilities">One p-value a test, from 0 to 1; null for a test that could not be made, which is not counted.</param>
    /// <returns>For each test the error of the whole family at which it would just be called significant; null stays null.</returns>
    /// <remarks>Biometrika 75 (1988), 800–802.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not from 0 to 1.</exception>
    public static IReadOnlyList<double?> Hochberg(ReadOnlySpan<double?> probabilities)
    {
        var tests = new SortedTests(probabilities);
        return tests.StepUp((p, rank) => p * (tests.Count - rank + 1));
    }

    /// <summary>The p-value at or below which a test stands out in a family of tests of which some cannot reach small p-values at all.</summary>
    /// <param name="leastPossible">For each test the p-value of its worst possible outcome, from 0 to 1; what was seen has no part in it.</param>
    /// <param name="level">The chance that any test stands out although nothing is wrong; between 0 and 1, both excluded.</param>
    /// <returns>The level divided by the number of tests that could reach that; the level itself for no or one test.</returns>
    /// <remarks>
    /// Tarone, Biometrics 46 (1990), 515–522: a test whose worst outcome could not stand out cannot err, and takes no share of the error.
    /// </remarks>
    /// <example><code>
    /// Bonferroni.Threshold([0.001, 0.02, 0.02, 0.5], 0.04)   // 0.0133: three could reach 0.02, but only one 0.0133
    /// </code></example>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double Threshold(ReadOnlySpan<double> leastPossible, double level)
    {
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between 0 and 1, both excluded.");
        foreach (var least in leastPossible)
        {
            if (!(least >= 0 && least <= 1)) throw new ArgumentOutOfRangeException(nameof(leastPossible), least, "A p-value lies from 0 to 1.");
        }

        var sorted = leastPossible.ToArray();
        Array.Sort(sorted);
        for (var shares = 1; shares < sorted.Length; shares++)
        {
            if (sorted[shares] > level / shares) return level / shares;
        }

        return level / Math.Max(1, sorted.Length);
    }
}
