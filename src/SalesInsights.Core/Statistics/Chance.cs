namespace SalesInsights.Statistics;

/// <summary>Checks of probabilities, and the steps between them and their log odds.</summary>
internal static class Chance
{
    /// <summary>By how much a sum of probabilities may miss a level that it equals: many terms, each rounded.</summary>
    public const double Rounding = 1e-12;

    /// <exception cref="ArgumentOutOfRangeException">The number is outside [0, 1] or not a number.</exception>
    public static void Require(double p, string parameter)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(parameter, p, "A probability lies between 0 and 1, both inclusive.");
    }

    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static void RequireSameLength(int expected, int actual, string parameter)
    {
        if (actual != expected) throw new ArgumentException($"The lists run side by side: {expected} and {actual} entries.", parameter);
    }
}
