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
        if (!(weight > 0 && weight <= 1)) throw new ArgumentOutOfRangeException(nameof(weight), weight, "A share of the error lies above 0 up to 1.");
        return Math.Min(1, probability / weight);
    }
}
